import type { Viewer } from "@/lib/auth/viewer";
import { getCaseHeader } from "@/lib/cases/queries";
import { fromDbDate } from "@/lib/dates/court-date";
import type { Prisma } from "@/lib/db/generated/client";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import { canKeepTasks } from "./access";
import type { TaskFilters, TaskRow, Teammate } from "./schema";

const rowSelect = {
  id: true,
  caseId: true,
  title: true,
  dueOn: true,
  ownerId: true,
  subjectKind: true,
  subjectId: true,
  state: true,
  completedAt: true,
  version: true,
} satisfies Prisma.TaskSelect;
type RowRecord = Prisma.TaskGetPayload<{ select: typeof rowSelect }>;

async function toRows(viewer: Viewer, tx: Tx, rows: readonly RowRecord[]): Promise<TaskRow[]> {
  const people = new Map(
    (
      await tx.user.findMany({
        where: { id: { in: rows.flatMap((r) => r.ownerId ?? []) } },
        select: { id: true, name: true },
      })
    ).map((u) => [u.id, u.name]),
  );
  return rows.map((r) => ({
    ...r,
    dueOn: r.dueOn && fromDbDate(r.dueOn),
    owner: r.ownerId === null ? null : (people.get(r.ownerId) ?? null),
    completedAt: r.completedAt?.toISOString() ?? null,
    can: { edit: canKeepTasks(viewer, r.caseId) },
  }));
}

/** Tasks of a case, newest first; the open ones unless asked otherwise. */
export async function listTasks(
  viewer: Viewer,
  caseId: string,
  filters: TaskFilters,
): Promise<Page<TaskRow>> {
  const after = readCursor(filters.cursor, 1);
  return withViewer(viewer, async (tx) => {
    await getCaseHeader(viewer, caseId);
    const rows = await tx.task.findMany({
      where: {
        caseId,
        ...(filters.state === "all" ? {} : { state: "open" }),
        ...(filters.subjectId === undefined ? {} : { subjectId: filters.subjectId }),
        ...(after === null ? {} : { id: { lt: after[0] ?? "" } }),
      },
      orderBy: { id: "desc" },
      take: PAGE_SIZE + 1,
      select: rowSelect,
    });
    const items = await toRows(viewer, tx, rows.slice(0, PAGE_SIZE));
    const last = rows.length > PAGE_SIZE ? items.at(-1) : undefined;
    return { items, next: last ? writeCursor(last.id) : null };
  });
}

export async function getTask(viewer: Viewer, caseId: string, taskId: string): Promise<TaskRow> {
  return withViewer(viewer, async (tx) => {
    const row = await tx.task.findFirst({ where: { id: taskId, caseId }, select: rowSelect });
    const [task] = row === null ? [] : await toRows(viewer, tx, [row]);
    if (task === undefined) throw notFound("task");
    return task;
  });
}

/** Who may be given a task: the attorneys and paralegals of the case. */
export async function listTeam(viewer: Viewer, caseId: string): Promise<Teammate[]> {
  return withViewer(viewer, async (tx) => {
    await getCaseHeader(viewer, caseId);
    const members = await tx.caseMember.findMany({
      where: { caseId, revokedAt: null, role: { in: ["attorney", "paralegal"] } },
      select: { userId: true },
    });
    return tx.user.findMany({
      where: { id: { in: members.map((m) => m.userId) } },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    });
  });
}
