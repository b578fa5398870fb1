import { onDay } from "@/lib/dates/uncertain-date";
import { formatAmountRange, formatCountRange } from "./format-amount";
import type { DateForm } from "./harm-form";
import type { HarmAmount } from "./schema";
import type { AccessGroup, AmountUnit, RatePeriod } from "./vocabulary";

/** A lump or a rate as its fields hold it. */
export type AmountForm = {
  id: string | null;
  label: string;
  low: string;
  high: string;
  unit: AmountUnit | "";
  method: string;
  kind: "lump" | "rate";
  at: DateForm;
  per: RatePeriod;
  /** Denominators beside time, in their order: "engineers", 4 to 6. */
  each: { what: string; low: string; high: string }[];
  /** "" : the harm's own dates. */
  model: string;
  group: AccessGroup;
};

export const emptyAmount: AmountForm = {
  id: null,
  label: "",
  low: "",
  high: "",
  unit: "",
  method: "",
  kind: "lump",
  at: null,
  per: "working_day",
  each: [],
  model: "",
  group: "foreign_nationals",
};

export const amountToForm = (a: HarmAmount): AmountForm => ({
  ...emptyAmount,
  id: a.id,
  label: a.label,
  low: String(a.low),
  high: String(a.high),
  unit: a.unit,
  method: a.method,
  kind: a.form.kind,
  ...(a.form.kind === "lump"
    ? { at: a.form.at }
    : {
        per: a.form.per,
        each: a.form.each.map((e) => ({ what: e.what, low: String(e.low), high: String(e.high) })),
        ...(a.form.during.kind === "access"
          ? { model: a.form.during.model, group: a.form.during.group }
          : {}),
      }),
});

/** "$1,200.50" as a number; NaN where it is none. */
export const readAmount = (text: string): number => {
  const plain = text.replaceAll(",", "").replace(/^\$/, "").trim();
  return plain === "" ? Number.NaN : Number(plain);
};

/** Low and high as typed; an empty high end is the low one. */
function readRange(range: { low: string; high: string }): { low: number; high: number } {
  const low = readAmount(range.low);
  return { low, high: range.high.trim() === "" ? low : readAmount(range.high) };
}

export const periodWords = {
  working_day: "working day",
  day: "day",
  week: "week",
  month: "month",
} as const satisfies Record<RatePeriod, string>;

/**
 * The rate as the accrual will reckon it: "2 to 3 hours × 14 engineers × 2 projects = 56 to 84 hours every working
 * day"; null until its numbers and its unit are there.
 */
export function rateInWords(a: AmountForm): string | null {
  const ranges = [readRange(a), ...a.each.map(readRange)];
  if (a.unit === "" || ranges.some((r) => !(r.low >= 0) || !(r.high >= r.low))) return null;
  const [rate] = ranges;
  if (rate === undefined) return null;
  const every = `every ${periodWords[a.per]}`;
  const start = formatAmountRange(rate.low, rate.high, a.unit);
  if (a.each.length === 0) return `${start} ${every}`;
  const factors = a.each.map((e) => {
    const range = readRange(e);
    return `${formatCountRange(range.low, range.high)} ${e.what.trim() || "…"}`;
  });
  const total = ranges.reduce((so, r) => ({ low: so.low * r.low, high: so.high * r.high }));
  return `${[start, ...factors].join(" × ")} = ${formatAmountRange(total.low, total.high, a.unit)} ${every}`;
}

type Errors = Record<string, string>;

/** What is wrong with a range, under the paths of its two ends. */
function checkRange(range: { low: string; high: string }, at: string, what: string, errors: Errors): void {
  const { low, high } = readRange(range);
  if (Number.isNaN(high)) errors[`${at}.high`] = `Give the high end of ${what} as a number.`;
  else if (high < low) errors[`${at}.high`] = "The high end is below the low end.";
  if (Number.isNaN(low)) {
    errors[`${at}.low`] = `Give the low end of ${what} as a number.`;
    delete errors[`${at}.high`];
  } else if (low < 0) errors[`${at}.low`] = "An amount cannot be negative.";
}

/** An amount as it is sent; what is wrong with it goes to `errors` under its path. */
export function amountToBody(
  a: AmountForm,
  harm: { from: DateForm; to: DateForm },
  at: string,
  errors: Errors,
): object {
  checkRange(a, at, a.kind === "rate" ? "the rate" : "the amount", errors);
  if (a.unit === "") errors[`${at}.unit`] = "Give the unit of the amount.";
  if (a.kind === "rate")
    for (const [n, e] of a.each.entries()) {
      if (e.what.trim() === "")
        errors[`${at}.form.each.${n}.what`] = "Say what is counted, such as engineers, or remove this line.";
      checkRange(e, `${at}.form.each.${n}`, "how many there are", errors);
    }
  const begun = harm.from;
  if (a.kind === "rate" && a.model === "" && begun === null)
    errors[`${at}.form`] =
      "A rate runs over time: say when the harm began, or choose the model that was lost.";
  if (a.kind === "lump" && a.at === null && begun === null)
    errors[`${at}.form`] = "Say when it was lost, or when the harm began.";
  const form =
    a.kind === "lump"
      ? { kind: "lump", at: a.at ?? begun ?? onDay("1970-01-01") }
      : {
          kind: "rate",
          per: a.per,
          each: a.each.map((e) => ({ what: e.what.trim(), ...readRange(e) })),
          during:
            a.model === ""
              ? { kind: "dates", from: begun, to: harm.to }
              : { kind: "access", model: a.model, group: a.group },
        };
  return {
    id: a.id,
    label: a.label,
    model: a.model.trim() || null,
    unit: a.unit,
    ...readRange(a),
    method: a.method,
    form,
  };
}
