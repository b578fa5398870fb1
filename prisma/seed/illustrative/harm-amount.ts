import { addMonths, daysBetween } from "@/lib/dates/court-date";
import { onDay, type UncertainDate, uncertainDate } from "@/lib/dates/uncertain-date";
import {
  type AccrualLine,
  accrualLineSchema,
  type Baseline,
  baselineSchema,
} from "@/lib/harm/accrual-schema";
import type { AccessGroup } from "@/lib/harm/vocabulary";
import type { ScenarioBaseline, ScenarioHarm } from "../scenario/proof-types";
import { found } from "./play";
import { uncertainOf } from "./scenario-dates";

const noFact = (key: string): string => {
  throw new Error(`A harm of the illustrative scenario is dated after the fact "${key}".`);
};
const PAST = new Set<ScenarioHarm["state"]>(["past"]);

/** When a harm began and ended; a null end means that it still runs, or that its effect stays. */
export function spanOf(harm: ScenarioHarm): { from: UncertainDate; to: UncertainDate | null } {
  if (harm.date.kind === "from_to") return { from: onDay(harm.date.from), to: onDay(harm.date.to) };
  const from = uncertainOf(harm.date, noFact);
  return { from, to: PAST.has(harm.state) ? from : null };
}

/** Harms counted by the days without a model, which the access intervals give. */
const BY_ACCESS: Record<string, { model: string; group: AccessGroup }> = {
  "hm-hours": { model: "Fable 5", group: "foreign_nationals" },
};
const PEOPLE = { engineer: "engineers", customer: "customers" } as const;

/** The quantified part of a harm, in the shape that the accrual engine reads; null where it is not in numbers. */
export function accrualLine(harm: ScenarioHarm, ids: { id: string; harmId: string }): AccrualLine | null {
  const { amount } = harm;
  if (amount === null) return null;
  const access = BY_ACCESS[harm.key];
  const span = spanOf(harm);
  const line = {
    ...ids,
    label: harm.chain.loss,
    category: harm.category,
    model: access?.model ?? null,
    unit: amount.unit,
    low: amount.low,
    high: amount.high,
    method: amount.method,
    sources: [],
  };
  if (amount.kind === "range") {
    const lump =
      harm.date.kind === "from_to"
        ? uncertainDate("from_to", { start: harm.date.from, end: harm.date.to })
        : span.from;
    return accrualLineSchema.parse({ ...line, form: { kind: "lump", at: lump } });
  }
  const period = amount.per.find((p) => p.unit === "working_day" || p.unit === "week");
  return accrualLineSchema.parse({
    ...line,
    form: {
      kind: "rate",
      per: found(period?.unit, `${harm.key}: period of the rate`),
      each: amount.per.flatMap((p) =>
        p.unit === "engineer" || p.unit === "customer"
          ? [
              {
                what: PEOPLE[p.unit],
                low: found(p.count ?? undefined, harm.key),
                high: found(p.count ?? undefined, harm.key),
              },
            ]
          : [],
      ),
      during: access === undefined ? { kind: "dates", ...span } : { kind: "access", ...access },
    },
  });
}

/** A baseline in the units that the product compares; months of cash become days, counted on the calendar. */
export function baselineOf(b: ScenarioBaseline, id: string): Baseline {
  const shape = () => {
    switch (b.unit) {
      case "engineers":
        return { kind: "engineers", unit: "people", amount: b.value, period: null };
      case "usd_per_month":
        return { kind: "payroll", unit: "usd", amount: b.value, period: "a month" };
      case "usd_per_year":
        return { kind: "revenue", unit: "usd", amount: b.value, period: "a year" };
      case "months":
        return {
          kind: "runway",
          unit: "days",
          amount: daysBetween(b.asOf, addMonths(b.asOf, b.value)),
          period: null,
        };
    }
  };
  return baselineSchema.parse({ id, ...shape(), asOf: b.asOf, sources: [] });
}
