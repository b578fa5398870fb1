import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";

/** CourtListener's limits for a free token: 5 a minute, 50 an hour. */
export const COURTLISTENER_LIMITS = [
  { withinMs: 60_000, most: 5 },
  { withinMs: 3_600_000, most: 50 },
] as const;

type Limit = { readonly withinMs: number; readonly most: number };

/** Milliseconds until another call may be made; 0 when it may be now. `calls`: their instants in ms. */
export function waitFor(calls: readonly number[], limits: readonly Limit[], now: number): number {
  return limits.reduce((wait, { withinMs, most }) => {
    const recent = calls.filter((at) => at > now - withinMs).sort((a, b) => a - b);
    const blocking = recent[recent.length - most];
    return blocking === undefined ? wait : Math.max(wait, blocking + withinMs - now);
  }, 0);
}

/** Takes a place among the calls to a service, or says how long to wait. Counted over all processes and restarts. */
export async function takeCall(
  job: Viewer,
  service: string,
  now: Date,
  limits: readonly Limit[] = COURTLISTENER_LIMITS,
): Promise<number> {
  const longest = Math.max(...limits.map((l) => l.withinMs));
  return withViewer(job, async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`calls ${service}`}, 0))::text AS locked`;
    const rows = await tx.outsideCall.findMany({
      where: { service, at: { gt: new Date(now.getTime() - longest) } },
      select: { at: true },
    });
    const wait = waitFor(
      rows.map((r) => r.at.getTime()),
      limits,
      now.getTime(),
    );
    if (wait > 0) return wait;
    await tx.outsideCall.deleteMany({
      where: { service, at: { lte: new Date(now.getTime() - 2 * longest) } },
    });
    await tx.outsideCall.create({ data: { service, at: now }, select: { id: true } });
    return 0;
  });
}
