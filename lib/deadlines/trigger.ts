import { isCourtDate } from "@/lib/dates/court-date";
import { courtDateAt, courtOffsetMinutes, courtTimeAt } from "@/lib/dates/court-zone";
import { FIRST_YEAR, LAST_YEAR } from "@/lib/dates/holidays";
import { EngineError } from "./engine-error";

/** A moment a period runs from. `instant` is null where only the day was given. */
export type Trigger = {
  /** The court's calendar day. */
  date: string;
  /** Milliseconds since 1970. */
  instant: number | null;
  /** Whether the text carried seconds: the answer is written as precisely as the question. */
  seconds: boolean;
};

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/;

function checkYear(date: string, field: string) {
  const year = Number(date.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw new EngineError(
      "out_of_range",
      field,
      `${date} lies outside the court calendar. Dates from ${FIRST_YEAR}-01-01 to ${LAST_YEAR}-12-31 are accepted.`,
    );
}

/** Reads "2026-06-23" or "2026-06-05T14:17-04:00" (any offset). Throws EngineError. */
export function readTrigger(text: string, field = "trigger"): Trigger {
  if (isCourtDate(text)) {
    checkYear(text, field);
    return { date: text, instant: null, seconds: false };
  }
  const m = INSTANT.exec(text);
  if (!m) {
    const impossible = /^\d{4}-\d{2}-\d{2}$/.test(text) ? "is not a day of the calendar" : "is not a date";
    throw new EngineError(
      "invalid_trigger",
      field,
      `"${text}" ${impossible}. A court date such as 2026-06-23 is accepted, or an instant with its offset such as 2026-06-23T14:17-04:00.`,
    );
  }
  const [, date = "", hour = "", minute = "", second, zone] = m;
  if (!zone)
    throw new EngineError(
      "invalid_trigger",
      field,
      `"${text}" has no offset, so the moment is not certain. An instant with its offset is accepted, such as ${date}T${hour}:${minute}-04:00.`,
    );
  const offset =
    zone === "Z" ? 0 : (zone[0] === "-" ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  const real =
    isCourtDate(date) &&
    Number(hour) <= 23 &&
    Number(minute) <= 59 &&
    Number(second ?? 0) <= 59 &&
    Math.abs(offset) <= 14 * 60 &&
    (zone === "Z" || Number(zone.slice(-2)) <= 59);
  if (!real)
    throw new EngineError(
      "invalid_trigger",
      field,
      `"${text}" is not a moment of the calendar. An instant with its offset is accepted, such as 2026-06-23T14:17-04:00.`,
    );
  checkYear(date, field);
  const instant = Date.parse(`${date}T${hour}:${minute}:${second ?? "00"}Z`) - offset * 60_000;
  return { date: courtDateAt(new Date(instant)), instant, seconds: second !== undefined };
}

/** An instant on the court's clock with its offset: "2026-11-02T09:23-05:00". */
export function writeInstant(ms: number, seconds: boolean): string {
  const at = new Date(ms);
  const offset = courtOffsetMinutes(at);
  const zone = `${offset < 0 ? "-" : "+"}${String(Math.floor(Math.abs(offset) / 60)).padStart(2, "0")}:${String(Math.abs(offset) % 60).padStart(2, "0")}`;
  const time = courtTimeAt(at);
  return `${courtDateAt(at)}T${seconds ? time : time.slice(0, 5)}${zone}`;
}
