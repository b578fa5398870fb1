import { type CourtDate, fromDayNumber, toDayNumber } from "./court-date";
import { EXECUTIVE_CLOSURES, FIRST_YEAR, holidaysOf, LAST_YEAR } from "./holidays";

/** `ddc`: D.D.C.; `cadc`: D.C. Circuit; `scotus`: Supreme Court; `fed`: another federal court, no local holidays. */
export const CALENDARS = ["ddc", "cadc", "scotus", "fed"] as const;
export type Calendar = (typeof CALENDARS)[number];

export const CLOSURE_KINDS = ["legal_holiday", "state_holiday", "inaccessible"] as const;
export type ClosureKind = (typeof CLOSURE_KINDS)[number];

/** What a day is, one bit each, so that a calendar is a mask. */
export const DAY = {
  weekend: 1,
  federal: 2,
  observed: 4,
  district: 8,
  inauguration: 16,
  /** Friday 18 June 2021: one day after the Juneteenth statute was signed, before the rule named the day. */
  firstJuneteenth: 32,
  executive: 64,
  closedHoliday: 128,
  closedState: 256,
  inaccessible: 512,
} as const;

const closureBit = {
  legal_holiday: DAY.closedHoliday,
  state_holiday: DAY.closedState,
  inaccessible: DAY.inaccessible,
} as const satisfies Record<ClosureKind, number>;

/** The table reaches past both ends so that a period may roll over them. */
export const FIRST_DAY = toDayNumber(`${FIRST_YEAR - 1}-01-01`);
export const LAST_DAY = toDayNumber(`${LAST_YEAR + 1}-12-31`);

const table = new Uint16Array(LAST_DAY - FIRST_DAY + 1);
const names = new Map<number, string>();

function mark(day: number, bit: number, name?: string) {
  if (day < FIRST_DAY || day > LAST_DAY) return;
  table[day - FIRST_DAY] = (table[day - FIRST_DAY] ?? 0) | bit;
  if (name && !names.has(day)) names.set(day, name);
}

for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
  const weekday = (day + 4) % 7;
  if (weekday === 0 || weekday === 6) mark(day, DAY.weekend);
}
for (let year = FIRST_YEAR - 1; year <= LAST_YEAR + 1; year++)
  for (const { date, kind, name } of holidaysOf(year)) {
    const bit =
      date === "2021-06-18" ? DAY.firstJuneteenth : kind === "federal_observed" ? DAY.observed : DAY[kind];
    mark(toDayNumber(date), bit, name);
  }
for (const date of EXECUTIVE_CLOSURES) mark(toDayNumber(date), DAY.executive);

const FEDERAL = DAY.weekend | DAY.federal | DAY.observed | DAY.firstJuneteenth | DAY.closedHoliday;
/** The days excepted by a count of federal working days: legal public holidays alone. */
export const FEDERAL_DAYS_OFF = FEDERAL;

/**
 * The days a period may not end on. FRCP 6(a)(6)(C): a holiday of the state counts only for a period measured
 * after an event; S. Ct. R. 30.1 knows only the federal ones.
 */
export function restMask(calendar: Calendar, direction: "after" | "before"): number {
  if (direction === "before" || calendar === "scotus") return FEDERAL;
  if (calendar === "fed") return FEDERAL | DAY.closedState;
  return FEDERAL | DAY.closedState | DAY.district | DAY.inauguration;
}

/** Closures entered by people, by day number. */
export type ClosureDays = ReadonlyMap<number, number>;
export function closureDays(closures: readonly { date: string; kind: ClosureKind }[]): ClosureDays {
  const days = new Map<number, number>();
  for (const { date, kind } of closures) {
    const day = toDayNumber(date);
    days.set(day, (days.get(day) ?? 0) | closureBit[kind]);
  }
  return days;
}
export const NO_CLOSURES: ClosureDays = new Map();

/** The bits of a day. Throws RangeError outside the years the calendar covers. */
export function bitsOf(day: number, closures: ClosureDays): number {
  const bits = table[day - FIRST_DAY];
  if (bits === undefined)
    throw new RangeError(
      `The court calendar covers ${FIRST_YEAR} to ${LAST_YEAR}; this date lies outside it.`,
    );
  return closures.size === 0 ? bits : bits | (closures.get(day) ?? 0);
}

export const holidayName = (day: number) => names.get(day);

const written: (CourtDate | undefined)[] = [];
/** `fromDayNumber` for a day of the calendar, written once and kept: there are 41,000 of them at most. */
export function dateOf(day: number): CourtDate {
  if (day < FIRST_DAY || day > LAST_DAY) return fromDayNumber(day);
  const known = written[day - FIRST_DAY];
  if (known !== undefined) return known;
  const date = fromDayNumber(day);
  written[day - FIRST_DAY] = date;
  return date;
}
