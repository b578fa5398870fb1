/**
 * Positions of entries in docket order. Those whose positions already rise keep them (the longest such run); the
 * others are spread evenly between their neighbours, so that entries not listed here are disturbed as little as can
 * be. `positions`: one an entry, null for a new one. Answers all positions, strictly rising.
 */
export function placeAll(positions: readonly (number | null)[]): number[] {
  const kept = longestRising(positions);
  const out: number[] = Array.from({ length: positions.length }, () => 0);
  let previous: number | null = null;
  let gap: number[] = [];
  const fill = (next: number | null) => {
    const low = previous ?? (next === null ? 0 : next - gap.length - 1);
    const high = next ?? low + gap.length + 1;
    gap.forEach((at, i) => {
      out[at] = low + ((high - low) * (i + 1)) / (gap.length + 1);
    });
    gap = [];
  };
  for (const [at, position] of positions.entries()) {
    if (position === null || !kept.has(at)) {
      gap.push(at);
      continue;
    }
    fill(position);
    out[at] = position;
    previous = position;
  }
  fill(null);
  // Halved too often, neighbours can no longer be told apart: then the whole docket is numbered anew.
  return out.every((p, i) => i === 0 || p > (out[i - 1] ?? Number.NEGATIVE_INFINITY))
    ? out
    : positions.map((_, i) => i + 1);
}

/** Places of one longest strictly rising run, in n log n. */
function longestRising(positions: readonly (number | null)[]): Set<number> {
  const tails: { at: number; value: number }[] = [];
  const before = new Map<number, number | null>();
  for (const [at, value] of positions.entries()) {
    if (value === null) continue;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle]?.value ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before.set(at, tails[low - 1]?.at ?? null);
    tails[low] = { at, value };
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1)?.at ?? null; at !== null; at = before.get(at) ?? null) kept.add(at);
  return kept;
}
