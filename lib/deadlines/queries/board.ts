import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate, toDbDate } from "@/lib/dates/court-date";
import type { Prisma } from "@/lib/db/generated/client";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import { canReadDates, readableCases } from "../access";
import { rowSelect, toRows } from "../row-record";
import type { BoardFilters, DeadlineRow, Person } from "../schema";

/** The board is one screen: a page of it holds a large case load. */
const BOARD_PAGE = 250;

const OPEN = ["proposed", "confirmed", "waiting"] as const;
const CLOSED = ["done", "extended", "superseded", "vacated"] as const;
/** Where a date that waits stands in the order: after every dated one. */
const NO_DAY = "none";

function where(cases: readonly string[], f: BoardFilters): Prisma.DeadlineWhereInput {
  const and: Prisma.DeadlineWhereInput[] = [{ caseId: { in: [...cases] } }];
  const state = f.state ?? "open";
  if (state === "open") and.push({ state: { in: [...OPEN] } });
  else if (state === "closed") and.push({ state: { in: [...CLOSED] } });
  else if (state !== "all") and.push({ state });
  if (f.person === "none") and.push({ ownerId: null });
  else if (f.person) and.push({ OR: [{ ownerId: f.person }, { backupId: f.person }] });
  if (f.side) and.push({ side: f.side });
  if (f.from) and.push({ dueOn: { gte: toDbDate(f.from) } });
  if (f.to) and.push({ dueOn: { lte: toDbDate(f.to) } });
  if (f.q) {
    const has = { contains: f.q, mode: "insensitive" } as const;
    and.push({ OR: [{ title: has }, { cite: has }, { triggerText: has }, { waitingFor: has }] });
  }
  return { AND: and };
}

/** Rows after a cursor in the order (day, id), those without a day last. */
function beyond(cursor: string | undefined): Prisma.DeadlineWhereInput {
  const after = readCursor(cursor, 2);
  if (after === null) return {};
  const [on = "", id = ""] = after;
  if (on === NO_DAY) return { dueOn: null, id: { gt: id } };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return {};
  const dueOn = toDbDate(on);
  return { OR: [{ dueOn: { gt: dueOn } }, { dueOn, id: { gt: id } }, { dueOn: null }] };
}

async function pageOf(
  tx: Tx,
  viewer: Viewer,
  cases: readonly string[],
  filters: BoardFilters,
  size: number,
): Promise<Page<DeadlineRow>> {
  const records = await tx.deadline.findMany({
    where: { AND: [where(cases, filters), beyond(filters.cursor)] },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: size + 1,
    select: rowSelect,
  });
  const shown = records.slice(0, size);
  const last = records.length > size ? shown.at(-1) : undefined;
  return {
    items: await toRows(tx, viewer, shown),
    next: last ? writeCursor(last.dueOn === null ? NO_DAY : fromDbDate(last.dueOn), last.id) : null,
  };
}

/** Every date across the viewer's cases, in the order of their days. Open ones unless asked otherwise. */
export async function listBoard(viewer: Viewer, filters: BoardFilters): Promise<Page<DeadlineRow>> {
  const all = readableCases(viewer);
  const cases = filters.case === undefined ? all : all.filter((id) => id === filters.case);
  if (cases.length === 0) return { items: [], next: null };
  return withViewer(viewer, (tx) => pageOf(tx, viewer, cases, filters, BOARD_PAGE));
}

/** The dates of one case. */
export async function listDeadlines(
  viewer: Viewer,
  caseId: string,
  filters: BoardFilters,
): Promise<Page<DeadlineRow>> {
  if (!canReadDates(viewer, caseId)) throw notFound("case");
  return listBoard(viewer, { ...filters, case: caseId });
}

/**
 * What is due, overdue or past up to and including a day of the court, across cases, in the order of the days; at most
 * 250. `userId`: only what that person owns or backs up. For "today" pages.
 */
export async function listDue(
  viewer: Viewer,
  asked: { userId?: string; until: string },
): Promise<DeadlineRow[]> {
  const filters: BoardFilters = {
    to: asked.until,
    ...(asked.userId === undefined ? {} : { person: asked.userId }),
  };
  return (await listBoard(viewer, filters)).items;
}

/** The people who can have a date: attorneys and paralegals of these cases, by name. */
export async function listKeepers(viewer: Viewer, caseId?: string): Promise<Person[]> {
  const cases = caseId === undefined ? viewer.teamCases : viewer.teamCases.filter((id) => id === caseId);
  if (cases.length === 0) return [];
  return withViewer(viewer, async (tx) => {
    const members = await tx.caseMember.findMany({
      where: { caseId: { in: [...cases] }, revokedAt: null, role: { in: ["attorney", "paralegal"] } },
      select: { userId: true },
    });
    return tx.user.findMany({
      where: { id: { in: members.map((m) => m.userId) }, revokedAt: null },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    });
  });
}
