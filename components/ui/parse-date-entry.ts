import { addDays, type CourtDate, daysBetween, isCourtDate, weekdayOf } from "@/lib/dates/court-date";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

const iso = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** `26` is 2026, `98` is 1998: a case file looks back further than ahead. */
const fullYear = (text: string, today: CourtDate) => {
  if (text.length > 2) return Number(text);
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  const year = century + Number(text);
  return year > Number(today.slice(0, 4)) + 20 ? year - 100 : year;
};

const monthOf = (word: string) => {
  const name = word.slice(0, 3);
  const full = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ];
  const index = MONTHS.indexOf(name);
  return index >= 0 && (word === "sept" || (full[index]?.startsWith(word) ?? false)) ? index + 1 : null;
};

/** Without a year, the one that lies nearest to today is meant. */
function nearest(month: number, day: number, today: CourtDate): CourtDate | null {
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].map((y) => iso(y, month, day)).filter(isCourtDate);
  days.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return days[0] ?? null;
}

/**
 * Reads a date as people type it: `2026-06-23`, `6/23/26`, `6/23`, `06232026`, `jun 23`, `23 June 2026`, `today`,
 * `tomorrow`, `fri` (the next one), `+14` (days from today). Month before day, as courts write it.
 * Returns null for anything else, and for a day the calendar does not have.
 */
export function parseDateEntry(entry: string, today: CourtDate): CourtDate | null {
  const text = entry.trim().toLowerCase().replace(/\s+/g, " ");
  const real = (date: string) => (isCourtDate(date) ? date : null);
  const give = (year: string | undefined, month: number, day: string | undefined) =>
    year ? real(iso(fullYear(year, today), month, Number(day))) : nearest(month, Number(day), today);

  if (isCourtDate(text)) return text;
  if (text === "today") return today;
  if (text === "tomorrow") return addDays(today, 1);
  if (text === "yesterday") return addDays(today, -1);

  let m = /^([+-]) ?(\d{1,4})$/.exec(text);
  if (m) return addDays(today, Number(`${m[1]}${m[2]}`));

  m = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(text);
  if (m) return give(m[3], Number(m[1]), m[2]);
  m = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text);
  if (m) return real(iso(Number(m[1]), Number(m[2]), Number(m[3])));
  m = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  if (m) return give(m[3], Number(m[1]), m[2]);

  const words = text.replace(/^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?,? (?=\S)/, "");
  m = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}|\d{2}))?$/.exec(words);
  const monthFirst = m?.[1] ? monthOf(m[1]) : null;
  if (m && monthFirst) return give(m[3], monthFirst, m[2]);
  m = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?(?:,? (\d{4}|\d{2}))?$/.exec(words);
  const monthSecond = m?.[2] ? monthOf(m[2]) : null;
  if (m && monthSecond) return give(m[3], monthSecond, m[1]);

  const weekday = text.length < 3 ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(text));
  if (weekday >= 0) return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
  return null;
}
