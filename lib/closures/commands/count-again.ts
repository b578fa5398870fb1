import { appendAudit } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { fromDbDate } from "@/lib/dates/court-date";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { applyWorkedOut } from "@/lib/deadlines/apply-moves";
import { type WhatIf, whatIf } from "@/lib/deadlines/move-schema";
import { closureWords } from "@/lib/deadlines/words";
import { type Moving, workOutMoves } from "@/lib/deadlines/work-out-moves";
import { tell } from "@/lib/deadlines/write-date";
import { forbidden } from "@/lib/errors";

const select = {
  id: true,
  calendar: true,
  closedOn: true,
  kind: true,
  why: true,
  createdAt: true,
  withdrawnAt: true,
} as const;
type Uncounted = Awaited<ReturnType<typeof uncounted>>[number];

const uncounted = (viewer: Viewer) =>
  withViewer(viewer, (tx) =>
    tx.courtClosure.findMany({
      where: { countedAt: null },
      orderBy: { createdAt: "asc" },
      take: 50,
      select,
    }),
  );

/** The calendar as it stood before these closures were entered or taken back. */
function beforeThem(closures: readonly Uncounted[]): WhatIf {
  return whatIf.parse({
    withdraw: closures.filter((c) => c.withdrawnAt === null).map((c) => c.id),
    enter: closures
      .filter((c) => c.withdrawnAt !== null)
      .map(({ calendar, kind, closedOn }) => ({ calendar, kind, closedOn: fromDbDate(closedOn) })),
  });
}

const sayClosure = (c: Uncounted) =>
  `${closureWords[c.kind]} ${c.withdrawnAt === null ? "entered" : "withdrawn"} for ${fromDbDate(c.closedOn)}: ${c.why}.`;

/** Whoever is on the team of a case: they are told of a date that nobody has. */
async function teamOf(tx: Tx, caseId: string): Promise<string[]> {
  const members = await tx.caseMember.findMany({
    where: { caseId, revokedAt: null, role: { in: ["attorney", "paralegal"] } },
    select: { userId: true },
  });
  return members.map((m) => m.userId);
}

async function countCase(viewer: Viewer, caseId: string, closures: readonly Uncounted[]): Promise<number> {
  return withViewer(viewer, async (tx) => {
    const worked = await workOutMoves(tx, viewer, [caseId], whatIf.parse({}));
    if (worked.rows.length === 0) return 0;
    const before = new Map(
      (await workOutMoves(tx, viewer, [caseId], beforeThem(closures))).rows.map(({ row }) => [row.id, row]),
    );
    // What differs for another reason (a rule's text, say) is for people to decide: it would have differed before.
    const rows = worked.rows.filter(({ row }: Moving) => {
      const was = before.get(row.id);
      return row.error === null && (was?.newDue !== row.newDue || was.newSafe !== row.newSafe);
    });
    if (rows.length === 0) return 0;
    const { confirmDates } = await tx.setting.findFirstOrThrow({ select: { confirmDates: true } });
    const { moved } = await applyWorkedOut(
      tx,
      viewer,
      { ...worked, rows, same: [] },
      {
        reason: `${closures.map(sayClosure).join(" ")} Counted again for every case.`,
        filingId: null,
        keep: [],
        seen: rows.map(({ row }) => ({ id: row.id, newDue: row.newDue })),
        confirmDates,
      },
    );
    const orphans = moved.filter(({ record }) => record.ownerId === null && record.backupId === null);
    const team = orphans.length === 0 ? [] : await teamOf(tx, caseId);
    await tell(
      tx,
      viewer,
      caseId,
      "deadline.moved",
      orphans.flatMap(({ record }) => team.map((userId) => ({ userId, deadlineId: record.id }))),
    );
    await appendAudit(tx, caseId, [
      {
        action: "deadline.moved",
        subjectKind: "deadline",
        subjectId: moved[0]?.record.id ?? caseId,
        data: { moved: moved.map((m) => m.record.id), by: "closure", closures: closures.map((c) => c.id) },
      },
    ]);
    return moved.length;
  });
}

/**
 * Counts the dates of every case again after a closure was entered or taken back: also those that whoever entered it
 * may not see. One transaction a case; a moved date is unconfirmed again, its keepers (or else its team) are told.
 * Returns how many dates moved. Runs as the job "deadlines"; what fails is tried again at the next round.
 */
export async function countClosures(viewer: Viewer): Promise<number> {
  if (viewer.job !== "deadlines") throw forbidden("Only the job of the dates does this.");
  const closures = await uncounted(viewer);
  if (closures.length === 0) return 0;
  const cases = await withViewer(viewer, (tx) =>
    tx.deadline.findMany({
      where: { state: { in: ["proposed", "confirmed", "waiting"] } },
      distinct: ["caseId"],
      orderBy: { caseId: "asc" },
      select: { caseId: true },
    }),
  );
  let moved = 0;
  for (const { caseId } of cases) moved += await countCase(viewer, caseId, closures);
  await withViewer(viewer, async (tx) => {
    // One that was entered again or taken back meanwhile is counted at the next round.
    for (const c of closures)
      await tx.courtClosure.updateMany({
        where: { id: c.id, countedAt: null, createdAt: c.createdAt, withdrawnAt: c.withdrawnAt },
        data: { countedAt: now() },
      });
  });
  return moved;
}
