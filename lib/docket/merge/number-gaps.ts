/** Numbers between 1 and the highest that no entry has, as closed ranges in order. */
export type NumberGap = { from: number; to: number };

/** Ignores what is no entry number (a doc id, a word). Linear in the entries, whatever the highest number is. */
export function numberGaps(numbers: Iterable<string | number | null>): NumberGap[] {
  const sorted = [...new Set([...numbers].map((n) => Number(n ?? Number.NaN)))]
    .filter((n) => Number.isInteger(n) && n > 0 && n < 100_000)
    .sort((a, b) => a - b);
  const gaps: NumberGap[] = [];
  let expected = 1;
  for (const n of sorted) {
    if (n > expected) gaps.push({ from: expected, to: n - 1 });
    expected = n + 1;
  }
  return gaps;
}
