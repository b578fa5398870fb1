/**
 * Court dates: plain calendar days written `YYYY-MM-DD`, in the court's time zone, never an instant.
 * Arithmetic runs on day numbers (days since 1970-01-01), so no time zone can enter it.
 */
export type CourtDate = string;

const MS_PER_DAY = 86_400_000;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month; `month` runs 1 to 12. */
export const daysInMonth = (year: number, month: number) =>
  month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0);

const ZERO = 48;
const DASH = 45;
/** The number that decimal digits spell from `from` to `to`, or NaN. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Day number of a day of the civil calendar: years start in March, so that the leap day comes last. */
function dayNumberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day number that a text spells, or NaN. Read digit by digit: this is the floor under every computation. */
function readDay(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return Number.NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)))
    return Number.NaN;
  return dayNumberOf(year, month, day);
}

/** True for a real day of the calendar: `2026-02-30` is not one. */
export const isCourtDate = (text: string): boolean => !Number.isNaN(readDay(text));

/** Day number of a court date. Throws RangeError on anything that is not a day of the calendar. */
export function toDayNumber(date: CourtDate): number {
  const day = readDay(date);
  if (Number.isNaN(day)) throw new RangeError(`"${date}" is not a date of the calendar (YYYY-MM-DD).`);
  return day;
}

export const fromDayNumber = (day: number): CourtDate =>
  new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

export const addDays = (date: CourtDate, days: number): CourtDate => fromDayNumber(toDayNumber(date) + days);

/** `to - from` in whole days; negative when `to` is earlier. */
export const daysBetween = (from: CourtDate, to: CourtDate) => toDayNumber(to) - toDayNumber(from);

/** 0 = Sunday … 6 = Saturday. 1970-01-01 was a Thursday. */
export const weekdayOf = (date: CourtDate) => (((toDayNumber(date) + 4) % 7) + 7) % 7;

/** Same day of a later or earlier month, or that month's last day where it has no such day. */
export function addMonths(date: CourtDate, months: number): CourtDate {
  toDayNumber(date);
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Prisma returns a `@db.Date` as a Date at UTC midnight, and wants one. */
export const fromDbDate = (value: Date): CourtDate => value.toISOString().slice(0, 10);
export const toDbDate = (date: CourtDate): Date => new Date(toDayNumber(date) * MS_PER_DAY);
