import { type CourtDate, fromDayNumber, toDayNumber } from "./court-date";

/**
 * Legal holidays computed from the statutes, never from a table of dates.
 *
 * `federal`: 5 U.S.C. 6103(a), on the day itself. `federal_observed`: the Friday or Monday set aside for it,
 * 5 U.S.C. 6103(b)(1) and E.O. 11582. `district`: D.C. Emancipation Day, D.C. Code 28-2701.
 * `inauguration`: D.C. Code 28-2701, and 5 U.S.C. 6103(c) for pay and leave alone.
 */
export type HolidayKind = "federal" | "federal_observed" | "district" | "inauguration";
export type Holiday = { date: CourtDate; name: string; kind: HolidayKind };

export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;

const dayOf = (year: number, month: number, day: number) =>
  toDayNumber(
    `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  );
/** 0 = Sunday … 6 = Saturday, of a day number from 1970 on. */
const weekday = (day: number) => (day + 4) % 7;

/** The n-th given weekday of a month. */
function nth(year: number, month: number, wanted: number, n: number): number {
  const first = dayOf(year, month, 1);
  return first + ((wanted - weekday(first) + 7) % 7) + (n - 1) * 7;
}

function lastMonday(year: number, month: number, lastDay: number): number {
  const last = dayOf(year, month, lastDay);
  return last - ((weekday(last) - MONDAY + 7) % 7);
}

const observed = (day: number) =>
  weekday(day) === SATURDAY ? day - 1 : weekday(day) === SUNDAY ? day + 1 : day;

/** The federal holidays that belong to a year. New Year's Day of a Saturday is observed on 31 December before. */
function federalDays(year: number): [string, number][] {
  const days: [string, number][] = [
    ["New Year's Day", dayOf(year, 1, 1)],
    ["Birthday of Martin Luther King, Jr.", nth(year, 1, MONDAY, 3)],
    ["Washington's Birthday", nth(year, 2, MONDAY, 3)],
    ["Memorial Day", lastMonday(year, 5, 31)],
    ["Independence Day", dayOf(year, 7, 4)],
    ["Labor Day", nth(year, 9, MONDAY, 1)],
    ["Columbus Day", nth(year, 10, MONDAY, 2)],
    ["Veterans Day", dayOf(year, 11, 11)],
    ["Thanksgiving Day", nth(year, 11, THURSDAY, 4)],
    ["Christmas Day", dayOf(year, 12, 25)],
  ];
  // Pub. L. 117-17, signed 17 June 2021: the first one was observed on Friday 18 June 2021.
  if (year >= 2021) days.push(["Juneteenth National Independence Day", dayOf(year, 6, 19)]);
  return days;
}

/**
 * Every holiday that belongs to `year`, by date. A day observed in its place may lie in the year before.
 * Emancipation Day begins in 2006: D.C. Law 16-91 put it into D.C. Code 28-2701 on 7 April 2006.
 */
export function holidaysOf(year: number): Holiday[] {
  const list: Holiday[] = [];
  const add = (name: string, day: number, kind: HolidayKind) =>
    list.push({ name, date: fromDayNumber(day), kind });
  for (const [name, day] of federalDays(year)) {
    add(name, day, "federal");
    if (observed(day) !== day) add(`${name} (observed)`, observed(day), "federal_observed");
  }
  if (year >= 2006) {
    const day = dayOf(year, 4, 16);
    add("D.C. Emancipation Day", day, "district");
    if (observed(day) !== day) add("D.C. Emancipation Day (observed)", observed(day), "district");
  }
  if (year % 4 === 1) {
    const day = dayOf(year, 1, 20);
    add("Inauguration Day", day, "inauguration");
    // The D.C. Code never moves it off a Saturday; a Sunday's falls to Monday.
    if (weekday(day) === SUNDAY) add("Inauguration Day (observed)", day + 1, "inauguration");
  }
  return list.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/**
 * Days on which an executive order closed the executive agencies. Not holidays of a court by themselves: whether
 * they are "declared a holiday by the President" (FRCP 6(a)(6)(B)) is contested, so a court's notice is asked for.
 */
export const EXECUTIVE_CLOSURES: readonly CourtDate[] = [
  "2014-12-26",
  "2018-12-05",
  "2018-12-24",
  "2019-12-24",
  "2020-12-24",
  "2024-12-24",
  "2025-01-09",
  "2025-12-24",
  "2025-12-26",
];
