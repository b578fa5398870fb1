import type { Tx } from "@/lib/db/with-viewer";
import type { CitedDocument } from "../ledger-schema";
import type { DocumentTrouble } from "../vocabulary";

/** A cited document with where it stands on the docket. */
export type Cited = CitedDocument & {
  filed: boolean;
  keptAt: Date;
  sha256: string;
  audienceId: string | null;
};
/** An entry that is cited: whether it stands, and what it is called. */
export type CitedFiling = { id: string; number: number | null; stands: boolean };

const FALLEN = ["in_error", "stricken", "removed"] as const;
const fallen = (state: string) => FALLEN.some((s) => s === state);

export type CitedPapers = { documents: Map<string, Cited>; filings: Map<string, CitedFiling> };

/** The documents and entries that citations name, each with what makes it unsafe to cite. */
export async function loadCitedPapers(
  tx: Tx,
  caseId: string,
  documentIds: readonly string[],
  filingIds: readonly string[],
): Promise<CitedPapers> {
  const wanted = [...new Set(documentIds)];
  const [documents, papers] =
    wanted.length === 0
      ? [[], []]
      : [
          await tx.document.findMany({
            where: { caseId, id: { in: wanted } },
            select: {
              id: true,
              title: true,
              pageCount: true,
              audienceId: true,
              createdAt: true,
              sha256: true,
            },
          }),
          await tx.filingDocument.findMany({
            where: { caseId, documentId: { in: wanted } },
            select: { documentId: true, filingId: true, attachment: true, description: true },
          }),
        ];
  const entryIds = [...new Set([...filingIds, ...papers.map((p) => p.filingId)])];
  const [entries, links] =
    entryIds.length === 0
      ? [[], []]
      : [
          await tx.filing.findMany({
            where: { caseId, id: { in: entryIds } },
            select: { id: true, number: true, state: true },
          }),
          await tx.filingLink.findMany({
            where: {
              caseId,
              toId: { in: entryIds },
              kind: { in: ["redacted_version_of", "amends", "errata_to"] },
            },
            select: { kind: true, fromId: true, toId: true },
          }),
        ];
  const twins =
    links.length === 0
      ? []
      : await twinPapers(
          tx,
          caseId,
          links.map((l) => l.fromId),
        );
  const filings = new Map(
    entries.map((e) => [e.id, { id: e.id, number: e.number, stands: !fallen(e.state) }]),
  );
  const sealed = new Set(entries.filter((e) => e.state === "sealed").map((e) => e.id));
  const found = new Map<string, Cited>();
  for (const d of documents) {
    const mine = papers.filter((p) => p.documentId === d.id && filings.has(p.filingId));
    const standing = mine.filter((p) => filings.get(p.filingId)?.stands);
    const twinsOf = (kind: string) => {
      const from = links.filter((l) => l.kind === kind && mine.some((p) => p.filingId === l.toId));
      return twins.filter((t) => from.some((l) => l.fromId === t.filingId));
    };
    const own = mine[0];
    const at = (of: typeof twins) => of.find((t) => t.attachment === own?.attachment);
    const open = twinsOf("redacted_version_of");
    // An errata replaces the papers that it names again, not everything filed with them.
    const replacement =
      at(twinsOf("amends")) ??
      twinsOf("errata_to").find((t) => t.description.toLowerCase() === own?.description.toLowerCase());
    const supersededById = replacement?.documentId ?? null;
    const troubles: DocumentTrouble[] = [];
    if (d.audienceId !== null || mine.some((p) => sealed.has(p.filingId))) troubles.push("sealed");
    if (supersededById !== null) troubles.push("superseded");
    if (mine.length === 0) troubles.push("unfiled");
    if (mine.length > 0 && standing.length === 0) troubles.push("in_error");
    found.set(d.id, {
      id: d.id,
      title: d.title,
      troubles,
      publicVersionId: (at(open) ?? open[0])?.documentId ?? null,
      supersededById,
      pages: d.pageCount,
      filed: standing.length > 0,
      keptAt: d.createdAt,
      sha256: d.sha256,
      audienceId: d.audienceId,
    });
  }
  return { documents: found, filings };
}

const twinPapers = (tx: Tx, caseId: string, filingIds: string[]) =>
  tx.filingDocument.findMany({
    where: { caseId, filingId: { in: filingIds }, documentId: { not: null } },
    orderBy: { attachment: "asc" },
    select: { documentId: true, filingId: true, attachment: true, description: true },
  });
