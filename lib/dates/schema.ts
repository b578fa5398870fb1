import { z } from "zod";
import { isCourtDate } from "./court-date";

/** A court date as it crosses the wire. */
export const courtDate = z
  .string({ error: "Enter a date." })
  .refine(isCourtDate, "This is not a date of the calendar. Write it as YYYY-MM-DD, for example 2026-06-23.")
  .refine((d) => d >= "1789-01-01" && d <= "2199-12-31", "This year cannot be right.");

/** A time on the court's clock, HH:MM. */
export const courtTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write the time as HH:MM, for example 14:30.");

/** An instant in ISO form. */
export const instant = z.iso.datetime({ offset: true });
