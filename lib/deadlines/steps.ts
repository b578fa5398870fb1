import { type Calendar, DAY, dateOf, holidayName } from "@/lib/dates/court-calendar";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

export const weekdayName = (day: number) => WEEKDAYS[(day + 4) % 7] ?? "";

const said = new Map<number, string>();
/** "Fri, Jun 19, 2026". Written by hand and kept: Intl would be half the cost of a computation. */
export function sayDay(day: number): string {
  const known = said.get(day);
  if (known !== undefined) return known;
  const iso = dateOf(day);
  const text = `${weekdayName(day).slice(0, 3)}, ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${Number(iso.slice(8, 10))}, ${iso.slice(0, 4)}`;
  said.set(day, text);
  return text;
}

/** The paragraph of the counting rule that a calendar follows, such as `(a)(1)(C)`. */
export function countingCite(calendar: Calendar, paragraph: string): string {
  if (calendar === "scotus") return "S. Ct. R. 30.1";
  return calendar === "cadc" ? `Fed. R. App. P. 26${paragraph}` : `Fed. R. Civ. P. 6${paragraph}`;
}

export const serviceDaysCite = (calendar: Calendar) =>
  calendar === "cadc" ? "Fed. R. App. P. 26(c)" : "Fed. R. Civ. P. 6(d)";

/** Why a period may not end on a day, and the text that says so. */
export function whyNot(day: number, bits: number, mask: number, calendar: Calendar) {
  const stops = bits & mask;
  const on = `${sayDay(day)} is `;
  if (stops & (DAY.federal | DAY.observed | DAY.firstJuneteenth))
    return { text: `${on}${holidayName(day)}, a legal holiday.`, cite: countingCite(calendar, "(a)(6)(A)") };
  if (stops & DAY.weekend)
    return { text: `${on}a ${weekdayName(day)}.`, cite: countingCite(calendar, "(a)(1)(C)") };
  if (stops & (DAY.district | DAY.inauguration))
    return {
      text: `${on}${holidayName(day)}, a holiday of the District of Columbia (D.C. Code 28-2701), which counts for a period measured after an event.`,
      cite: `${countingCite(calendar, "(a)(6)(C)")}; Fed. R. Civ. P. 81(d)(2)`,
    };
  if (stops & DAY.closedState)
    return {
      text: `${on}entered as a state holiday, which counts for a period measured after an event.`,
      cite: countingCite(calendar, "(a)(6)(C)"),
    };
  if (stops & DAY.executive)
    return { text: `${on}closed by executive order.`, cite: countingCite(calendar, "(a)(6)(B)") };
  return {
    text: `${on}entered as a legal holiday by the court's notice.`,
    cite: countingCite(calendar, "(a)(6)"),
  };
}

const NAMES = {
  hours: "hour",
  days: "day",
  weeks: "week",
  months: "month",
  years: "year",
  federal_working_days: "federal working day",
} as const;

export const sayPeriod = (n: number, unit: keyof typeof NAMES) => `${n} ${NAMES[unit]}${n === 1 ? "" : "s"}`;
