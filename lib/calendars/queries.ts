import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { fromDbDate } from "@/lib/dates/court-date";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { citeOf } from "@/lib/filings/words";
import { feedSelect, toFeed } from "./feed-record";
import { type FeedDeadline, type FeedHearing, makeEvents } from "./make-events";
import type { CalendarFeed } from "./schema";
import { writeCalendar } from "./write-calendar";

/** One's own open addresses, the newest first. */
export async function listFeeds(viewer: Viewer): Promise<CalendarFeed[]> {
  return withViewer(viewer, async (tx) => {
    const rows = await tx.calendarFeed.findMany({
      where: { userId: viewer.userId, revokedAt: null },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: feedSelect,
    });
    return rows.map(toFeed);
  });
}

type Cases = Map<string, { caption: string; illustrative: boolean }>;
/** Docket entries that anybody may read, by id, as one cites them. */
type Entries = Map<string, string>;

const links = z.array(z.object({ id: z.uuid(), replaces: z.uuid().nullable() }));
const day = (date: Date | null) => date && fromDbDate(date);
const unique = (ids: readonly (string | null)[]) => [...new Set(ids.flatMap((id) => id ?? []))];

async function casesOf(tx: Tx, viewer: Viewer): Promise<Cases> {
  const rows = await tx.case.findMany({
    where: { id: { in: [...viewer.teamCases, ...viewer.namedCases] } },
    select: { id: true, captionShort: true, isIllustrative: true },
  });
  return new Map(rows.map((c) => [c.id, { caption: c.captionShort, illustrative: c.isIllustrative }]));
}

async function entriesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Entries> {
  const rows = await tx.filing.findMany({
    where: { id: { in: unique(ids) }, tier: "record", number: { not: null } },
    select: { id: true, number: true, kind: true },
  });
  return new Map(rows.map((f) => [f.id, citeOf(f)]));
}

async function deadlinesOf(tx: Tx, viewer: Viewer, cases: Cases, mineOnly: boolean): Promise<FeedDeadline[]> {
  const caseId = { in: [...cases.keys()] };
  const mine = { OR: [{ ownerId: viewer.userId }, { backupId: viewer.userId }] };
  const rows = await tx.deadline.findMany({
    where: { caseId, ...(mineOnly ? mine : {}) },
    select: {
      id: true,
      caseId: true,
      tier: true,
      title: true,
      side: true,
      state: true,
      dueOn: true,
      dueTime: true,
      cite: true,
      ownerId: true,
      triggerFilingId: true,
      respondsToId: true,
      orderFilingId: true,
      version: true,
      createdAt: true,
      updatedAt: true,
    },
  });
  const ids = rows.map((r) => r.id);
  // Only what an order or a moved trigger put in another's place is the same event; the next of a recurring date is not.
  const replaced = links.parse(
    await tx.$queryRaw`
      SELECT d.id, d.computation->>'replaces' AS replaces FROM deadline d
      WHERE d.id = ANY(${ids}::uuid[]) AND d.computation->>'replaces' IS NOT NULL`,
  );
  const closed = new Set(
    rows.filter((r) => r.state === "extended" || r.state === "superseded").map((r) => r.id),
  );
  const before = new Map(replaced.map((r) => [r.id, r.replaces]));
  const reminders = await tx.deadlineReminder.findMany({
    where: { deadlineId: { in: ids } },
    select: { deadlineId: true, daysBefore: true },
  });
  const daysBefore = new Map<string, number[]>();
  for (const r of reminders)
    daysBefore.set(r.deadlineId, [...(daysBefore.get(r.deadlineId) ?? []), r.daysBefore]);
  const past = await tx.deadlineChange.findMany({
    where: {
      deadlineId: { in: rows.filter((r) => r.dueOn === null).map((r) => r.id) },
      fromOn: { not: null },
    },
    orderBy: { changedAt: "asc" },
    select: { deadlineId: true, fromOn: true },
  });
  const lastDue = new Map(past.map((c) => [c.deadlineId, day(c.fromOn)]));
  const entries = await entriesOf(
    tx,
    rows.flatMap((r) => [r.triggerFilingId, r.respondsToId, r.orderFilingId]),
  );
  const people = await tx.user.findMany({
    where: { id: { in: unique(rows.map((r) => r.ownerId)) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((p) => [p.id, p.name]));
  return rows.flatMap(({ triggerFilingId, respondsToId, orderFilingId, ownerId, tier, ...r }) => {
    const of = cases.get(r.caseId);
    if (of === undefined) return [];
    const replaces = before.get(r.id) ?? null;
    // A protected date does not even name the entry it hangs on.
    const open = tier === "record" || tier === "work_product";
    const cited = [triggerFilingId, respondsToId, orderFilingId].flatMap((id) => entries.get(id ?? "") ?? []);
    return [
      {
        ...r,
        ...of,
        replacesId: replaces !== null && closed.has(replaces) ? replaces : null,
        dueOn: day(r.dueOn),
        lastDueOn: lastDue.get(r.id) ?? null,
        owner: names.get(ownerId ?? "") ?? null,
        entry: open ? (cited[0] ?? null) : null,
        daysBefore: daysBefore.get(r.id) ?? [],
      },
    ];
  });
}

async function hearingsOf(tx: Tx, cases: Cases): Promise<FeedHearing[]> {
  const rows = await tx.hearing.findMany({
    where: { caseId: { in: [...cases.keys()] } },
    select: {
      id: true,
      caseId: true,
      tier: true,
      replacesId: true,
      kind: true,
      title: true,
      heldOn: true,
      startsAt: true,
      place: true,
      dialIn: true,
      judge: true,
      state: true,
      setByFilingId: true,
      version: true,
      createdAt: true,
      updatedAt: true,
    },
  });
  const entries = await entriesOf(
    tx,
    rows.map((r) => r.setByFilingId),
  );
  return rows.flatMap(({ tier, setByFilingId, ...r }) => {
    const of = cases.get(r.caseId);
    if (of === undefined) return [];
    const entry = entries.get(setByFilingId ?? "") ?? null;
    return [{ ...r, ...of, heldOn: fromDbDate(r.heldOn), open: tier === "record", entry }];
  });
}

/**
 * A feed as RFC 5545 text: the dates and hearings that this person sees now, under row-level security. No titles unless
 * the feed asks for them and the firm lets them leave.
 */
export async function readFeed(viewer: Viewer, feedId: string): Promise<string> {
  return withViewer(viewer, async (tx) => {
    const feed = await tx.calendarFeed.findFirst({
      where: { id: feedId, userId: viewer.userId, revokedAt: null },
      select: feedSelect,
    });
    if (feed === null) throw notFound("calendar");
    const { titlesOutside } = await tx.setting.findFirstOrThrow({ select: { titlesOutside: true } });
    const cases = await casesOf(tx, viewer);
    const events = makeEvents(
      await deadlinesOf(tx, viewer, cases, feed.mineOnly),
      await hearingsOf(tx, cases),
      {
        fullTitles: titlesOutside && feed.fullTitles,
        origin: new URL(env().BETTER_AUTH_URL).origin,
        today: today(),
      },
    );
    return writeCalendar(`Court dates of ${viewer.name}`, events);
  });
}
