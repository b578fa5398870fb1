import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import type { Tx } from "@/lib/db/with-viewer";
import { forbidden, invalid, notFound } from "@/lib/errors";
import { canKeepDates, readableCases } from "../access";
import { auditByCase } from "../audit-by-case";
import type { acknowledgeInput, reassignInput } from "../entry-schema";
import { groupBy } from "../group-by";
import { checkKeepers, deadlineEvent, tell } from "../write-date";

type Changed = { changed: number };

const OPEN = ["proposed", "confirmed", "waiting"] as const;

/** The open dates among these that the viewer keeps. One that is not visible does not exist, and stops all of it. */
async function openOnes(tx: Tx, viewer: Viewer, ids: readonly string[]) {
  const rows = await tx.deadline.findMany({
    where: { id: { in: [...ids] }, caseId: { in: readableCases(viewer) } },
    select: { id: true, caseId: true, state: true, ownerId: true, backupId: true, acknowledgedAt: true },
  });
  if (rows.length !== new Set(ids).size) throw notFound("date");
  if (rows.some((row) => !canKeepDates(viewer, row.caseId)))
    throw forbidden("Only the case team keeps its dates.");
  return rows.filter((row) => OPEN.some((state) => state === row.state));
}

/** Gives open dates, of one case or several, to somebody else. What is left out of the input stays. */
export async function reassignDeadlines(
  viewer: Viewer,
  input: z.output<typeof reassignInput>,
): Promise<Changed> {
  return audited(viewer, async (tx) => {
    const rows = await openOnes(tx, viewer, input.ids);
    const { ownerId, backupId } = input;
    for (const row of rows) {
      const owner = ownerId === undefined ? row.ownerId : ownerId;
      const backup = backupId === undefined ? row.backupId : backupId;
      if (owner !== null && owner === backup)
        throw invalid("backupId", "The backup is somebody else than the owner. Choose another of the two.");
    }
    const byCase = groupBy(rows, (row) => row.caseId);
    for (const [caseId, some] of byCase) {
      await checkKeepers(tx, caseId, [
        { id: ownerId ?? null, field: "ownerId" },
        { id: backupId ?? null, field: "backupId" },
      ]);
      await tx.deadline.updateMany({
        where: { caseId, id: { in: some.map((row) => row.id) } },
        data: {
          ...(ownerId === undefined ? {} : { ownerId }),
          ...(backupId === undefined ? {} : { backupId }),
          // Whoever has it now has not said that they know of it.
          ...(ownerId === undefined ? {} : { acknowledgedAt: null, acknowledgedById: null }),
          version: { increment: 1 },
        },
      });
      for (const userId of [ownerId, backupId])
        await tell(
          tx,
          viewer,
          caseId,
          "deadline.assigned",
          some.map((row) => ({ userId: userId ?? null, deadlineId: row.id })),
        );
    }
    return auditByCase(
      tx,
      { changed: rows.length },
      rows.map((row) => ({
        caseId: row.caseId,
        event: deadlineEvent("reassigned", row.id, {
          ...(ownerId === undefined ? {} : { fromOwner: row.ownerId, toOwner: ownerId }),
          ...(backupId === undefined ? {} : { fromBackup: row.backupId, toBackup: backupId }),
        }),
      })),
    );
  });
}

/** Says "I know of it", for one date or many. A date not acknowledged in a day goes to the supervising attorney. */
export async function acknowledgeDeadlines(
  viewer: Viewer,
  input: z.output<typeof acknowledgeInput>,
): Promise<Changed> {
  return audited(viewer, async (tx) => {
    const rows = (await openOnes(tx, viewer, input.ids)).filter((row) => row.acknowledgedAt === null);
    await tx.deadline.updateMany({
      where: { id: { in: rows.map((row) => row.id) } },
      data: { acknowledgedAt: now(), acknowledgedById: viewer.userId, version: { increment: 1 } },
    });
    return auditByCase(
      tx,
      { changed: rows.length },
      rows.map((row) => ({ caseId: row.caseId, event: deadlineEvent("acknowledged", row.id) })),
    );
  });
}
