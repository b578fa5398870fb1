import { type CourtDate, daysBetween } from "@/lib/dates/court-date";

export const DEADLINE_STATES = [
  "proposed",
  "confirmed",
  "waiting",
  "done",
  "extended",
  "superseded",
  "vacated",
] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** Whose a date is. An internal date never looks like a court date. */
export const WHOSE = ["ours", "theirs", "court", "internal"] as const;
export type Whose = (typeof WHOSE)[number];

export const URGENCIES = [
  "overdue",
  "today",
  "three_days",
  "week",
  "fortnight",
  "month",
  "later",
  "past_outcome_unknown",
  "waiting",
  "closed",
] as const;
export type Urgency = (typeof URGENCIES)[number];

export type Dated = {
  state: DeadlineState;
  whose: Whose;
  due: CourtDate | null;
  /** The court's day on which it was entered here. */
  enteredOn: CourtDate;
};

const CLOSED: readonly DeadlineState[] = ["done", "extended", "superseded", "vacated"];

/**
 * Where a date stands on a day of the court. An unconfirmed date is as urgent as a confirmed one. Overdue from the day
 * after; a date that was already past when it was entered, with nothing on record either way, is never "overdue": its
 * outcome is not on record here.
 */
export function urgencyOf(deadline: Dated, today: CourtDate): Urgency {
  if (CLOSED.includes(deadline.state)) return "closed";
  if (deadline.due === null) return "waiting";
  const left = daysBetween(today, deadline.due);
  if (left < 0) return deadline.due < deadline.enteredOn ? "past_outcome_unknown" : "overdue";
  if (left === 0) return "today";
  if (left <= 3) return "three_days";
  if (left <= 7) return "week";
  if (left <= 14) return "fortnight";
  return left <= 30 ? "month" : "later";
}

/** One of their dates has passed with nothing docketed: the team is told. */
export const lapsedForThem = (deadline: Dated, docketed: boolean, today: CourtDate): boolean =>
  deadline.whose === "theirs" && !docketed && urgencyOf(deadline, today) === "overdue";
