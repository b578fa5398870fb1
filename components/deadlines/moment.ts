import { instantAt } from "@/lib/dates/court-zone";

/** A trigger as the engine takes it: a day, or the moment on the court's clock where an hour is given. */
export const momentOf = (day: string | null, hour: string): string | null =>
  day !== null && hour !== "" ? instantAt(day, hour).toISOString().replace(".000Z", "Z") : day;
