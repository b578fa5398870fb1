import { addDays, type CourtDate, daysBetween } from "@/lib/dates/court-date";

/** Days before a date on which it reminds, unless its kind says otherwise. */
export const DEFAULT_REMINDERS = [30, 14, 7, 3, 1, 0] as const;

/**
 * The court's days on which a date reminds, earliest first. Waiting for a second person silences nothing: reminders
 * that would lie before the day it was entered become one on that day. A date already past when entered has none.
 */
export function reminderDays(input: {
  due: CourtDate;
  enteredOn: CourtDate;
  daysBefore?: readonly number[];
}): CourtDate[] {
  const { due, enteredOn } = input;
  if (due < enteredOn) return [];
  const days = (input.daysBefore ?? DEFAULT_REMINDERS).map((before) => {
    const day = addDays(due, -before);
    return daysBetween(enteredOn, day) < 0 ? enteredOn : day;
  });
  return [...new Set(days)].sort();
}

const MS_PER_DAY = 86_400_000;

/** True once a reminder has waited a day for its acknowledgement: it goes to the supervising attorney. Instants in ms. */
export const goesToSupervisor = (remindedAt: number, acknowledgedAt: number | null, now: number): boolean =>
  acknowledgedAt === null && now - remindedAt >= MS_PER_DAY;
