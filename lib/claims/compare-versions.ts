type Versioned = { id: string; carriedFromId: string | null };

export type VersionChange<C extends Versioned> = {
  carried: { claim: C; from: C }[];
  added: C[];
  /** Claims of the earlier version that nothing in the later one carries over. */
  dropped: C[];
};

/** What a later pleading did with the claims of an earlier one. A claim carried from some third version counts as added. */
export function compareVersions<C extends Versioned>(
  before: readonly C[],
  after: readonly C[],
): VersionChange<C> {
  const earlier = new Map(before.map((c) => [c.id, c]));
  const carried = after.flatMap((claim) => {
    const from = claim.carriedFromId === null ? undefined : earlier.get(claim.carriedFromId);
    return from === undefined ? [] : [{ claim, from }];
  });
  const kept = new Set(carried.map((c) => c.from.id));
  const still = new Set(carried.map((c) => c.claim.id));
  return {
    carried,
    added: after.filter((c) => !still.has(c.id)),
    dropped: before.filter((c) => !kept.has(c.id)),
  };
}
