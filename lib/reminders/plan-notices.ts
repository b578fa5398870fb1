import { addDays, type CourtDate } from "@/lib/dates/court-date";
import { courtDateAt } from "@/lib/dates/court-zone";
import { goesToSupervisor, reminderDays } from "@/lib/deadlines/reminder-days";
import { type DeadlineState, lapsedForThem, urgencyOf, type Whose } from "@/lib/deadlines/urgency";

/** A live date as the job sees it: days, states and ids, no text. */
export type DateToRemind = {
  id: string;
  caseId: string;
  side: Whose;
  state: DeadlineState;
  dueOn: CourtDate;
  createdAt: Date;
  ownerId: string | null;
  backupId: string | null;
  acknowledgedAt: Date | null;
  docketed: boolean;
  daysBefore: readonly number[];
  /** When anybody was first reminded of this day of it. */
  firstNoticedAt: Date | null;
  /** Attorneys and paralegals of the case who may see it, the longest in the case first. */
  team: readonly { userId: string; role: "attorney" | "paralegal" }[];
};

export type NoticeKind = "reminder" | "overdue" | "unacknowledged" | "lapsed";
export type PlannedNotice = {
  userId: string;
  deadlineId: string;
  caseId: string;
  kind: NoticeKind;
  dueOn: CourtDate;
  /** The court's day on which the notice fell due; with the rest it names the notice, so that it comes once. */
  onDay: CourtDate;
};

/** Its owner and its backup, as far as they are still on the team; a date that nobody has is everybody's. */
export function keepersOf(date: DateToRemind): string[] {
  const team = date.team.map((m) => m.userId);
  const keepers = [date.ownerId, date.backupId].filter((id) => id !== null && team.includes(id));
  const known = keepers.flatMap((id) => id ?? []);
  return known.length > 0 ? [...new Set(known)] : team;
}

/**
 * Who answers for a case where its keepers do not: the attorney who has been in it longest and is not a keeper
 * already. Where there is none, everybody else on the team.
 */
export function supervisorsOf(date: DateToRemind): string[] {
  const keepers = keepersOf(date);
  const others = date.team.filter((m) => !keepers.includes(m.userId));
  const attorney = others.find((m) => m.role === "attorney");
  return attorney === undefined ? others.map((m) => m.userId) : [attorney.userId];
}

/** Who is to be told of what on a day of the court, whether or not they were told already. */
export function planNotices(dates: readonly DateToRemind[], today: CourtDate, now: Date): PlannedNotice[] {
  return dates.flatMap((date) => {
    const enteredOn = courtDateAt(date.createdAt);
    const dated = { state: date.state, whose: date.side, due: date.dueOn, enteredOn };
    const notice = (kind: NoticeKind, onDay: CourtDate, people: readonly string[]): PlannedNotice[] =>
      [...new Set(people)].map((userId) => ({
        userId,
        deadlineId: date.id,
        caseId: date.caseId,
        kind,
        dueOn: date.dueOn,
        onDay,
      }));
    const urgency = urgencyOf(dated, today);
    if (urgency === "closed" || urgency === "waiting" || urgency === "past_outcome_unknown") return [];
    if (urgency === "overdue") {
      const after = addDays(date.dueOn, 1);
      if (date.side === "theirs")
        return lapsedForThem(dated, date.docketed, today)
          ? notice(
              "lapsed",
              after,
              date.team.map((m) => m.userId),
            )
          : [];
      return notice("overdue", after, [...keepersOf(date), ...supervisorsOf(date)]);
    }
    // Reminders missed while nothing ran come as one: the latest that has fallen due.
    const reached = reminderDays({ due: date.dueOn, enteredOn, daysBefore: date.daysBefore })
      .filter((day) => day <= today)
      .at(-1);
    const escalates =
      date.firstNoticedAt !== null &&
      goesToSupervisor(date.firstNoticedAt.getTime(), date.acknowledgedAt?.getTime() ?? null, now.getTime());
    return [
      ...(reached === undefined ? [] : notice("reminder", reached, keepersOf(date))),
      ...(escalates ? notice("unacknowledged", date.dueOn, supervisorsOf(date)) : []),
    ];
  });
}
