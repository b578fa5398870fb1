import { type CourtDate, fromDayNumber } from "@/lib/dates/court-date";

/** Cumulative value at the close of a day; `high` null where nothing on record bounds it. */
export interface Point {
  on: CourtDate;
  low: number;
  high: number | null;
}

/** What each day adds, by day number. */
export interface Deltas {
  low: Map<number, number>;
  high: Map<number, number>;
  unbounded: boolean;
}

export const noDeltas = (): Deltas => ({ low: new Map(), high: new Map(), unbounded: false });

export function addTo(sum: Deltas, more: Deltas): void {
  for (const [day, v] of more.low) sum.low.set(day, (sum.low.get(day) ?? 0) + v);
  for (const [day, v] of more.high) sum.high.set(day, (sum.high.get(day) ?? 0) + v);
  if (more.unbounded) sum.unbounded = true;
}

export function sumOf(all: readonly Deltas[]): Deltas {
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) return only;
  const sum = noDeltas();
  for (const deltas of all) addTo(sum, deltas);
  return sum;
}

export function cumulate({ low, high, unbounded }: Deltas, dateOf: (day: number) => CourtDate): Point[] {
  const days = [...new Set([...low.keys(), ...high.keys()])].sort((a, b) => a - b);
  let l = 0;
  let h = 0;
  return days.map((day) => {
    l += low.get(day) ?? 0;
    h += high.get(day) ?? 0;
    return { on: dateOf(day), low: l, high: unbounded ? null : Math.max(l, h) };
  });
}

/** Days as dates; each is written once, not once a line. */
export function dateNames(): (day: number) => CourtDate {
  const known = new Map<number, CourtDate>();
  return (day) => {
    const date = known.get(day) ?? fromDayNumber(day);
    known.set(day, date);
    return date;
  };
}
