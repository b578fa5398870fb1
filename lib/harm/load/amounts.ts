import type { Prisma } from "@/lib/db/generated/client";
import { shareOfBaseline } from "../accrual";
import { type AccrualLine, accrualLineSchema, type Baseline } from "../accrual-schema";
import { formatAmountRange, formatCountRange } from "../format-amount";
import type { HarmAmount } from "../schema";
import type { HarmCategory, RatePeriod } from "../vocabulary";

export const amountSelect = {
  id: true,
  harmId: true,
  label: true,
  model: true,
  unit: true,
  low: true,
  high: true,
  method: true,
  form: true,
} satisfies Prisma.HarmAmountSelect;
export type AmountRecord = Prisma.HarmAmountGetPayload<{ select: typeof amountSelect }>;

const per = {
  working_day: "a working day",
  day: "a day",
  week: "a week",
  month: "a month",
} as const satisfies Record<RatePeriod, string>;

/** "3 to 4.5 hours a working day × 14 engineers" */
export function amountWords(line: Pick<AccrualLine, "low" | "high" | "unit" | "form">): string {
  const range = formatAmountRange(line.low, line.high, line.unit);
  if (line.form.kind === "lump") return range;
  const each = line.form.each.map((e) => ` × ${formatCountRange(e.low, e.high)} ${e.what}`).join("");
  return `${range} ${per[line.form.per]}${each}`;
}

/** The line as the accrual engine reads it: the database keeps decimals, the engine reckons in numbers. */
export const toLine = (a: AmountRecord, category: HarmCategory | null): AccrualLine =>
  accrualLineSchema.parse({
    ...a,
    low: a.low.toNumber(),
    high: a.high.toNumber(),
    category,
    sources: [],
  });

/** Share of the baseline: of a lump in its unit, or of a rate's denominators that count people. */
function shareWords(line: AccrualLine, against: Baseline | null): string | null {
  if (against === null) return null;
  if (line.form.kind === "lump") return shareOfBaseline(line, line.unit, against)?.words ?? null;
  const [counted] = line.form.each;
  return counted === undefined ? null : (shareOfBaseline(counted, "people", against)?.words ?? null);
}

export function toAmount(a: AmountRecord, against: Baseline | null): HarmAmount {
  const { harmId: _, category: __, sources: ___, ...line } = toLine(a, null);
  return { ...line, words: amountWords(line), share: shareWords(toLine(a, null), against) };
}
