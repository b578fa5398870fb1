import { addDays, type CourtDate, daysBetween, weekdayOf } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import type { DeadlineState } from "@/lib/db/generated/enums";
import { SCENARIO_TODAY } from "../scenario/scenario-now";
import type { ScenarioDeadline, UserKey } from "../scenario/scenario-types";
import { deadlineOf } from "./deadline-answer";
import { at, citeEntry, entryOf } from "./play";

export type Change = {
  fromOn: CourtDate | null;
  toOn: CourtDate | null;
  fromState: DeadlineState | null;
  toState: DeadlineState;
  reason: string;
  entry: string | null;
  changedAt: Date;
  changedBy: UserKey;
};

/** The day on which a date was entered: with the entry that set it running, or the day its chain was made. */
export function enteredDay(d: ScenarioDeadline): CourtDate {
  const from =
    d.orderEntry ?? d.triggerEntry ?? (d.chain === null ? null : deadlineOf(d.chain.from).triggerEntry);
  return from === null ? "2026-06-24" : entryOf(from).enteredOn;
}

const isWeekend = (date: CourtDate) => weekdayOf(date) % 6 === 0;

/** A second person looked on the next working day. */
const confirmedDay = (d: ScenarioDeadline): CourtDate => {
  let next = addDays(enteredDay(d), 1);
  while (isWeekend(next)) next = addDays(next, 1);
  return next;
};

/** An earlier order had already named another day: the rule's date was closed as it was entered. */
const closedAtOnce = (d: ScenarioDeadline) =>
  d.closedBy !== null && entryOf(d.closedBy).enteredOn <= enteredDay(d);

export function confirmation(d: ScenarioDeadline): { at: Date; by: UserKey } | null {
  if (d.confirmedBy === null || d.state === "proposed" || d.state === "waiting" || closedAtOnce(d))
    return null;
  return { at: at(confirmedDay(d), "09:10"), by: d.confirmedBy };
}

function closing(d: ScenarioDeadline): string {
  const by =
    d.closedBy === null ? null : citeEntry(entryOf(d.closedBy), formatShort).replace(/^Minute/, "minute");
  const next = d.supersededBy === null ? null : deadlineOf(d.supersededBy);
  const words = {
    done: by === null ? "Done." : `Done by ${by}.`,
    extended:
      next?.dueOn == null
        ? `Extended by ${by}.`
        : `Extended to ${formatShort(next.dueOn)} by ${by ?? "order"}.`,
    superseded: next === null ? `Superseded by ${by}.` : `Superseded: see “${next.title}”.`,
    vacated: by === null ? "Vacated." : `Vacated by ${by}.`,
    proposed: "",
    confirmed: "",
    waiting: "",
  }[d.state];
  return [words, d.reason].filter((part) => part !== null && part !== "").join(" ");
}

/** Why a date that no longer stands was closed; null for one that stands. */
export const closedReason = (d: ScenarioDeadline): string | null =>
  closing(d) === (d.reason ?? "") ? null : closing(d);

/** Every state and date it had, and why. */
export function historyOf(d: ScenarioDeadline): Change[] {
  const from = d.orderEntry ?? d.triggerEntry;
  const entered = at(enteredDay(d), "18:00");
  const first: DeadlineState = d.state === "waiting" ? "waiting" : "proposed";
  const changes: Change[] = [
    {
      fromOn: null,
      toOn: d.dueOn,
      fromState: null,
      toState: first,
      reason:
        from === null
          ? "Entered."
          : `Entered with ${citeEntry(entryOf(from), formatShort).replace(/^Minute/, "minute")}.`,
      entry: from,
      changedAt: entered,
      changedBy: d.confirmedBy === "paralegal" ? "associate" : "paralegal",
    },
  ];
  const confirmed = confirmation(d);
  if (confirmed !== null)
    changes.push({
      fromOn: d.dueOn,
      toOn: d.dueOn,
      fromState: "proposed",
      toState: "confirmed",
      reason: "Confirmed by a second person.",
      entry: null,
      changedAt: confirmed.at,
      changedBy: confirmed.by,
    });
  if (d.state !== first && d.state !== "confirmed" && d.state !== "proposed") {
    const next = d.supersededBy === null ? null : deadlineOf(d.supersededBy).dueOn;
    changes.push({
      fromOn: d.dueOn,
      toOn: d.state === "extended" && next !== null ? next : d.dueOn,
      fromState: confirmed === null ? first : "confirmed",
      toState: d.state,
      reason: closing(d),
      entry: d.closedBy,
      changedAt:
        d.closedBy === null
          ? at(d.dueOn ?? enteredDay(d), "18:10")
          : at(closedAtOnce(d) ? enteredDay(d) : entryOf(d.closedBy).enteredOn, "18:10"),
      changedBy: d.backupRole ?? "paralegal",
    });
  }
  return changes;
}

const BEFORE = {
  ours: [30, 14, 7, 3, 1, 0],
  theirs: [1, 0],
  court: [1, 0],
  internal: [3, 1, 0],
} as const satisfies Record<ScenarioDeadline["whose"], readonly number[]>;

/** Reminders of a date that stands; those whose morning has passed were sent. */
export function remindersOf(d: ScenarioDeadline): { daysBefore: number; sentAt: Date | null }[] {
  const { dueOn } = d;
  if (dueOn === null || (d.state !== "confirmed" && d.state !== "proposed")) return [];
  const entered = enteredDay(d);
  return BEFORE[d.whose]
    .filter((days) => addDays(dueOn, -days) >= entered)
    .map((daysBefore) => ({
      daysBefore,
      sentAt:
        daysBetween(SCENARIO_TODAY, dueOn) <= daysBefore ? at(addDays(dueOn, -daysBefore), "08:00") : null,
    }));
}
