import { AppError } from "@/lib/errors";

const WINDOW_MS = 60_000;
const MOST_KEYS = 10_000;
const counts = new Map<string, { since: number; count: number }>();

/** Counts one request of `who` and throws `rate_limited` beyond `most` a minute. Per process: a brake, not a ledger. */
export function limitRate(who: string, most: number): void {
  const at = Date.now();
  const entry = counts.get(who);
  if (entry === undefined || at - entry.since >= WINDOW_MS) {
    if (counts.size >= MOST_KEYS) counts.clear();
    counts.set(who, { since: at, count: 1 });
    return;
  }
  entry.count += 1;
  if (entry.count > most)
    throw new AppError("rate_limited", "Too many requests. Wait a minute and try again.");
}
