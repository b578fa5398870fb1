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

function wallClock(instant: Date): { date: CourtDate; time: string } {
  const p: Record<string, string> = {};
  for (const { type, value } of parts.formatToParts(instant)) p[type] = value;
  return { date: `${p.year}-${p.month}-${p.day}`, time: `${p.hour}:${p.minute}:${p.second}` };
}

/** The court's calendar day at an instant. */
export const courtDateAt = (instant: Date): CourtDate => wallClock(instant).date;

/** The court's wall clock at an instant, `HH:MM:SS`. */
export const courtTimeAt = (instant: Date): string => wallClock(instant).time;

/** Minutes the court's zone stands ahead of UTC at an instant: -240 in summer, -300 in winter. */
export function courtOffsetMinutes(instant: Date): number {
  const { date, time } = wallClock(instant);
  return Math.round((Date.parse(`${date}T${time}Z`) - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
}

/**
 * The instant at which the court's clock shows `time` (`HH:MM` or `HH:MM:SS`) on `date`.
 * An hour that a clock change repeats means its first pass; one that it skips means the moment just after.
 */
export function instantAt(date: CourtDate, time: string): Date {
  const wall = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  const early = wall - courtOffsetMinutes(new Date(wall - 12 * 3_600_000)) * 60_000;
  if (wall - early === courtOffsetMinutes(new Date(early)) * 60_000) return new Date(early);
  return new Date(wall - courtOffsetMinutes(new Date(wall + 12 * 3_600_000)) * 60_000);
}
