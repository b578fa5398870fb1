import type { CourtDate } from "./court-date";

/** Every court this product knows sits in Washington. */
export const COURT_ZONE = "America/New_York";

const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone: COURT_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** What the court's clock shows, read as if it were UTC. */
function clockReading(ms: number): number {
  const p: Record<string, string> = {};
  for (const { type, value } of parts.formatToParts(ms)) p[type] = value;
  return Date.parse(`${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}Z`);
}

const MS_PER_DAY = 86_400_000;
const MOST_DAYS_KEPT = 50_000;
/** UTC days without a clock change in them, and their offset: Intl costs a hundred times more than a look-up. */
const steadyDays = new Map<number, number>();

const measureOffset = (ms: number) => Math.round((clockReading(ms) - Math.floor(ms / 1000) * 1000) / 60_000);

function offsetAt(ms: number): number {
  const day = Math.floor(ms / MS_PER_DAY);
  const kept = steadyDays.get(day);
  if (kept !== undefined) return kept;
  const offset = measureOffset(ms);
  if (measureOffset(day * MS_PER_DAY) === offset && measureOffset((day + 1) * MS_PER_DAY) === offset) {
    if (steadyDays.size >= MOST_DAYS_KEPT) steadyDays.clear();
    steadyDays.set(day, offset);
  }
  return offset;
}

function wallClock(instant: Date): { date: CourtDate; time: string } {
  const ms = instant.getTime();
  const shown = new Date(ms + offsetAt(ms) * 60_000).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 19) };
}

/** The court's calendar day at an instant. */
export const courtDateAt = (instant: Date): CourtDate => wallClock(instant).date;

/** The court's wall clock at an instant, `HH:MM:SS`. */
export const courtTimeAt = (instant: Date): string => wallClock(instant).time;

/** Minutes the court's zone stands ahead of UTC at an instant: -240 in summer, -300 in winter. */
export const courtOffsetMinutes = (instant: Date): number => offsetAt(instant.getTime());

/**
 * The instant at which the court's clock shows `time` (`HH:MM` or `HH:MM:SS`) on `date`.
 * An hour that a clock change repeats means its first pass; one that it skips means the moment just after.
 */
export function instantAt(date: CourtDate, time: string): Date {
  const wall = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  const shows = (ms: number) => wall - ms === offsetAt(ms) * 60_000;
  const before = wall - offsetAt(wall - 12 * 3_600_000) * 60_000;
  const after = wall - offsetAt(wall + 12 * 3_600_000) * 60_000;
  // The offset from before the change fits the first pass, and carries a skipped hour past the gap.
  return new Date(shows(before) || !shows(after) ? before : after);
}
