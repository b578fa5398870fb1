import { type CourtDate, daysInMonth, fromDayNumber, toDayNumber } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import { formatUncertain, possibleRange } from "@/lib/dates/uncertain-date";
import { lostDays } from "./access-days";
import type { AccessInterval, InForce } from "./access-schema";
import { addTo, cumulate, type Deltas, dateNames, noDeltas, type Point, sumOf } from "./accrual-deltas";
import type { AccrualLine, Baseline } from "./accrual-schema";
import { type Bounds, boundsOf, countDays, eachDay, union } from "./day-set";
import { formatAmountRange, formatCountRange, roundOutward } from "./format-amount";
import type { AmountUnit, RatePeriod } from "./vocabulary";
import { accessGroupWords, type VettedMembership } from "./vocabulary";

/** Points on the days on which the value changes, in order; it stays level between them. */
export interface Series {
  key: string;
  points: Point[];
}

export interface LineAccrual {
  lineId: string;
  unit: AmountUnit;
  series: Series;
  /** The computation in words, with every factor, and the rounded result. */
  formula: string;
  restsOn: string[];
  sources: string[];
}

/** Everything in one unit; hours and dollars never meet. */
export interface UnitAccrual {
  unit: AmountUnit;
  total: Series;
  byCategory: Series[];
  byModel: Series[];
}

export interface Accrual {
  through: CourtDate;
  units: UnitAccrual[];
  lines: LineAccrual[];
  /** Lines that could not be computed, with the reason. */
  left: { lineId: string; why: string }[];
}

export interface AccrualQuestion {
  lines: readonly AccrualLine[];
  intervals: readonly AccessInterval[];
  inForce: InForce;
  membership: VettedMembership;
  /** Last day to count, inclusive. */
  through: CourtDate;
  isWorkingDay: (day: CourtDate) => boolean;
}

/** Keys of what carries no model, or no category. */
export const NO_MODEL = "No model";
export const NO_CATEGORY = "No category";
const MAX_DAYS = 36_600;

/** Loss over time, low and high, from amounts and rates. Values are unrounded; words are rounded outward. */
export function accrue(q: AccrualQuestion): Accrual {
  const lines: LineAccrual[] = [];
  const left: Accrual["left"] = [];
  const daily = new Map<string, Deltas>();
  const lineOf = new Map(q.lines.map((l) => [l.id, l]));
  const shareOf = periodShares(q.isWorkingDay);
  const dateOf = dateNames();
  for (const line of q.lines) {
    const result = line.form.kind === "lump" ? lump(line, line.form, q) : rate(line, line.form, q, shareOf);
    if ("why" in result) {
      left.push({ lineId: line.id, why: result.why });
      continue;
    }
    daily.set(line.id, result.deltas);
    lines.push({
      lineId: line.id,
      unit: line.unit,
      series: { key: line.id, points: cumulate(result.deltas, dateOf) },
      formula: result.formula,
      restsOn: result.restsOn,
      sources: line.sources,
    });
  }
  const units = [...Map.groupBy(lines, (l) => l.unit)].map(([unit, computed]) => {
    // Every line is added up once, into its cell; the series are sums of cells.
    const cells = new Map<string, Cell>();
    for (const { lineId } of computed) {
      const line = lineOf.get(lineId);
      const deltas = daily.get(lineId);
      if (line === undefined || deltas === undefined) continue;
      const category = line.category ?? NO_CATEGORY;
      const model = modelOf(line);
      const key = JSON.stringify([category, model]);
      const cell = cells.get(key) ?? { category, model, deltas: noDeltas() };
      cells.set(key, cell);
      addTo(cell.deltas, deltas);
    }
    const all = [...cells.values()];
    const series = (key: string, of: readonly Cell[]): Series => ({
      key,
      points: cumulate(sumOf(of.map((c) => c.deltas)), dateOf),
    });
    const grouped = (by: (c: Cell) => string) =>
      [...Map.groupBy(all, by)].map(([key, members]) => series(key, members));
    return {
      unit,
      total: series("total", all),
      byCategory: grouped((c) => c.category),
      byModel: grouped((c) => c.model),
    };
  });
  return { through: q.through, units, lines, left };
}

type Cell = { category: string; model: string; deltas: Deltas };

const modelOf = (l: AccrualLine) =>
  l.form.kind === "rate" && l.form.during.kind === "access" ? l.form.during.model : (l.model ?? NO_MODEL);

/** The value of a series at the close of a day: on the day the motion was filed, for one. */
export function accruedOn(series: Series, on: CourtDate): { low: number; high: number | null } {
  let found: { low: number; high: number | null } = { low: 0, high: 0 };
  for (const p of series.points) {
    if (p.on > on) break;
    found = { low: p.low, high: p.high };
  }
  return found;
}

/** "96 to 260 hours as of Jul 1, 2026": rounded outward. */
export function accruedWords(series: Series, unit: AmountUnit, on: CourtDate): string {
  const { low, high } = accruedOn(series, on);
  const shown = roundOutward(low, high ?? low);
  return `${formatAmountRange(shown.low, high === null ? null : shown.high, unit)} as of ${formatShort(on)}`;
}

/** A range as a share of a baseline in the same unit ("4 to 9 % of payroll"); null when the units differ. */
export function shareOfBaseline(
  range: { low: number; high: number | null },
  unit: AmountUnit,
  baseline: Baseline,
): { low: number; high: number | null; words: string } | null {
  if (unit !== baseline.unit) return null;
  const low = range.low / baseline.amount;
  const high = range.high === null ? null : range.high / baseline.amount;
  const percent = (share: number, towards: (n: number) => number) =>
    towards(Number((share * 1000).toFixed(6))) / 10;
  // One figure is told as it is; a range is rounded outward, so that it holds what was computed.
  const exact = low === high;
  const a = percent(low, exact ? Math.round : Math.floor);
  const b = high === null ? null : percent(high, exact ? Math.round : Math.ceil);
  const span = b === null ? `at least ${a} %` : a === b ? `${a} %` : `${a} to ${b} %`;
  const period = baseline.period ? ` for ${baseline.period}` : "";
  return { low, high, words: `${span} of ${baseline.kind}${period} (as of ${formatShort(baseline.asOf)})` };
}

type Computed = { deltas: Deltas; formula: string; restsOn: string[] } | { why: string };

function lump(
  line: AccrualLine,
  form: Extract<AccrualLine["form"], { kind: "lump" }>,
  q: AccrualQuestion,
): Computed {
  const { earliest, latest } = possibleRange(form.at);
  // "Before X" has no first day: both bounds wait for its last possible one.
  const first = earliest ?? latest;
  if (first === null) return { why: "Its date is unknown, so it cannot be placed in time." };
  const low = new Map<number, number>();
  const high = new Map<number, number>();
  // The low bound waits until it has certainly happened; the high bound counts from when it may have.
  if (latest !== null && latest <= q.through) low.set(toDayNumber(latest), line.low);
  if (first <= q.through) high.set(toDayNumber(first), line.high);
  const exact = line.low === line.high;
  const shown = exact ? { low: line.low, high: line.high } : roundOutward(line.low, line.high);
  return {
    deltas: { low, high, unbounded: false },
    formula:
      `${formatAmountRange(shown.low, shown.high, line.unit)}, once, ${formatUncertain(form.at)}. ${line.method}`.trim(),
    restsOn: [],
  };
}

function rate(
  line: AccrualLine,
  form: Extract<AccrualLine["form"], { kind: "rate" }>,
  q: AccrualQuestion,
  shareOf: ShareOf,
): Computed {
  const during = form.during;
  const days: Bounds & { restsOn: string[] } =
    during.kind === "access"
      ? lostDays({ ...q, asOf: q.through }, during.model, during.group)
      : { ...boundsOf(during.from, during.to, q.through, true), restsOn: [] };
  if (during.kind === "access" && days.restsOn.length === 0)
    return {
      why: `No access interval is on record for ${during.model} and ${accessGroupWords[during.group]}.`,
    };
  if (countDays(days.possible) > MAX_DAYS)
    return { why: "It runs for more than a century; check its dates." };
  const low = new Map<number, number>();
  const high = new Map<number, number>();
  const lowFactor = form.each.reduce((n, e) => n * e.low, line.low);
  const highFactor = form.each.reduce((n, e) => n * e.high, line.high);
  let certainPeriods = 0;
  let possiblePeriods = 0;
  for (const day of eachDay(days.certain)) {
    const share = shareOf(form.per, day);
    certainPeriods += share;
    if (share > 0) low.set(day, share * lowFactor);
  }
  for (const day of eachDay(union([...days.possible, ...days.certain]))) {
    const share = shareOf(form.per, day);
    possiblePeriods += share;
    if (share > 0) high.set(day, share * highFactor);
  }
  const total = { low: certainPeriods * lowFactor, high: possiblePeriods * highFactor };
  const shown = roundOutward(total.low, total.high);
  const factors = [
    formatAmountRange(line.low, line.high, line.unit),
    ...form.each.map((e) => `${formatCountRange(e.low, e.high)} ${e.what}`),
    `${formatCountRange(tidy(certainPeriods), tidy(possiblePeriods))} ${periodWords[form.per]}`,
  ];
  const basis =
    during.kind === "access"
      ? `without ${during.model} (${accessGroupWords[during.group]})`
      : `${formatUncertain(during.from)} to ${during.to === null ? `${formatShort(q.through)}, still running` : formatUncertain(during.to)}`;
  return {
    deltas: { low, high, unbounded: days.openStart && possiblePeriods > 0 },
    formula:
      `${factors.join(" × ")} ${basis}, through ${formatShort(q.through)} = ${formatAmountRange(shown.low, shown.high, line.unit)} (rounded outward). ${line.method}`.trim(),
    restsOn: days.restsOn,
  };
}

const tidy = (n: number) => Number(n.toFixed(2));

const periodWords = {
  working_day: "working days",
  day: "days",
  week: "weeks",
  month: "months",
} as const satisfies Record<RatePeriod, string>;

type ShareOf = (per: RatePeriod, day: number) => number;

/** The part of a rate's period that one day makes up; the calendar is asked once per day, not once per line. */
function periodShares(isWorkingDay: (day: CourtDate) => boolean): ShareOf {
  const working = new Map<number, number>();
  const monthly = new Map<number, number>();
  return (per, day) => {
    if (per === "day") return 1;
    if (per === "week") return 1 / 7;
    const known = per === "month" ? monthly : working;
    const share = known.get(day);
    if (share !== undefined) return share;
    const date = fromDayNumber(day);
    const made =
      per === "month"
        ? 1 / daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))
        : Number(isWorkingDay(date));
    known.set(day, made);
    return made;
  };
}
