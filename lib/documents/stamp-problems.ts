import { fromDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import { entriesOf } from "./carried-by";
import { checkStamp } from "./check-stamp";
import { stampedByOcr } from "./stamped-by-ocr";

type Paper = { attachment: number; documentId: string | null };
type Entry = { filingDocuments: readonly Paper[] };

/** Papers of an entry whose stamped pages say something else than the entry, with what they say. */
export async function stampProblemsOf(
  tx: Tx,
  caseId: string,
  entry: Entry,
): Promise<{ documentId: string; problems: string[] }[]> {
  const ids = entry.filingDocuments.flatMap((p) => p.documentId ?? []);
  if (ids.length === 0) return [];
  const stamped = await tx.document.findMany({
    where: { caseId, id: { in: ids }, stampDocketNumber: { not: null }, sequesteredAt: null },
    select: {
      id: true,
      stampDocketNumber: true,
      stampNumber: true,
      stampAttachment: true,
      stampFiledOn: true,
    },
  });
  const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: { docketNumberRaw: true } });
  // One PDF may hang on two entries (a combined paper): the stamp then fits one of them.
  const carried = await entriesOf(
    tx,
    caseId,
    stamped.map((d) => d.id),
  );
  const byOcr = await stampedByOcr(
    tx,
    stamped.map((d) => d.id),
  );
  return stamped.flatMap((d) => {
    const entries = carried.get(d.id) ?? [];
    const stamp = {
      docketNumber: d.stampDocketNumber,
      number: d.stampNumber,
      attachment: d.stampAttachment,
      filedOn: d.stampFiledOn && fromDbDate(d.stampFiledOn),
    };
    const problems = checkStamp(stamp, legalCase?.docketNumberRaw ?? null, entries, byOcr.has(d.id));
    return problems.length === 0 ? [] : [{ documentId: d.id, problems }];
  });
}
