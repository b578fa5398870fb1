import { fromDbDate } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import type { Tx } from "@/lib/db/with-viewer";
import { type Baseline, baselineSchema } from "../accrual-schema";
import { formatAmountRange } from "../format-amount";

/** A baseline as shares are reckoned of it, with its words; null where it is not open to the viewer. */
export type Measure = Baseline & { words: string };

export async function loadMeasure(tx: Tx, caseId: string, id: string): Promise<Measure | null> {
  const row = await tx.baseline.findFirst({
    where: { id, caseId },
    select: { id: true, kind: true, name: true, amount: true, unit: true, period: true, asOf: true },
  });
  if (row === null) return null;
  const asOf = fromDbDate(row.asOf);
  const read = baselineSchema.parse({ ...row, amount: row.amount.toNumber(), asOf, sources: [] });
  const figure = [formatAmountRange(read.amount, read.amount, read.unit), read.period]
    .filter((w) => w !== null)
    .join(" ");
  return { ...read, words: `${row.name}: ${figure} as of ${formatShort(asOf)}` };
}
