/** A wording that was replaced, and when. */
export type Replaced = { textRaw: string; replacedAt: Date };

/**
 * The text an entry had at an instant: the wording that was the first to be replaced after it; where none was, the
 * present one.
 */
export function textAt(present: string, revisions: readonly Replaced[], at: Date): string {
  const next = revisions
    .filter((r) => r.replacedAt > at)
    .toSorted((a, b) => a.replacedAt.getTime() - b.replacedAt.getTime())[0];
  return next?.textRaw ?? present;
}
