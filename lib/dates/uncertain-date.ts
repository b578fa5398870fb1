import { addDays, type CourtDate, daysInMonth, isCourtDate } from "./court-date";
import { COURT_ZONE, courtDateAt, courtTimeAt, instantAt } from "./court-zone";
import { formatMonth, formatShort } from "./format-date";

export const precisions = [
  "on",
  "around",
  "before",
  "after",
  "between",
  "from_to",
  "month",
  "year",
  "unknown_but_after",
] as const;

export type Precision = (typeof precisions)[number];

/**
 * A date as it is known, never more exact than its source.
 * - `on`: `start`, and perhaps `time` (`HH:MM`) with its IANA `zone`
 * - `around`: `start` give or take `marginDays` (3 where nobody said)
 * - `before`, `after`: `start` is the bound and is not itself possible
 * - `between`: one day out of `start`..`end`, both possible
 * - `from_to`: the whole stretch `start`..`end`; `end` null means it still runs
 * - `month`, `year`: `start` is any day of it
 * - `unknown_but_after`: no date, but later than the fact `afterFactId`
 */
export interface UncertainDate {
  precision: Precision;
  start: CourtDate | null;
  end: CourtDate | null;
  time: string | null;
  zone: string | null;
  marginDays: number | null;
  afterFactId: string | null;
}

/** Both ends belong to the range; null is open. */
export interface PossibleRange {
  earliest: CourtDate | null;
  latest: CourtDate | null;
}

export const AROUND_DAYS = 3;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const blank = { end: null, time: null, zone: null, marginDays: null, afterFactId: null };

/** The plain case: one known day. */
export const onDay = (start: CourtDate): UncertainDate => ({ ...blank, precision: "on", start });

/** Any precision from the fields that matter to it. */
export const uncertainDate = (
  precision: Precision,
  fields: Partial<Omit<UncertainDate, "precision">> = {},
): UncertainDate => ({ ...blank, start: null, ...fields, precision });

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const needsEnd = new Set<Precision>(["between"]);
const mayEnd = new Set<Precision>(["between", "from_to"]);

/** What is wrong with a date, as field -> sentence; empty when it can be kept. */
export function uncertainDateProblems(d: UncertainDate): Partial<Record<keyof UncertainDate, string>> {
  const problems: Partial<Record<keyof UncertainDate, string>> = {};
  if (d.start !== null && !isCourtDate(d.start))
    problems.start = `"${d.start}" is not a day of the calendar.`;
  if (d.end !== null && !isCourtDate(d.end)) problems.end = `"${d.end}" is not a day of the calendar.`;
  if (d.precision === "unknown_but_after") {
    if (!d.afterFactId) problems.afterFactId = "Name the fact that this one comes after.";
    if (d.start !== null) problems.start = "An unknown date has no day; choose another precision.";
  } else if (d.start === null) problems.start = "Give a date.";
  if (needsEnd.has(d.precision) && d.end === null) problems.end = "Give the last possible day.";
  if (d.end !== null && !mayEnd.has(d.precision)) problems.end = "Only a range has an end.";
  if (d.start !== null && d.end !== null && !problems.start && !problems.end && d.end < d.start)
    problems.end = `The range ends (${formatShort(d.end)}) before it starts (${formatShort(d.start)}).`;
  if (d.time !== null) {
    if (!TIME.test(d.time)) problems.time = "Write the time as HH:MM, 00:00 to 23:59.";
    else if (d.precision !== "on") problems.time = "Only a known day can carry a time.";
    if (d.zone === null || !isZone(d.zone)) problems.zone = "Name the time zone, such as America/New_York.";
  } else if (d.zone !== null) problems.zone = "A time zone needs a time.";
  if (d.marginDays !== null) {
    if (d.precision !== "around") problems.marginDays = "Only an approximate date has a margin.";
    else if (!Number.isInteger(d.marginDays) || d.marginDays < 1 || d.marginDays > 366)
      problems.marginDays = "Give a margin of 1 to 366 days.";
  }
  return problems;
}

/** Looks up the date of the fact that an undated one follows. */
export type DateOf = (factId: string) => UncertainDate | undefined;

/**
 * Every day on which it may have happened. An undated fact starts with the earliest day of the fact
 * it follows (it may have come later the same day) when `dateOf` can find that one.
 */
export function possibleRange(d: UncertainDate, dateOf?: DateOf): PossibleRange {
  return rangeOf(d, dateOf, new Set());
}

function rangeOf(d: UncertainDate, dateOf: DateOf | undefined, seen: Set<string>): PossibleRange {
  if (d.precision === "unknown_but_after") {
    const id = d.afterFactId;
    const anchor = id !== null && !seen.has(id) ? dateOf?.(id) : undefined;
    if (id === null || !anchor) return { earliest: null, latest: null };
    return { earliest: rangeOf(anchor, dateOf, new Set(seen).add(id)).earliest, latest: null };
  }
  const start = d.start;
  if (start === null) return { earliest: null, latest: null };
  switch (d.precision) {
    case "on":
      return { earliest: start, latest: start };
    case "around": {
      const margin = d.marginDays ?? AROUND_DAYS;
      return { earliest: addDays(start, -margin), latest: addDays(start, margin) };
    }
    case "before":
      return { earliest: null, latest: addDays(start, -1) };
    case "after":
      return { earliest: addDays(start, 1), latest: null };
    case "between":
    case "from_to":
      return { earliest: start, latest: d.end };
    case "month": {
      const last = daysInMonth(Number(start.slice(0, 4)), Number(start.slice(5, 7)));
      return { earliest: `${start.slice(0, 7)}-01`, latest: `${start.slice(0, 7)}-${last}` };
    }
    case "year":
      return { earliest: `${start.slice(0, 4)}-01-01`, latest: `${start.slice(0, 4)}-12-31` };
  }
}

/** The court's wall clock of a timed date (`2026-06-12`, `17:21:00`), whatever zone it was written in; null without a time. */
export function courtMoment(d: UncertainDate): { date: CourtDate; time: string } | null {
  if (d.precision !== "on" || d.start === null || d.time === null || d.zone === null) return null;
  if (d.zone === COURT_ZONE) return { date: d.start, time: `${d.time}:00` };
  const instant = instantInZone(d.start, d.time, d.zone);
  return { date: courtDateAt(instant), time: courtTimeAt(instant) };
}

/** The instant at which a clock in `zone` shows `time` (`HH:MM`) on `date`. */
export function instantInZone(date: CourtDate, time: string, zone: string): Date {
  if (zone === COURT_ZONE) return instantAt(date, time);
  const wall = Date.parse(`${date}T${time}:00Z`);
  const clock = formatter(zone, "clock");
  const offset = (at: number) => Date.parse(`${clock.format(new Date(at)).replace(" ", "T")}Z`) - at;
  const first = wall - offset(wall);
  return new Date(wall - offset(first));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times its use. */
function formatter(zone: string, form: "clock" | "words"): Intl.DateTimeFormat {
  const key = `${form} ${zone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made =
    form === "clock"
      ? new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" })
      : new Intl.DateTimeFormat("en-US", {
          timeZone: zone,
          hour: "numeric",
          minute: "2-digit",
          timeZoneName: "short",
        });
  formatters.set(key, made);
  return made;
}

/** In words: "around Jun 26, 2026", "June 2026", "before Jul 3, 2026". `anchor` names the fact an undated one follows. */
export function formatUncertain(d: UncertainDate, anchor?: string): string {
  if (d.precision === "unknown_but_after") return anchor ? `date unknown, after “${anchor}”` : "date unknown";
  if (d.start === null) return "date unknown";
  const start = formatShort(d.start);
  switch (d.precision) {
    case "on":
      return d.time === null || d.zone === null ? start : `${start}, ${timeWords(d.start, d.time, d.zone)}`;
    case "around":
      return d.marginDays === null
        ? `around ${start}`
        : `around ${start} (give or take ${d.marginDays} ${d.marginDays === 1 ? "day" : "days"})`;
    case "before":
      return `before ${start}`;
    case "after":
      return `after ${start}`;
    case "between":
      return d.end === null ? `from ${start}` : `between ${start} and ${formatShort(d.end)}`;
    case "from_to":
      return d.end === null ? `from ${start} on` : `from ${start} to ${formatShort(d.end)}`;
    case "month":
      return formatMonth(d.start);
    case "year":
      return d.start.slice(0, 4);
  }
}

const timeWords = (date: CourtDate, time: string, zone: string) =>
  formatter(zone, "words").format(instantInZone(date, time, zone));

/**
 * What is certain about two dates: `before` or `after` when no possible day of one reaches the other
 * (or both carry times that settle it), `same` for one and the same known day or moment, else `unsettled`.
 */
export function relation(
  a: UncertainDate,
  b: UncertainDate,
  dateOf?: DateOf,
): "before" | "after" | "same" | "unsettled" {
  const ma = courtMoment(a);
  const mb = courtMoment(b);
  if (ma && mb) {
    const ka = `${ma.date}T${ma.time}`;
    const kb = `${mb.date}T${mb.time}`;
    return ka < kb ? "before" : ka > kb ? "after" : "same";
  }
  const ra = possibleRange(a, dateOf);
  const rb = possibleRange(b, dateOf);
  if (ra.latest !== null && rb.earliest !== null && ra.latest < rb.earliest) return "before";
  if (rb.latest !== null && ra.earliest !== null && rb.latest < ra.earliest) return "after";
  if (a.precision === "on" && b.precision === "on" && a.start === b.start && a.start !== null && !ma && !mb)
    return "same";
  return "unsettled";
}

const LAST = "9999-12-31";

/**
 * Order for a list: by first possible day ("before X" stands just before X), then the day alone before its
 * hours, then the narrower range. Total and transitive, so that sorting is stable; undated ones come last.
 */
export function compareUncertain(a: UncertainDate, b: UncertainDate): number {
  const ka = sortKey(a);
  const kb = sortKey(b);
  return ka < kb ? -1 : ka > kb ? 1 : 0;
}

function sortKey(d: UncertainDate): string {
  const { earliest, latest } = possibleRange(d);
  const moment = courtMoment(d);
  const day = moment?.date ?? earliest ?? latest ?? LAST;
  return `${day}T${moment?.time ?? "00:00:00"}/${latest ?? LAST}`;
}

/**
 * Facts in order, each undated one right after the fact it follows (through chains of them).
 * Those whose anchor is missing, or that follow each other in a circle, come last.
 */
export function orderByDate<T extends { id: string; date: UncertainDate }>(facts: readonly T[]): T[] {
  const dated = facts.filter((f) => f.date.precision !== "unknown_but_after");
  const followers = new Map<string, T[]>();
  for (const f of facts) {
    if (f.date.precision !== "unknown_but_after" || f.date.afterFactId === null) continue;
    const list = followers.get(f.date.afterFactId);
    if (list) list.push(f);
    else followers.set(f.date.afterFactId, [f]);
  }
  const out: T[] = [];
  const stack = dated
    .map((f) => ({ f, key: sortKey(f.date) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map((x) => x.f)
    .reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    out.push(next);
    const after = followers.get(next.id);
    if (after) for (const f of after.toReversed()) stack.push(f);
  }
  const placed = new Set(out.map((f) => f.id));
  return [...out, ...facts.filter((f) => !placed.has(f.id))];
}
