import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { getCaseHeader } from "@/lib/cases/queries";
import { now } from "@/lib/dates/clock";
import { toDbDate } from "@/lib/dates/court-date";
import { forbidden, invalid, stale } from "@/lib/errors";
import { canKeepTasks } from "./access";
import { getTask, listTeam } from "./queries";
import type { addTaskInput, editTaskInput, TaskRow } from "./schema";

const ONLY_TEAM = "Only the case team keeps tasks.";

async function checkOwner(viewer: Viewer, caseId: string, ownerId: string | null): Promise<void> {
  if (ownerId !== null && !(await listTeam(viewer, caseId)).some((m) => m.id === ownerId))
    throw invalid("ownerId", "A task goes to somebody on the team of this case.");
}

/** Adds a task to the case, or to a row of it; a task on a protected row is as protected. */
export async function addTask(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof addTaskInput>,
): Promise<TaskRow> {
  const id = await audited(viewer, async (tx) => {
    await getCaseHeader(viewer, caseId);
    if (!canKeepTasks(viewer, caseId)) throw forbidden(ONLY_TEAM);
    await checkOwner(viewer, caseId, input.ownerId);
    const row = await tx.task.create({
      data: { ...input, dueOn: input.dueOn && toDbDate(input.dueOn), caseId, createdById: viewer.userId },
      select: { id: true },
    });
    return {
      result: row.id,
      caseId,
      events: [
        {
          action: "task.added",
          subjectKind: "task",
          subjectId: row.id,
          data: { dueOn: input.dueOn, ownerId: input.ownerId, on: input.subjectKind },
        },
      ],
    };
  });
  return getTask(viewer, caseId, id);
}

/** Rewords, moves, gives away, completes, drops or reopens a task. */
export async function editTask(
  viewer: Viewer,
  caseId: string,
  taskId: string,
  input: z.output<typeof editTaskInput>,
): Promise<TaskRow> {
  await audited(viewer, async (tx) => {
    const before = await getTask(viewer, caseId, taskId);
    if (!canKeepTasks(viewer, caseId)) throw forbidden(ONLY_TEAM);
    const { version, dueOn, ...rest } = input;
    if (before.version !== version) throw stale("task", before);
    await checkOwner(viewer, caseId, input.ownerId);
    const { count } = await tx.task.updateMany({
      where: { id: taskId, caseId, version },
      data: {
        ...rest,
        dueOn: dueOn && toDbDate(dueOn),
        ...(input.state === before.state ? {} : { completedAt: input.state === "done" ? now() : null }),
        version: { increment: 1 },
      },
    });
    if (count !== 1) throw stale("task", before);
    const verb =
      input.state === before.state
        ? "edited"
        : input.state === "done"
          ? "completed"
          : input.state === "dropped"
            ? "dropped"
            : "reopened";
    return {
      result: null,
      caseId,
      events: [
        {
          action: `task.${verb}`,
          subjectKind: "task",
          subjectId: taskId,
          data: { dueOn, ownerId: input.ownerId },
        },
      ],
    };
  });
  return getTask(viewer, caseId, taskId);
}
