import { utcTickInterval } from "d3-time";
import type { WallMs } from "./timeline-layout";

export interface Tick {
  at: WallMs;
  label: string;
  /** Starts a larger unit (a day among hours, a year among months): drawn stronger. */
  major: boolean;
}

const format = (options: Intl.DateTimeFormatOptions) => {
  const f = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", ...options });
  return (at: WallMs) => f.format(at);
};
const year = format({ year: "numeric" });
const month = format({ month: "short" });
const day = format({ month: "short", day: "numeric" });
const hour = format({ hour: "numeric" });
const minute = format({ hour: "numeric", minute: "2-digit" });

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Ticks from years down to minutes, on round values of the court's wall clock; about `count` of them. */
export function timelineTicks(from: WallMs, to: WallMs, count: number): Tick[] {
  if (!(to > from) || count < 1) return [];
  const interval = utcTickInterval(new Date(from), new Date(to), count);
  if (!interval) return [];
  const dates = interval.range(new Date(from), new Date(to + 1));
  const first = dates[0]?.getTime() ?? 0;
  const step = (dates[1]?.getTime() ?? first + DAY) - first;
  return dates.map((d) => {
    const at = d.getTime();
    const midnight = at % DAY === 0;
    const firstOfMonth = midnight && d.getUTCDate() === 1;
    const firstOfYear = firstOfMonth && d.getUTCMonth() === 0;
    if (firstOfYear) return { at, label: year(at), major: true };
    if (step >= 27 * DAY) return { at, label: month(at), major: false };
    if (midnight) return { at, label: day(at), major: step < DAY || firstOfMonth };
    return { at, label: at % HOUR === 0 ? hour(at) : minute(at), major: false };
  });
}
