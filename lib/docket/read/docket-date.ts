import { addDays, type CourtDate, isCourtDate } from "@/lib/dates/court-date";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A date as dockets print it: "7/31/2026", "08/22/03", "August 20, 2019", "Oct. 1, 2009". */
export const DATE_SOURCE =
  "(?:\\b\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})\\b|\\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b)";

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

/** The same, or a day without its year: "8/21", "August 21". Only where the words before it set a date. */
export const DAY_SOURCE = `(?:${DATE_SOURCE}|\\b${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?!,? \\d{4})|(?<![\\d/])\\d{1,2}/\\d{1,2}(?![\\d/]))`;

const pad = (n: string) => n.padStart(2, "0");

/** The court date a printed date means; null where it is no day of the calendar. */
export function readDate(printed: string): CourtDate | null {
  const numeric = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(printed.trim());
  const named = /^([A-Za-z]{3})[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(printed.trim());
  let date = printed.trim();
  if (numeric) {
    const [, month = "", day = "", year = ""] = numeric;
    // A docket of the electronic age: 70 to 99 can only be the last century.
    const full = year.length === 4 ? year : `${Number(year) >= 70 ? "19" : "20"}${year}`;
    date = `${full}-${pad(month)}-${pad(day)}`;
  } else if (named) {
    const [, name = "", day = "", year = ""] = named;
    date = `${year}-${pad(String(MONTHS.indexOf(name.toLowerCase()) + 1))}-${pad(day)}`;
  }
  return isCourtDate(date) ? date : null;
}

/** How far before its entry a day without a year may lie; what is farther back is the day of the next year. */
const LOOKS_BACK = 60;

/**
 * A printed date, or a printed day without its year: then it is the one day of that name from 60 days before the
 * entry to 305 after it. `sure` is false where the year is so inferred.
 */
export function readDay(printed: string, filedOn: CourtDate | null): { on: CourtDate; sure: boolean } | null {
  const whole = readDate(printed);
  if (whole) return { on: whole, sure: true };
  const text = printed.trim();
  if (filedOn === null || /\d{4}|\/\d+\//.test(text)) return null;
  const first = addDays(filedOn, -LOOKS_BACK);
  const last = addDays(first, 364);
  const year = Number(first.slice(0, 4));
  for (const each of [year, year + 1]) {
    const on = readDate(text.includes("/") ? `${text}/${each}` : `${text}, ${each}`);
    if (on && on >= first && on <= last) return { on, sure: false };
  }
  return null;
}

/** An hour as dockets print it, at the head of `text`: "at 10:00 AM", "09:00 AM", "by 5:00 p.m.", "noon". */
const HOUR =
  /^[\s,(-]{0,3}(?:at |by |@ ?)?(?:(\d{1,2})(?::(\d{2}))? ?([ap])\.?\s?m\b\.?|(\d{1,2}):(\d{2})(?!\d)|(noon)\b)/i;

/** Hour printed at the head of `text`: `HH:MM` on the court's clock and the length read; null without one. */
export function readHour(text: string): { hour: string; length: number } | null {
  const m = HOUR.exec(text.slice(0, 40));
  if (!m) return null;
  if (m[6]) return { hour: "12:00", length: m[0].length };
  let hour = Number(m[1] ?? m[4]);
  const minute = m[2] ?? m[5] ?? "00";
  const half = m[3]?.toLowerCase();
  if (half === "p" && hour < 12) hour += 12;
  if (half === "a" && hour === 12) hour = 0;
  if (hour > 23 || Number(minute) > 59) return null;
  return { hour: `${pad(String(hour))}:${minute}`, length: m[0].length };
}

const NUMBER_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const LATER_WORDS: Record<string, number> = {
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  "twenty-one": 21,
  "twenty-eight": 28,
  thirty: 30,
  "thirty-five": 35,
  forty: 40,
  "forty-five": 45,
  sixty: 60,
  ninety: 90,
};

/** "14", "fourteen": a count of days as orders print it; null for other words. */
export function readCount(word: string): number | null {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  const lower = word.toLowerCase();
  const small = NUMBER_WORDS.indexOf(lower);
  return small >= 0 ? small : (LATER_WORDS[lower] ?? null);
}
