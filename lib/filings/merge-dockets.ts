/** An entry as it is placed among those of other dockets. */
type Dated = { filedOn: Date };

/**
 * Several dockets as one list by day. Each keeps its own order, which the court set and which is not always that of
 * the days; of entries of one day those of the first docket come first. `take` limits the list.
 */
export function mergeDockets<T extends Dated>(
  dockets: readonly (readonly T[])[],
  order: "newest" | "oldest",
  take: number,
): { docket: number; row: T }[] {
  const at = dockets.map(() => 0);
  const merged: { docket: number; row: T }[] = [];
  const sign = order === "newest" ? -1 : 1;
  while (merged.length < take) {
    let best: { docket: number; row: T } | null = null;
    for (const [docket, rows] of dockets.entries()) {
      const row = rows[at[docket] ?? 0];
      if (row === undefined) continue;
      if (best === null || sign * (row.filedOn.getTime() - best.row.filedOn.getTime()) < 0)
        best = { docket, row };
    }
    if (best === null) break;
    at[best.docket] = (at[best.docket] ?? 0) + 1;
    merged.push(best);
  }
  return merged;
}
