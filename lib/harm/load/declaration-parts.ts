import type { Tx } from "@/lib/db/with-viewer";
import { checkSignedPage } from "../declaration";
import type { Declaration } from "../declaration-schema";
import { EXHIBIT } from "../filed-attachments";
import { letterOf } from "../reletter";
import { loadCitedPapers } from "./cited-documents";

/** The last pages are read: the oath stands at the end. */
const LAST_PAGES = 20;

/** The page of the held document that carries the oath, checked for the words of 28 U.S.C. 1746. */
export async function loadSignedPage(
  tx: Tx,
  caseId: string,
  documentId: string | null,
  abroad: boolean,
): Promise<Declaration["signedPage"]> {
  if (documentId === null) return null;
  const document = await tx.document.findFirst({
    where: { id: documentId, caseId },
    select: { textState: true, pageCount: true },
  });
  if (document === null)
    return {
      state: "unread",
      words: "The signed document is not open to you, so its words are unchecked here.",
    };
  const pages = await tx.documentPage.findMany({
    where: { caseId, documentId },
    orderBy: { page: "desc" },
    take: LAST_PAGES,
    select: { page: true, text: true },
  });
  if (pages.length === 0 && (document.textState === "waiting" || document.textState === "reading"))
    return {
      state: "unread",
      words: "The signed document is still being read. Its words are checked after that.",
    };
  const sworn = pages.find((p) => /penalt(?:y|ies)\s+of\s+perjury/i.test(p.text));
  const blank = pages.filter((p) => p.text.trim() === "");
  const [last] = pages;
  if (sworn === undefined && (last === undefined || blank.length > 0))
    return {
      state: "unread",
      words:
        last === undefined || blank.length === pages.length
          ? "The signed document has no text layer, so its words could not be checked. Read the page, or have it read by OCR."
          : `Page ${blank[0]?.page ?? last.page} has no text layer and no other page carries the oath, so its words could not be checked. Read the page, or have it read by OCR.`,
    };
  const page = sworn ?? last;
  if (page === undefined) return null;
  return {
    state: "checked",
    page: page.page,
    problems: checkSignedPage(page.text, abroad ? "outside_us" : "within_us").map(({ weight, words }) => ({
      weight,
      words,
    })),
  };
}

type Paragraph = { number: number; factId: string | null; harmId: string | null };

/** The documents that the facts and harms of these paragraphs cite: what goes to the court with the declaration. */
export async function loadExhibits(
  tx: Tx,
  caseId: string,
  paragraphs: readonly Paragraph[],
  of: {
    /** The declaration itself is no exhibit of its own. */
    documentId: string | null;
    audienceId: string | null;
    /** Where it was filed: what is filed keeps the letters that its papers carry there. */
    filingId: string | null;
    /** The order that somebody gave them. */
    exhibitOrder: readonly string[];
  },
): Promise<Declaration["exhibits"]> {
  const without = of.documentId;
  const cited = await tx.factCitation.findMany({
    where: {
      caseId,
      supports: true,
      documentId: without === null ? { not: null } : { not: null, notIn: [without] },
      OR: [
        { factId: { in: paragraphs.flatMap((p) => p.factId ?? []) } },
        { harmId: { in: paragraphs.flatMap((p) => p.harmId ?? []) } },
      ],
    },
    orderBy: { id: "asc" },
    select: { factId: true, harmId: true, documentId: true },
  });
  const papers = await loadCitedPapers(
    tx,
    caseId,
    cited.flatMap((c) => c.documentId ?? []),
    [],
  );
  const numbers = new Map<string, Set<number>>();
  for (const p of paragraphs)
    for (const c of cited)
      if (c.documentId !== null && (c.factId ?? c.harmId) === (p.factId ?? p.harmId)) {
        const at = numbers.get(c.documentId) ?? new Set();
        numbers.set(c.documentId, at.add(p.number));
      }
  const filed = await lettersAsFiled(tx, caseId, of.filingId);
  const place = (documentId: string) => {
    const at = of.exhibitOrder.indexOf(documentId);
    return at === -1 ? Number.MAX_SAFE_INTEGER : at;
  };
  return [...numbers]
    .flatMap(([documentId, at]) => {
      const paper = papers.documents.get(documentId);
      if (paper === undefined) return [];
      // What is sealed to fewer people than the declaration comes last: for whoever may not see it, the letters of the
      // others are the same, and no letter is missing.
      const closed = paper.audienceId !== null && paper.audienceId !== of.audienceId;
      return [{ documentId, title: paper.title, paragraphs: [...at], troubles: paper.troubles, closed }];
    })
    .sort((a, b) => Number(a.closed) - Number(b.closed) || place(a.documentId) - place(b.documentId))
    .map((e, i) => ({ letter: filed.get(e.documentId) ?? letterOf(i), ...e }));
}

/** "B" of a paper that the docket lists as "Exhibit B: access log", by its document. */
async function lettersAsFiled(tx: Tx, caseId: string, filingId: string | null): Promise<Map<string, string>> {
  if (filingId === null) return new Map();
  const papers = await tx.filingDocument.findMany({
    where: { caseId, filingId, documentId: { not: null } },
    select: { documentId: true, description: true },
  });
  return new Map(
    papers.flatMap(({ documentId, description }) => {
      const label = EXHIBIT.exec(description)?.[1];
      return documentId === null || label === undefined ? [] : [[documentId, label] as const];
    }),
  );
}
