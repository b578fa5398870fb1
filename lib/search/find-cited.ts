import type { Tx } from "@/lib/db/with-viewer";
import { citePaper } from "@/lib/documents/file-name";
import { citeOf } from "@/lib/filings/words";
import type { Cite } from "./parse-cite";
import type { CitedPlace } from "./schema";

const MOST = 5;

/** The papers that a cite names, in the cases one may see: the newest case first. A page it does not have is none. */
export async function findCited(
  tx: Tx,
  cite: Cite,
  caseIds: readonly string[] | null,
): Promise<CitedPlace[]> {
  const entries = await tx.filing.findMany({
    where: { number: cite.number, ...(caseIds === null ? {} : { caseId: { in: [...caseIds] } }) },
    orderBy: { id: "desc" },
    take: MOST,
    select: { id: true, caseId: true, number: true, kind: true, textClean: true },
  });
  const papers = await tx.filingDocument.findMany({
    where: { filingId: { in: entries.map((e) => e.id) }, attachment: cite.attachment },
    select: { filingId: true, documentId: true, description: true },
  });
  const documents = await tx.document.findMany({
    where: { id: { in: papers.flatMap((p) => p.documentId ?? []) }, sequesteredAt: null },
    select: { id: true, title: true, pageCount: true },
  });
  const cases = await tx.case.findMany({
    where: { id: { in: entries.map((e) => e.caseId) } },
    select: { id: true, captionShort: true, isIllustrative: true },
  });
  return entries.flatMap((entry): CitedPlace[] => {
    const paper = papers.find((p) => p.filingId === entry.id);
    const legalCase = cases.find((c) => c.id === entry.caseId);
    // An attachment the entry does not have is no place.
    if (legalCase === undefined || (paper === undefined && cite.attachment > 0)) return [];
    const document = documents.find((d) => d.id === paper?.documentId);
    const page = document && cite.page !== null && cite.page <= (document.pageCount ?? 0) ? cite.page : null;
    const title = document?.title ?? (cite.attachment > 0 ? (paper?.description ?? "") : entry.textClean);
    return [
      {
        caseId: entry.caseId,
        caption: legalCase.captionShort,
        isIllustrative: legalCase.isIllustrative,
        cite: `${citePaper(entry.number, cite.attachment) ?? citeOf(entry)}${page === null ? "" : ` at ${page}`}`,
        title: title.slice(0, 200),
        filingId: entry.id,
        documentId: document?.id ?? null,
        page,
        noSuchPage: cite.page !== null && page === null,
      },
    ];
  });
}
