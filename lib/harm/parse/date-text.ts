import { type CourtDate, isCourtDate } from "@/lib/dates/court-date";
import { type UncertainDate, uncertainDate, uncertainDateProblems } from "@/lib/dates/uncertain-date";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const pad = (n: number) => String(n).padStart(2, "0");

const monthOf = (word: string) => {
  const index = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  return index < 0 || !MONTH_NAMES.test(word) ? null : index + 1;
};
const MONTH_NAMES =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;

/** One day as people write it: 2026-06-12, 6/12/2026, June 12, 2026, 12 Jun 2026. Null for anything else. */
export function dayFromText(text: string): CourtDate | null {
  const t = text.trim();
  if (isCourtDate(t)) return t;
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(t);
  const named = /^([A-Za-z]+\.?) (\d{1,2}),? (\d{4})$/.exec(t);
  const british = /^(\d{1,2}) ([A-Za-z]+\.?),? (\d{4})$/.exec(t);
  const [year, month, day] = us
    ? [us[3], Number(us[1]), us[2]]
    : named
      ? [named[3], monthOf(named[1] ?? ""), named[2]]
      : british
        ? [british[3], monthOf(british[2] ?? ""), british[1]]
        : [undefined, null, undefined];
  if (year === undefined || month === null || day === undefined) return null;
  const date = `${year}-${pad(month)}-${pad(Number(day))}`;
  return isCourtDate(date) ? date : null;
}

/**
 * An uncertain date from words: "around Jun 26, 2026", "before 7/3/2026", "June 2026", "2026",
 * "between A and B", "A to B", "from A on". Null when it is none of them or ends before it starts.
 */
export function uncertainFromText(text: string): UncertainDate | null {
  const t = text.trim().replace(/\s+/g, " ");
  const found = read(t);
  return found && Object.keys(uncertainDateProblems(found)).length === 0 ? found : null;
}

const DAYLIKE =
  /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4}|[A-Za-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2} [A-Za-z]{3,9}\.?,? \d{4}/g;

/** Why a text is no uncertain date, in words; null for one that is. */
export function dateTextProblem(text: string): string | null {
  const t = text.trim().replace(/\s+/g, " ");
  const found = read(t);
  const [problem] = found ? Object.values(uncertainDateProblems(found)) : [];
  if (found) return problem ?? null;
  const impossible = (t.match(DAYLIKE) ?? []).find((day) => dayFromText(day) === null);
  return impossible === undefined
    ? "This date cannot be read. Write it like “Jun 12, 2026”, “around Jun 26, 2026”, “6/12/2026 to 6/30/2026” or “June 2026”."
    : `“${impossible}” is not a day of the calendar.`;
}

function read(t: string): UncertainDate | null {
  const one = dayFromText(t);
  if (one) return uncertainDate("on", { start: one });
  const year = /^(\d{4})$/.exec(t);
  if (year) return uncertainDate("year", { start: `${year[1]}-01-01` });
  const month = /^([A-Za-z]+\.?),? (\d{4})$/.exec(t);
  const number = month ? monthOf(month[1] ?? "") : null;
  if (month && number !== null) return uncertainDate("month", { start: `${month[2]}-${pad(number)}-01` });
  const isoMonth = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(t);
  if (isoMonth) return uncertainDate("month", { start: `${t}-01` });
  const prefix = /^(on|around|about|approximately|circa|ca\.|~|before|after|since) ?(.+)$/i.exec(t);
  if (prefix) {
    const start = dayFromText(prefix[2] ?? "");
    const word = (prefix[1] ?? "").toLowerCase();
    if (start === null) return null;
    if (word === "before" || word === "after" || word === "on") return uncertainDate(word, { start });
    return uncertainDate(word === "since" ? "from_to" : "around", { start });
  }
  const between = /^between (.+?) and (.+)$/i.exec(t);
  if (between) return range("between", between[1], between[2]);
  const running = /^from (.+?) (?:on|onwards?)$/i.exec(t);
  if (running) {
    const start = dayFromText(running[1] ?? "");
    return start ? uncertainDate("from_to", { start }) : null;
  }
  const span = /^(?:from )?(.+?) (?:to|until|through|-|–) (.+)$/i.exec(t);
  return span ? range("from_to", span[1], span[2]) : null;
}

function range(
  precision: "between" | "from_to",
  a: string | undefined,
  b: string | undefined,
): UncertainDate | null {
  const start = dayFromText(a ?? "");
  const end = dayFromText(b ?? "");
  return start && end ? uncertainDate(precision, { start, end }) : null;
}
