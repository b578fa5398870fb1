import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { toDbDate } from "@/lib/dates/court-date";
import { courtDateAt } from "@/lib/dates/court-zone";
import { DeadlineSide, DeadlineState } from "@/lib/db/generated/enums";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { forbidden } from "@/lib/errors";
import { type DateToRemind, type PlannedNotice, planNotices } from "../plan-notices";

const instantOrNull = z.date().nullable();
const rows = z.array(
  z.object({
    deadline_id: z.uuid(),
    case_id: z.uuid(),
    side: z.enum(DeadlineSide),
    state: z.enum(DeadlineState),
    due_on: z.string(),
    created_at: z.date(),
    owner_id: z.uuid().nullable(),
    backup_id: z.uuid().nullable(),
    acknowledged_at: instantOrNull,
    docketed: z.boolean(),
    days_before: z.array(z.number().int()),
    first_noticed_at: instantOrNull,
    team: z.array(z.object({ userId: z.uuid(), role: z.enum(["attorney", "paralegal"]) })),
  }),
);

async function datesToRemind(tx: Tx, today: string): Promise<DateToRemind[]> {
  const found = rows.parse(
    await tx.$queryRaw`
      SELECT deadline_id, case_id, side::text, state::text, to_char(due_on, 'YYYY-MM-DD') AS due_on, created_at, owner_id,
             backup_id, acknowledged_at, docketed, days_before, first_noticed_at, team
      FROM dates_to_remind(${today}::date)`,
  );
  return found.map((r) => ({
    id: r.deadline_id,
    caseId: r.case_id,
    side: r.side,
    state: r.state,
    dueOn: r.due_on,
    createdAt: r.created_at,
    ownerId: r.owner_id,
    backupId: r.backup_id,
    acknowledgedAt: r.acknowledged_at,
    docketed: r.docketed,
    daysBefore: r.days_before,
    firstNoticedAt: r.first_noticed_at,
    team: r.team,
  }));
}

/**
 * Tells one person, once: the notice and what leaves for it are written together, and a notice that is on record
 * already writes nothing. So a job that is killed and starts again tells only those it had not told.
 */
async function tellPerson(viewer: Viewer, planned: readonly PlannedNotice[], at: Date): Promise<number> {
  return withViewer(viewer, async (tx) => {
    const fresh = await tx.deadlineNotice.createManyAndReturn({
      data: planned.map(({ dueOn, onDay, ...n }) => ({
        ...n,
        id: randomUUID(),
        dueOn: toDbDate(dueOn),
        onDay: toDbDate(onDay),
        noticedAt: at,
      })),
      skipDuplicates: true,
      select: { userId: true, caseId: true, deadlineId: true, kind: true },
    });
    await tx.outbox.createMany({
      data: fresh.map(({ kind, deadlineId, userId, caseId }) => ({
        kind: `deadline.${kind}`,
        userId,
        caseId,
        subjectId: deadlineId,
        createdAt: at,
      })),
    });
    return fresh.length;
  });
}

/** Shows on each date which of its reminders have gone out. */
async function markSent(
  viewer: Viewer,
  planned: readonly PlannedNotice[],
  today: string,
  at: Date,
): Promise<void> {
  const ids = [...new Set(planned.filter((n) => n.kind === "reminder").map((n) => n.deadlineId))];
  const days = new Map(planned.map((n) => [n.deadlineId, n.dueOn]));
  const reached = ids.map((id) => ({ id, due: days.get(id) ?? today }));
  await withViewer(
    viewer,
    (tx) => tx.$executeRaw`
      UPDATE deadline_reminder r SET sent_at = ${at}
      FROM jsonb_to_recordset(${JSON.stringify(reached)}::jsonb) AS x(id uuid, due date)
      WHERE r.deadline_id = x.id AND r.sent_at IS NULL AND x.due - r.days_before <= ${today}::date`,
  );
}

/**
 * Everything that people are to be told of dates at this instant: reminders to those who have them, confirmed or not;
 * what nobody acknowledged in a day to the supervising attorney; what is overdue; their dates that passed with nothing
 * docketed to the team. Returns how many notices were new. Runs as the job "deadlines".
 */
export async function remindOfDates(viewer: Viewer, at: Date): Promise<number> {
  if (viewer.job !== "deadlines") throw forbidden("Only the reminders' job does this.");
  const today = courtDateAt(at);
  const dates = await withViewer(viewer, (tx) => datesToRemind(tx, today));
  const planned = planNotices(dates, today, at);
  const known = await withViewer(viewer, (tx) => alreadyTold(tx, planned));
  const open = planned.filter((n) => !known.has(keyOf(n)));
  let told = 0;
  for (const userId of new Set(open.map((n) => n.userId)))
    told += await tellPerson(
      viewer,
      open.filter((n) => n.userId === userId),
      at,
    );
  if (open.length > 0) await markSent(viewer, planned, today, at);
  return told;
}

const keyOf = (n: Pick<PlannedNotice, "deadlineId" | "userId" | "kind" | "dueOn" | "onDay">) =>
  [n.deadlineId, n.userId, n.kind, n.dueOn, n.onDay].join(" ");

/** Spares the writing of what is on record anyway: the unique key decides, this only saves the work. */
async function alreadyTold(tx: Tx, planned: readonly PlannedNotice[]): Promise<Set<string>> {
  const found = await tx.deadlineNotice.findMany({
    where: { deadlineId: { in: [...new Set(planned.map((n) => n.deadlineId))] } },
    select: { deadlineId: true, userId: true, kind: true, dueOn: true, onDay: true },
  });
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return new Set(found.map((n) => keyOf({ ...n, dueOn: day(n.dueOn), onDay: day(n.onDay) })));
}
