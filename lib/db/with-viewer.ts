import { AsyncLocalStorage } from "node:async_hooks";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import type { Prisma } from "./generated/client";
import { appClient } from "./prisma";
import { withoutValues } from "./without-values";

export type Tx = Prisma.TransactionClient;

const open = new AsyncLocalStorage<{ tx: Tx; viewer: Viewer }>();

const uuids = (ids: readonly string[]) => (ids.length === 0 ? "" : `{${ids.join(",")}}`);

async function introduce(tx: Tx, v: Viewer): Promise<void> {
  await tx.$queryRaw`
    SELECT set_config('app.user_id', ${v.userId}, true),
           set_config('app.team_cases', ${uuids(v.teamCases)}, true),
           set_config('app.attorney_cases', ${uuids(v.attorneyCases)}, true),
           set_config('app.named_cases', ${uuids(v.namedCases)}, true),
           set_config('app.client_cases', ${uuids(v.clientCases)}, true),
           set_config('app.reporter_cases', ${uuids(v.reporterCases)}, true),
           set_config('app.audiences', ${uuids(v.audiences)}, true),
           set_config('app.items', ${uuids(v.items)}, true),
           set_config('app.is_admin', ${v.isAdmin ? "on" : ""}, true),
           set_config('app.is_firm', ${v.isFirm ? "on" : ""}, true),
           set_config('app.now', ${now().toISOString()}, true),
           set_config('app.job', ${v.job}, true)`;
}

/**
 * Runs `work` in one transaction in which row-level security knows the viewer.
 * Inside an open transaction of the same viewer it joins that one; of another viewer it throws, because
 * rows seen by one person must not reach another. Never held across rendering.
 */
export async function withViewer<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
  const current = open.getStore();
  if (current) {
    if (current.viewer !== viewer) throw new Error("A transaction of another viewer is open.");
    return work(current.tx);
  }
  try {
    return await appClient().$transaction((tx) => run(tx, viewer, work));
  } catch (error) {
    throw withoutValues(error);
  }
}

async function run<T>(tx: Tx, viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
  await introduce(tx, viewer);
  return open.run({ tx, viewer }, () => work(tx));
}

/** A file that is read as slowly as this is given up. */
const LONGEST_SNAPSHOT_MS = 30 * 60_000;

/**
 * The same for a file that is written while its rows are read: all of them as they stood at its first query, and
 * nothing can be changed. Always a transaction of its own.
 */
export async function withSnapshot<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (open.getStore() !== undefined)
    throw new Error("A snapshot inside a transaction would show another time.");
  try {
    return await appClient().$transaction(
      async (tx) => {
        await tx.$executeRaw`SET TRANSACTION READ ONLY`;
        return run(tx, viewer, work);
      },
      { isolationLevel: "RepeatableRead", timeout: LONGEST_SNAPSHOT_MS },
    );
  } catch (error) {
    throw withoutValues(error);
  }
}
