export const FEED_EVERY_MS = 10 * 60_000;
export const PULL_EVERY_MS = 6 * 3_600_000;
const MOST_MS = 6 * 3_600_000;

/** How long to wait after so many failures in a row: twice as long each time, and never less than the server asks. */
export function backOff(failures: number, asked: number | null): number {
  const own = Math.min(MOST_MS, FEED_EVERY_MS * 2 ** Math.min(failures, 10));
  return Math.max(own, Math.min(asked ?? 0, 24 * 3_600_000));
}
