import type { Tx } from "@/lib/db/with-viewer";
import type { Cite } from "../cite-schema";

type Tie = { filingId: string | null; documentId: string | null; page: number | null };
const LOOSE: Tie = { filingId: null, documentId: null, page: null };

/**
 * What many cites in the courts' form name of this docket, looked up at once: the entry, its paper and the page. A page
 * beyond the paper ties to the entry alone. A sealed paper is never tied by itself: its row would close.
 */
export async function docketTies(
  tx: Tx,
  caseId: string,
  cites: readonly Cite[],
): Promise<(cite: Cite) => Tie> {
  const placeOf = (c: Cite) => (c.kind === "ecf" ? c : c.kind === "sealed_pair" ? c.public : null);
  const numbers = [...new Set(cites.flatMap((c) => placeOf(c)?.entry ?? []))];
  if (numbers.length === 0) return () => LOOSE;
  const entries = await tx.filing.findMany({
    where: { caseId, number: { in: numbers }, audienceId: null },
    select: { id: true, number: true },
  });
  const papers = await tx.filingDocument.findMany({
    where: { caseId, filingId: { in: entries.map((e) => e.id) }, audienceId: null },
    select: { filingId: true, attachment: true, documentId: true, pageCount: true },
  });
  const byNumber = Map.groupBy(entries, (e) => e.number);
  const byPlace = new Map(papers.map((p) => [`${p.filingId} ${p.attachment}`, p]));
  return (cite) => {
    const place = placeOf(cite);
    const [entry, second] = byNumber.get(place?.entry ?? null) ?? [];
    if (place === null || entry === undefined || second !== undefined) return LOOSE;
    const paper = byPlace.get(`${entry.id} ${place.attachment ?? 0}`);
    const page = place.pages?.from ?? null;
    const beyond = page !== null && paper?.pageCount != null && page > paper.pageCount;
    return {
      filingId: entry.id,
      documentId: beyond ? null : (paper?.documentId ?? null),
      page: paper?.documentId == null || beyond ? null : page,
    };
  };
}
