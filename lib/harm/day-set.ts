import { type CourtDate, toDayNumber } from "@/lib/dates/court-date";
import { possibleRange, type UncertainDate } from "@/lib/dates/uncertain-date";

/** A stretch of day numbers, `from` included and `to` not; empty when `to <= from`. */
export interface Span {
  from: number;
  to: number;
}

/** The days of a stretch with uncertain ends: those that certainly belong to it and those that may. */
export interface Bounds {
  certain: Span[];
  possible: Span[];
  /** True when nothing on record limits the start, so that the possible days have no first one. */
  openStart: boolean;
}

/** Sorted, joined, without empty ones. */
export function union(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const s of spans.filter((x) => x.to > x.from).sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && s.from <= last.to) last.to = Math.max(last.to, s.to);
    else out.push({ ...s });
  }
  return out;
}

export function intersect(a: readonly Span[], b: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const x of a)
    for (const y of b) out.push({ from: Math.max(x.from, y.from), to: Math.min(x.to, y.to) });
  return union(out);
}

/** What is in `a` and not in `b`. */
export function subtract(a: readonly Span[], b: readonly Span[]): Span[] {
  let left = union(a);
  for (const cut of union(b))
    left = left.flatMap((s) => [
      { from: s.from, to: Math.min(s.to, cut.from) },
      { from: Math.max(s.from, cut.to), to: s.to },
    ]);
  return union(left);
}

export const countDays = (spans: readonly Span[]) => union(spans).reduce((n, s) => n + s.to - s.from, 0);

/** Day numbers, in order, each once. */
export function* eachDay(spans: readonly Span[]): Generator<number> {
  for (const s of union(spans)) for (let d = s.from; d < s.to; d++) yield d;
}

/**
 * Days of a stretch as of the close of `asOf`. The last day is not counted when `endCounts` is false
 * (access came back on it) and counted when it is true (harm from X to Y, both days).
 */
export function boundsOf(
  start: UncertainDate,
  end: UncertainDate | null,
  asOf: CourtDate,
  endCounts = false,
): Bounds {
  const s = possibleRange(start);
  const e = end === null ? { earliest: null, latest: null } : possibleRange(end);
  const stop = toDayNumber(asOf) + 1;
  const extra = endCounts ? 1 : 0;
  const close = (day: CourtDate | null) => (day === null ? stop : Math.min(stop, toDayNumber(day) + extra));
  // Running: certain up to today. An end known only to lie before some day could be the start itself.
  const earliestEnd =
    end === null ? stop : e.earliest === null ? Number.NEGATIVE_INFINITY : close(e.earliest);
  const certain =
    s.latest === null ? [] : union([{ from: toDayNumber(s.latest), to: Math.max(earliestEnd, -1e9) }]);
  const first = s.earliest ?? s.latest;
  const possible = first === null ? [] : union([{ from: toDayNumber(first), to: close(e.latest) }]);
  return { certain, possible, openStart: s.earliest === null };
}
