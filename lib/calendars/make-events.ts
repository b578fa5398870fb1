import { addDays, type CourtDate } from "@/lib/dates/court-date";
import { formatLong, formatShort } from "@/lib/dates/format-date";
import type { DeadlineState, Whose } from "@/lib/deadlines/urgency";
import { hearingKindWords, timeWords } from "@/lib/hearings/words";
import { labelled } from "./label";

/** One event of a feed. `alarms` in seconds from the start, negative before it; `minutes` 0 for no length. */
export type CalendarEvent = {
  uid: string;
  sequence: number;
  status: "TENTATIVE" | "CONFIRMED" | "CANCELLED";
  summary: string;
  description: string;
  location: string | null;
  url: string;
  start: { on: CourtDate; time: string | null; minutes: number };
  alarms: number[];
  changedAt: Date;
};

type InCase = { caseId: string; caption: string; illustrative: boolean };
export type FeedDeadline = InCase & {
  id: string;
  /** The date it took the place of, when an order moved that one. */
  replacesId: string | null;
  title: string;
  side: Whose;
  state: DeadlineState;
  dueOn: CourtDate | null;
  /** The last day it had before it came to wait for something. */
  lastDueOn: CourtDate | null;
  dueTime: string | null;
  cite: string | null;
  owner: string | null;
  /** "ECF No. 12" of an open docket entry; null where there is none that anybody may read. */
  entry: string | null;
  daysBefore: readonly number[];
  version: number;
  createdAt: Date;
  updatedAt: Date;
};
export type FeedHearing = InCase & {
  id: string;
  replacesId: string | null;
  kind: keyof typeof hearingKindWords;
  title: string;
  /** Its kind and place stand on the public docket. */
  open: boolean;
  heldOn: CourtDate;
  startsAt: string | null;
  place: string | null;
  dialIn: string | null;
  judge: string | null;
  state: "set" | "reset" | "vacated" | "held";
  entry: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
};
export type FeedOptions = { fullTitles: boolean; origin: string; today: CourtDate };

/** Days that a past event stays in a feed, and that a cancelled one goes on saying so. */
export const KEPT_PAST = 365;
export const KEPT_CANCELLED = 90;
const MS_PER_DAY = 86_400_000;
/** Alarms of a whole day ring at nine in the morning. */
const NINE = 9 * 3600;

const whoseWords = {
  ours: "ours",
  theirs: "theirs",
  court: "the court's",
  internal: "internal",
} as const satisfies Record<Whose, string>;

type Linked = { id: string; replacesId: string | null; version: number; createdAt: Date; updatedAt: Date };

/** Rows that are one event on a calendar, oldest first: a date that was moved keeps its place and its UID. */
export function chains<R extends Linked>(rows: readonly R[]): R[][] {
  const byId = new Map(rows.map((r) => [r.id, r]));
  const rootOf = (row: R): string => {
    const seen = new Set([row.id]);
    let at = row;
    for (;;) {
      const before = at.replacesId === null ? undefined : byId.get(at.replacesId);
      if (before === undefined || seen.has(before.id)) return at.id;
      seen.add(before.id);
      at = before;
    }
  };
  const found = new Map<string, R[]>();
  for (const row of [...rows].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())) {
    const root = rootOf(row);
    found.set(root, [...(found.get(root) ?? []), row]);
  }
  return [...found.entries()].map(([root, chain]) =>
    [...chain].sort((a, b) => Number(b.id === root) - Number(a.id === root)),
  );
}

/** Only grows: rows are never removed, and each change of a row raises its version. */
const sequenceOf = (chain: readonly Linked[]) => chain.reduce((sum, r) => sum + r.version, 0) - 1;
const changedAt = (chain: readonly Linked[]) =>
  new Date(Math.max(...chain.map((r) => r.updatedAt.getTime())));

const where = (row: { entry: string | null }, caption: string) =>
  row.entry === null ? caption : `${caption} (${row.entry})`;

const live = (state: DeadlineState) => state === "proposed" || state === "confirmed";

function deadlineEvent(chain: readonly FeedDeadline[], options: FeedOptions): CalendarEvent | null {
  const [first] = chain;
  const current = chain.findLast((d) => live(d.state) && d.dueOn !== null) ?? chain.at(-1);
  const on = current?.dueOn ?? chain.findLast((d) => d.lastDueOn !== null)?.lastDueOn ?? null;
  if (first === undefined || current === undefined || on === null) return null;
  const open = live(current.state) && current.dueOn !== null;
  const cancelled = !open && current.state !== "done";
  const changed = changedAt(chain);
  if (cancelled && tooOld(changed, options.today)) return null;
  if (on < addDays(options.today, -KEPT_PAST)) return null;
  const unconfirmed = current.state === "proposed" ? ", unconfirmed" : "";
  const kind = current.side === "internal" ? "Internal date" : "Deadline";
  const what = (caption: string) =>
    options.fullTitles ? `${current.title}, ${where(current, caption)}` : where(current, caption);
  const marks = `${whoseWords[current.side]}${unconfirmed}${current.state === "done" ? ", done" : ""}`;
  const time = current.dueTime;
  return {
    uid: `deadline-${first.id}@case-tracker`,
    sequence: sequenceOf(chain),
    status: cancelled ? "CANCELLED" : current.state === "proposed" ? "TENTATIVE" : "CONFIRMED",
    summary: labelled(current, (caption) => `${kind}: ${what(caption)}, ${marks}`),
    description: [
      cancelled
        ? `No longer stands; it was due ${formatLong(on)}.`
        : `Due ${formatLong(on)}, ${time === null ? "by the end of the day" : `by ${timeWords(time)}`}, Washington time.`,
      ...(options.fullTitles && current.cite !== null ? [`Under ${current.cite}.`] : []),
      ...(options.fullTitles && current.owner !== null ? [`With ${current.owner}.`] : []),
      ...(current.state === "proposed"
        ? ["Nobody has confirmed this date yet. It counts all the same."]
        : []),
    ].join("\n"),
    location: null,
    url: `${options.origin}/cases/${current.caseId}/deadlines/${current.id}`,
    start: { on, time, minutes: 0 },
    alarms: open ? alarms(current.daysBefore, time) : [],
    changedAt: changed,
  };
}

/** A whole day rings at nine of each reminder's day; an hour rings so many days before it, and an hour before it. */
const alarms = (daysBefore: readonly number[], time: string | null) =>
  [...new Set(daysBefore)]
    .sort((a, b) => b - a)
    .map((d) => (time === null ? NINE - d * 86_400 : d === 0 ? -3600 : -d * 86_400));

const tooOld = (changed: Date, today: CourtDate) =>
  Date.parse(`${today}T00:00:00Z`) - changed.getTime() > KEPT_CANCELLED * MS_PER_DAY;

function hearingEvent(chain: readonly FeedHearing[], options: FeedOptions): CalendarEvent | null {
  const [first] = chain;
  const current = chain.findLast((h) => h.state === "set" || h.state === "held") ?? chain.at(-1);
  if (first === undefined || current === undefined) return null;
  const cancelled = current.state === "vacated" || current.state === "reset";
  const changed = changedAt(chain);
  if (cancelled && tooOld(changed, options.today)) return null;
  if (current.heldOn < addDays(options.today, -KEPT_PAST)) return null;
  const named = options.fullTitles
    ? current.title
    : current.open
      ? hearingKindWords[current.kind]
      : "Hearing";
  const before = chain.filter((h) => h !== current && h.heldOn !== current.heldOn).at(-1);
  const shown = options.fullTitles || current.open;
  return {
    uid: `hearing-${first.id}@case-tracker`,
    sequence: sequenceOf(chain),
    status: cancelled ? "CANCELLED" : "CONFIRMED",
    summary: labelled(
      current,
      (caption) => `${named === "Other" ? "Hearing" : named}: ${where(current, caption)}`,
    ),
    description: [
      ...(before && !cancelled ? [`Reset from ${formatShort(before.heldOn)}.`] : []),
      ...(current.startsAt === null
        ? ["The hour is not on record here."]
        : ["The court names no end: one hour is kept free."]),
      ...(shown && current.judge !== null ? [`Before ${current.judge}.`] : []),
      ...(options.fullTitles && current.dialIn !== null ? [`Dial-in: ${current.dialIn}`] : []),
    ].join("\n"),
    location: shown ? current.place : null,
    url: `${options.origin}/cases/${current.caseId}`,
    start: { on: current.heldOn, time: current.startsAt, minutes: current.startsAt === null ? 0 : 60 },
    alarms: current.state !== "set" ? [] : current.startsAt === null ? [NINE - 86_400] : [-86_400, -3600],
    changedAt: changed,
  };
}

/** What a feed shows: each date and hearing once, under one UID for good, cancelled for a while after it falls away. */
export function makeEvents(
  deadlines: readonly FeedDeadline[],
  hearings: readonly FeedHearing[],
  options: FeedOptions,
): CalendarEvent[] {
  return [
    ...chains(deadlines).flatMap((chain) => deadlineEvent(chain, options) ?? []),
    ...chains(hearings).flatMap((chain) => hearingEvent(chain, options) ?? []),
  ].sort((a, b) => a.start.on.localeCompare(b.start.on) || a.uid.localeCompare(b.uid));
}
