import { fromPrisma, PgBoss } from "pg-boss";
import type { Tx } from "@/lib/db/with-viewer";
import { type Payload, type QueueName, queues } from "./queues";

/**
 * Queues work inside the command's own transaction: it is there when the rows it is about are, or not at all.
 * `key` names the thing it is about: while a job of that key waits, a second one is not queued.
 */
export async function enqueue<N extends QueueName>(
  tx: Tx,
  name: N,
  key: string,
  payload: Payload<N>,
): Promise<void> {
  const db = fromPrisma(tx);
  const boss = new PgBoss({ db, migrate: false, createSchema: false, supervise: false, schedule: false });
  // Only the very first job of a kind makes its queue. boss.createQueue() would bring its own BEGIN and COMMIT.
  const options = JSON.stringify({ ...queues[name].options, policy: "short" });
  await tx.$executeRaw`SELECT pgboss.create_queue(${name}, ${options}::jsonb)`;
  await boss.send(name, payload, { db, singletonKey: key });
}
