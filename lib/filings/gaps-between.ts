import type { NumberGap } from "@/lib/docket/merge/number-gaps";

/** Row of a list in display order; rows without a number never open or close a gap. */
export type Numbered = { id: string; number: number | null };

/**
 * The numbers that no entry has between neighbours of a list, by the id of the row they are shown after. `present`
 * are the numbers the docket has in the span of the list, so that one entered out of order is no gap. `beyond` is
 * the nearest number after the list's end (null: none), and counts only while the list goes on or ends the docket.
 * Numbers begin at 1.
 */
export function gapsBetween(
  rows: readonly Numbered[],
  present: ReadonlySet<number>,
  order: "newest" | "oldest",
  beyond: number | null,
): Map<string, NumberGap> {
  const gaps = new Map<string, NumberGap>();
  const numbered = rows.flatMap((row) => (row.number === null ? [] : [{ id: row.id, number: row.number }]));
  const missing = (low: number, high: number): NumberGap | null => {
    let from = low + 1;
    let to = high - 1;
    while (from <= to && present.has(from)) from += 1;
    while (to >= from && present.has(to)) to -= 1;
    return from <= to ? { from, to } : null;
  };
  numbered.forEach((row, at) => {
    const next = numbered[at + 1]?.number ?? beyond;
    const low = order === "newest" ? (next ?? 0) : row.number;
    const high = order === "newest" ? row.number : next;
    const gap = high === null ? null : missing(low, high);
    if (gap !== null) gaps.set(row.id, gap);
  });
  return gaps;
}
