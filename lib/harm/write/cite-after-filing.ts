import type { AuditEntry } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/with-viewer";
import { canRecord } from "../access";
import { asFiled, bestAnswer, type FiledEntry } from "../cite-on-filing";
import { citesDocument, draftKinds, loadDraftCites } from "../load/draft-cites";
import { loadFiledEntries } from "../load/filed-entries";
import { getDeclaration } from "../queries/declarations";
import { resolveDraftCites } from "../resolve-cites";
import { keepRevision } from "./revision";
import { type Turn, turnCites } from "./turn-cites";

/** So many at once; what is left stays a proposal. */
const MOST = 2_000;

/**
 * Once entries are logged, draft cites of their papers become cites of the docket, where nothing else can be meant:
 * "Ex. C at 4" becomes "ECF No. 5-4 at 4". What is not certain is left as it is, and listed by `listDraftCites`.
 * Called by whatever writes entries and their papers, inside its transaction; answers the events to append.
 */
export async function citeAfterFiling(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  filingIds: readonly string[],
): Promise<AuditEntry[]> {
  if (filingIds.length === 0 || !canRecord(viewer, caseId)) return [];
  const entries = await loadFiledEntries(tx, caseId, { id: { in: [...new Set(filingIds)] } });
  if (entries.length === 0) return [];
  const documentIds = await sameDocuments(tx, caseId, entries);
  const drafts = await loadDraftCites(tx, caseId, await mayMean(tx, caseId, entries, documentIds), MOST);
  const candidates = [...entries, ...(await alsoFiledAs(tx, caseId, entries, documentIds))];
  const turns: Turn[] = [];
  for (const d of drafts) {
    const best = bestAnswer(
      candidates.flatMap((entry) => {
        const answer = asFiled(d, entry);
        return answer === null ? [] : [{ entry, answer }];
      }),
    );
    if (!best?.answer.sure || best.answer.cite === null) continue;
    const { entry, answer } = best;
    if (!entries.includes(entry)) continue;
    turns.push({
      citationId: d.id,
      row: d.row,
      cite: best.answer.cite,
      filingId: entry.filingId,
      documentId: entry.papers.find((p) => p.attachment === answer.attachment)?.documentId ?? null,
    });
  }
  await turnCites(tx, viewer, caseId, turns);
  const events: AuditEntry[] = [];
  for (const entry of entries) {
    const mine = turns.filter((t) => t.filingId === entry.filingId);
    const paragraphs = await turnDrafts(tx, viewer, caseId, entry);
    if (mine.length + paragraphs > 0)
      events.push({
        action: "citations.filed",
        subjectKind: "filing",
        subjectId: entry.filingId,
        data: {
          by: "logging",
          changed: mine.length,
          paragraphs,
          citations: mine.slice(0, 200).map((t) => t.citationId),
        },
      });
  }
  return events;
}

/** The documents here with the bytes of a paper of these entries, and the copies that a draft was tied to. */
async function sameDocuments(tx: Tx, caseId: string, entries: readonly FiledEntry[]): Promise<string[]> {
  const hashes = [...new Set(entries.flatMap((e) => e.papers.flatMap((p) => p.sha256 ?? [])))];
  if (hashes.length === 0) return [];
  const same = await tx.document.findMany({
    where: { caseId, sha256: { in: hashes } },
    select: { id: true },
  });
  return same.map((d) => d.id);
}

/** Other entries that carry the same paper: where there is one, it is not certain which is meant. */
async function alsoFiledAs(
  tx: Tx,
  caseId: string,
  entries: readonly FiledEntry[],
  documentIds: readonly string[],
): Promise<FiledEntry[]> {
  if (documentIds.length === 0) return [];
  const papers = await tx.filingDocument.findMany({
    where: { caseId, documentId: { in: [...documentIds] } },
    select: { filingId: true },
  });
  const known = new Set(entries.map((e) => e.filingId));
  const others = papers.map((p) => p.filingId).filter((id) => !known.has(id));
  return others.length === 0 ? [] : loadFiledEntries(tx, caseId, { id: { in: others } });
}

/** The citations that these entries could settle: few, however long the ledger is. */
async function mayMean(
  tx: Tx,
  caseId: string,
  entries: readonly FiledEntry[],
  sameDocumentIds: readonly string[],
): Promise<Prisma.FactCitationWhereInput> {
  const documentIds = [...sameDocumentIds];
  const declared = await tx.declaration.findMany({
    where: {
      caseId,
      OR: [{ filingId: { in: entries.map((e) => e.filingId) } }, { documentId: { in: documentIds } }],
    },
    select: { id: true },
  });
  const labels = [
    ...new Set(entries.flatMap((e) => e.names.flatMap((n) => (n.as === "exhibit" ? [n.label] : [])))),
  ];
  return {
    OR: [
      { AND: [{ documentId: { in: documentIds } }, citesDocument] },
      { AND: [{ declarationId: { in: declared.map((d) => d.id) } }, draftKinds] },
      ...labels.map((label) => ({
        AND: [{ cite: { path: ["kind"], equals: "exhibit" } }, { cite: { path: ["label"], equals: label } }],
      })),
    ],
  };
}

/** The paragraphs of drafts recorded as filed as this entry. What was signed stays as it was sworn. */
async function turnDrafts(tx: Tx, viewer: Viewer, caseId: string, entry: FiledEntry): Promise<number> {
  if (entry.closed) return 0;
  const drafts = await tx.declaration.findMany({
    where: { caseId, filingId: entry.filingId, signedOn: null },
    select: { id: true },
  });
  let turned = 0;
  for (const { id } of drafts) {
    const before = await getDeclaration(viewer, caseId, id);
    const after = before.paragraphs.flatMap((p) => {
      const resolved = resolveDraftCites(p.text, entry.names);
      return resolved.replaced.length === 0 ? [] : [{ id: p.id, text: resolved.text }];
    });
    if (after.length === 0) continue;
    await keepRevision(tx, viewer, caseId, "declaration", before);
    for (const p of after)
      await tx.declarationParagraph.updateMany({ where: { id: p.id, caseId }, data: { text: p.text } });
    await tx.declaration.updateMany({ where: { id, caseId }, data: { version: { increment: 1 } } });
    turned += after.length;
  }
  return turned;
}
