import { bitsOf, type ClosureDays, FEDERAL_DAYS_OFF, NO_CLOSURES } from "@/lib/dates/court-calendar";
import { type CourtDate, toDayNumber } from "@/lib/dates/court-date";

/**
 * Monday to Friday but for federal holidays: the days on which a rate "a working day" runs. Outside the years
 * of the calendar only weekends are known.
 */
export function isWorkingDay(date: CourtDate, closures: ClosureDays = NO_CLOSURES): boolean {
  const day = toDayNumber(date);
  try {
    return (bitsOf(day, closures) & FEDERAL_DAYS_OFF) === 0;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const weekday = (((day + 4) % 7) + 7) % 7;
    return weekday !== 0 && weekday !== 6;
  }
}
