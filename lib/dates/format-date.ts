import type { CourtDate } from "./court-date";
import { COURT_ZONE } from "./court-zone";

const day = new Intl.DateTimeFormat("en-US", {
  timeZone: "UTC",
  weekday: "short",
  month: "short",
  day: "numeric",
  year: "numeric",
});
const short = new Intl.DateTimeFormat("en-US", {
  timeZone: "UTC",
  month: "short",
  day: "numeric",
  year: "numeric",
});
const long = new Intl.DateTimeFormat("en-US", {
  timeZone: "UTC",
  weekday: "long",
  month: "long",
  day: "numeric",
  year: "numeric",
});
const month = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", month: "long", year: "numeric" });
const instant = new Intl.DateTimeFormat("en-US", {
  timeZone: COURT_ZONE,
  month: "short",
  day: "numeric",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
  timeZoneName: "short",
});

const asUtc = (date: CourtDate) => new Date(`${date}T00:00:00Z`);

/** "Tue, Jun 23, 2026" */
export const formatDay = (date: CourtDate) => day.format(asUtc(date));
/** "Jun 23, 2026" */
export const formatShort = (date: CourtDate) => short.format(asUtc(date));
/** "Tuesday, June 23, 2026" */
export const formatLong = (date: CourtDate) => long.format(asUtc(date));
/** The month of a date: "June 2026". */
export const formatMonth = (date: CourtDate) => month.format(asUtc(date));
/** The docket's own form, "06/23/2026". */
export const formatDocket = (date: CourtDate) =>
  `${date.slice(5, 7)}/${date.slice(8, 10)}/${date.slice(0, 4)}`;
/** An ISO instant on the court's clock: "Jun 23, 2026, 5:21 PM EDT". */
export const formatInstant = (iso: string) => instant.format(new Date(iso));
