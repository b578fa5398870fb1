import { addDays } from "@/lib/dates/court-date";
import { courtDateAt, instantAt } from "@/lib/dates/court-zone";
import type { NotificationKind, NotificationMode } from "@/lib/db/generated/enums";
import { preferenceOf } from "./words";

export type Waiting = { id: string; kind: string; userId: string | null; createdAt: Date };

const DIGEST_AT = "07:00";

/** The latest seven o'clock in the morning on the court's clock. */
export function lastDigest(at: Date): Date {
  const day = courtDateAt(at);
  const todays = instantAt(day, DIGEST_AT);
  return todays <= at ? todays : instantAt(addDays(day, -1), DIGEST_AT);
}

/**
 * Puts what waits into mails: what a person wants at once in one mail a kind, what they want together in one mail of
 * every kind, once the morning after has come. The rest goes on waiting.
 */
export function fillEnvelopes(
  rows: readonly Waiting[],
  modeOf: (userId: string, kind: NotificationKind) => NotificationMode,
  at: Date,
): string[][] {
  const digest = lastDigest(at);
  const envelopes = new Map<string, string[]>();
  for (const row of rows) {
    const kind = preferenceOf(row.kind);
    const together = kind !== null && row.userId !== null && modeOf(row.userId, kind) === "digest";
    if (together && row.createdAt >= digest) continue;
    const key = kind === null ? row.id : together ? `${row.userId}` : `${row.userId} ${kind}`;
    envelopes.set(key, [...(envelopes.get(key) ?? []), row.id]);
  }
  return [...envelopes.values()];
}
