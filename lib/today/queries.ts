import type { Viewer } from "@/lib/auth/viewer";
import { today as courtToday } from "@/lib/dates/clock";
import { addDays, daysBetween, fromDbDate, toDbDate } from "@/lib/dates/court-date";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { listDue } from "@/lib/deadlines/queries/board";
import type { DueItem, FiledSince, FromClient, Today } from "./schema";
import { waitingMotions } from "./waiting-motions";

const DAYS_AHEAD = 7;
const MOST_TASKS = 200;
const MOST_FILED = 12;
const MOST_SENT = 50;
const PREVIEW = 280;

type Cases = ReadonlyMap<string, DueItem["legalCase"]>;
type When = DueItem["when"];

const whenOf = (daysLeft: number): When => (daysLeft < 0 ? "overdue" : daysLeft === 0 ? "today" : "soon");

async function dueItems(
  tx: Tx,
  viewer: Viewer,
  cases: Cases,
  asOf: string,
  until: string,
): Promise<DueItem[]> {
  const dates = (await listDue(viewer, { until })).flatMap((d): DueItem[] => {
    const legalCase = cases.get(d.caseId);
    if (legalCase === undefined || d.dueOn === null) return [];
    const daysLeft = daysBetween(asOf, d.dueOn);
    return [
      {
        id: d.id,
        what: "deadline",
        legalCase,
        title: d.title,
        cite: d.cite,
        dueOn: d.dueOn,
        dueTime: d.dueTime,
        when: d.urgency === "past_outcome_unknown" ? "outcome_unknown" : whenOf(daysLeft),
        daysLeft,
        side: d.side,
        confirmed: d.confirmed,
        owner: d.owner?.name ?? null,
        mine: d.owner?.id === viewer.userId || d.backup?.id === viewer.userId,
        href: `/cases/${d.caseId}/deadlines/${d.id}`,
      },
    ];
  });
  const tasks = await tx.task.findMany({
    where: { caseId: { in: [...viewer.teamCases] }, state: "open", dueOn: { lte: toDbDate(until) } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: MOST_TASKS,
    select: { id: true, caseId: true, title: true, dueOn: true, ownerId: true },
  });
  const owners = new Map(
    (
      await tx.user.findMany({
        where: { id: { in: tasks.flatMap((t) => t.ownerId ?? []) } },
        select: { id: true, name: true },
      })
    ).map((u) => [u.id, u.name]),
  );
  const toDo = tasks.flatMap((t): DueItem[] => {
    const legalCase = cases.get(t.caseId);
    if (legalCase === undefined || t.dueOn === null) return [];
    const dueOn = fromDbDate(t.dueOn);
    const daysLeft = daysBetween(asOf, dueOn);
    return [
      {
        id: t.id,
        what: "task",
        legalCase,
        title: t.title,
        cite: null,
        dueOn,
        dueTime: null,
        when: whenOf(daysLeft),
        daysLeft,
        side: "internal",
        confirmed: true,
        owner: t.ownerId === null ? null : (owners.get(t.ownerId) ?? null),
        mine: t.ownerId === viewer.userId,
        href: `/cases/${t.caseId}/overview#tasks`,
      },
    ];
  });
  return [...dates, ...toDo].toSorted((a, b) => a.daysLeft - b.daysLeft);
}

async function filedSince(tx: Tx, viewer: Viewer, cases: Cases): Promise<FiledSince[]> {
  const looks = await tx.lastLook.findMany({
    where: { userId: viewer.userId, caseId: { in: [...cases.keys()] } },
    select: { caseId: true, lookedAt: true },
  });
  const lookedAt = new Map(looks.map((l) => [l.caseId, l.lookedAt]));
  const found: FiledSince[] = [];
  for (const [caseId, legalCase] of cases) {
    const since = lookedAt.get(caseId);
    const where = { caseId, ...(since === undefined ? {} : { createdAt: { gt: since } }) };
    const rows = await tx.filing.findMany({
      where,
      orderBy: [{ position: "desc" }, { id: "desc" }],
      take: MOST_FILED,
      select: { id: true, number: true, kind: true, filedOn: true, textClean: true },
    });
    if (rows.length === 0) continue;
    found.push({
      legalCase,
      lookedAt: since?.toISOString() ?? null,
      count: rows.length < MOST_FILED ? rows.length : await tx.filing.count({ where }),
      rows: rows.map(({ textClean, filedOn, ...r }) => ({
        ...r,
        filedOn: fromDbDate(filedOn),
        text: textClean.slice(0, PREVIEW),
      })),
    });
  }
  return found;
}

async function sentByClient(tx: Tx, viewer: Viewer, cases: Cases): Promise<FromClient[]> {
  const caseId = { in: [...viewer.teamCases] };
  const clients = await tx.caseMember.findMany({
    where: { caseId, role: { in: ["client_lead", "client_reporter"] } },
    select: { userId: true },
  });
  const messages = await tx.message.findMany({
    where: { caseId, readAt: null, createdById: { in: clients.map((c) => c.userId) } },
    orderBy: { id: "desc" },
    take: MOST_SENT,
    select: { id: true, caseId: true, text: true, createdById: true, createdAt: true },
  });
  const reports = await tx.clientReport.findMany({
    where: { caseId, state: "submitted" },
    orderBy: { id: "desc" },
    take: MOST_SENT,
    select: { id: true, caseId: true, text: true, reporterId: true, createdAt: true },
  });
  const people = await tx.user.findMany({
    where: {
      id: { in: [...messages.flatMap((m) => m.createdById ?? []), ...reports.map((r) => r.reporterId)] },
    },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((p) => p.id === id)?.name ?? null;
  return [...cases].flatMap(([id, legalCase]) => {
    const unread = messages.filter((m) => m.caseId === id);
    const waiting = reports.filter((r) => r.caseId === id);
    if (unread.length + waiting.length === 0) return [];
    return [
      {
        legalCase,
        unread: unread.map((m) => ({
          id: m.id,
          from: nameOf(m.createdById),
          text: m.text.slice(0, PREVIEW),
          sentAt: m.createdAt.toISOString(),
        })),
        reports: waiting.map((r) => ({
          id: r.id,
          from: nameOf(r.reporterId),
          text: r.text.slice(0, PREVIEW),
          sentAt: r.createdAt.toISOString(),
        })),
      },
    ];
  });
}

/** The day across the viewer's cases: what is due, what is new, what waits for the court, what the client sent. */
export async function getToday(viewer: Viewer): Promise<Today> {
  const asOf = courtToday();
  const until = addDays(asOf, DAYS_AHEAD);
  return withViewer(viewer, async (tx) => {
    const rows = await tx.case.findMany({
      where: { id: { in: [...viewer.teamCases, ...viewer.namedCases] }, terminatedOn: null },
      orderBy: { id: "desc" },
      select: { id: true, captionShort: true, isIllustrative: true },
    });
    const cases: Cases = new Map(
      rows.map((c) => [c.id, { id: c.id, caption: c.captionShort, illustrative: c.isIllustrative }]),
    );
    return {
      asOf,
      until,
      due: await dueItems(tx, viewer, cases, asOf, until),
      filed: await filedSince(tx, viewer, cases),
      motions: await waitingMotions(tx, viewer, cases, asOf),
      client: await sentByClient(tx, viewer, cases),
    };
  });
}
