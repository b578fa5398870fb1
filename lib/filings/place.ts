/** What is known of a neighbour on the docket. */
export type Placed = { position: number; number: number | null; filedOn: string };

/**
 * Where a new entry stands: a numbered one after the greatest smaller number, an unnumbered one after the last
 * entry of its day or before. `before` is the entry it follows and `after` the one it precedes, in position order.
 * Positions are halved between neighbours, so nothing else moves.
 */
export function placeBetween(before: Placed | null, after: Placed | null): number {
  if (before === null) return after === null ? 1 : after.position - 1;
  return after === null ? before.position + 1 : (before.position + after.position) / 2;
}
