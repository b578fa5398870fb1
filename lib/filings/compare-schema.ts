import { z } from "zod";
import { courtDate } from "@/lib/dates/schema";
import { filingRow } from "./schema";

/** Two days; the order they are given in does not matter. */
export const compareQuery = z.object({ from: courtDate, to: courtDate });
export type CompareQuery = z.infer<typeof compareQuery>;

/** What is different on a docket at the end of `to` from what it was at the end of `from`, both the court's days. */
export const comparison = z.object({
  from: courtDate,
  to: courtDate,
  /** Entries on the docket at the end of each day, by the day they were entered. */
  countFrom: z.number().int(),
  countTo: z.number().int(),
  /** Entered in between, in docket order, with the text they had at the end of `to`. */
  added: z.array(filingRow),
  /** Entries of before whose text was changed in between. */
  revised: z.array(
    z.object({
      id: z.uuid(),
      number: z.number().int().nullable(),
      kind: filingRow.shape.kind,
      filedOn: courtDate,
      before: z.string(),
      after: z.string(),
      /** The last change in between. */
      replacedAt: z.iso.datetime(),
    }),
  ),
  /** Entered by `from`, but on record here only since: nobody who looked then could see them here. */
  late: z.array(filingRow),
  /** More of any of these than are listed. */
  more: z.boolean(),
});
export type Comparison = z.infer<typeof comparison>;
