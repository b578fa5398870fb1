import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import type { NotificationKind } from "@/lib/db/generated/enums";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { forbidden } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { fillEnvelopes } from "../envelopes";

/** Rows taken up at once: a cascade writes thousands, and none may hold up the others for long. */
const MOST_AT_ONCE = 5000;
const locked = z.tuple([z.object({ ok: z.boolean() })]);
const stuck = z.array(z.object({ mail_id: z.uuid() }));

async function hand(tx: Tx, mailId: string, ids: readonly string[] | null): Promise<void> {
  await tx.outbox.updateMany({
    where: ids === null ? { mailId } : { id: { in: [...ids] } },
    // How long it has been under way is the machine's own time, which a pinned clock does not move.
    data: { mailId, handedAt: new Date() },
  });
  await enqueue(tx, "send-mail", mailId, { mailId });
}

async function handNew(tx: Tx, at: Date): Promise<number> {
  const rows = await tx.outbox.findMany({
    where: {
      sentAt: null,
      failedAt: null,
      mailId: null,
      OR: [{ userId: { not: null } }, { kind: "invitation" }],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST_AT_ONCE,
    select: { id: true, kind: true, userId: true, createdAt: true },
  });
  if (rows.length === 0) return 0;
  const chosen = await tx.notificationPreference.findMany({
    where: { userId: { in: [...new Set(rows.flatMap((r) => r.userId ?? []))] } },
    select: { userId: true, kind: true, mode: true },
  });
  const modes = new Map(chosen.map((p) => [`${p.userId} ${p.kind}`, p.mode]));
  const modeOf = (userId: string, kind: NotificationKind) => modes.get(`${userId} ${kind}`) ?? "instant";
  const envelopes = fillEnvelopes(rows, modeOf, at);
  for (const ids of envelopes) await hand(tx, randomUUID(), ids);
  return envelopes.length;
}

/** Mails whose tries ran out, or whose job was lost with a queue: again, after a quarter of an hour to six hours. */
async function handAgain(tx: Tx): Promise<number> {
  const rows = stuck.parse(
    await tx.$queryRaw`
      SELECT o.mail_id FROM outbox o
      WHERE o.sent_at IS NULL AND o.failed_at IS NULL AND o.mail_id IS NOT NULL
      GROUP BY o.mail_id
      HAVING max(o.handed_at) < now() - least(interval '6 hours', interval '15 minutes' * power(2, least(max(o.attempts), 30) / 3))
         AND NOT EXISTS (SELECT 1 FROM pgboss.job j WHERE j.name = 'send-mail' AND j.singleton_key = o.mail_id::text
                         AND j.state IN ('created', 'retry', 'active'))
      LIMIT 500`,
  );
  for (const { mail_id } of rows) await hand(tx, mail_id, null);
  return rows.length;
}

/**
 * Puts what waits in the outbox into mails and hands them to the worker, in one transaction: a mail keeps what it was
 * filled with, and its name. Returns how many were handed over. Runs as the job "outbox".
 */
export async function dispatchMail(viewer: Viewer, at: Date): Promise<number> {
  if (viewer.job !== "outbox") throw forbidden("Only the postman does this.");
  return withViewer(viewer, async (tx) => {
    const [{ ok }] = locked.parse(
      await tx.$queryRaw`SELECT pg_try_advisory_xact_lock(hashtext('dispatch-mail')) AS ok`,
    );
    if (!ok) return 0;
    await tx.$queryRaw`SELECT address_outbox()`;
    return (await handNew(tx, at)) + (await handAgain(tx));
  });
}
