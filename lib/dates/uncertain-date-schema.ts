import { z } from "zod";
import { isCourtDate } from "./court-date";
import { precisions, uncertainDateProblems } from "./uncertain-date";

/** A court date, `YYYY-MM-DD`, that exists in the calendar. */
export const courtDateSchema = z.string().refine(isCourtDate, "Give a day of the calendar (YYYY-MM-DD).");

/** The stored and transmitted form of an uncertain date; each problem is attached to its own field. */
export const uncertainDateSchema = z
  .object({
    precision: z.enum(precisions),
    start: z.string().nullable().default(null),
    end: z.string().nullable().default(null),
    time: z.string().nullable().default(null),
    zone: z.string().nullable().default(null),
    marginDays: z.number().nullable().default(null),
    afterFactId: z.string().nullable().default(null),
  })
  .superRefine((date, ctx) => {
    for (const [field, message] of Object.entries(uncertainDateProblems(date)))
      ctx.addIssue({ code: "custom", path: [field], message });
  });
