import { z } from "zod";
import { courtDate } from "@/lib/dates/schema";
import { FilingState, Tier } from "@/lib/db/generated/enums";
import { filingRow } from "./schema";

/** Two days; the order they are given in does not matter. */
export const compareQuery = z.object({ from: courtDate, to: courtDate });
export type CompareQuery = z.infer<typeof compareQuery>;

/** One thing that is different of an entry besides its text. */
export const alteredPart = z.discriminatedUnion("of", [
  z.object({ of: z.literal("state"), from: z.enum(FilingState), to: z.enum(FilingState) }),
  z.object({ of: z.literal("tier"), from: z.enum(Tier), to: z.enum(Tier) }),
  /** Papers added here by their numbers (0: the main document), and how many more an import named or filled in. */
  z.object({ of: z.literal("papers"), attachments: z.array(z.number().int()), byImport: z.number().int() }),
  /** Columns that were corrected, by their names in the entry. */
  z.object({ of: z.literal("fields"), names: z.array(z.string()) }),
]);
export type AlteredPart = z.infer<typeof alteredPart>;

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
  /** Entries of before whose state, tier, papers or columns changed in between; null for whom the log is closed. */
  altered: z
    .array(
      z.object({
        id: z.uuid(),
        number: z.number().int().nullable(),
        kind: filingRow.shape.kind,
        filedOn: courtDate,
        /** The last change in between. */
        changedAt: z.iso.datetime(),
        parts: z.array(alteredPart),
      }),
    )
    .nullable(),
  /** Entered by `from`, but on record here only since: nobody who looked then could see them here. */
  late: z.array(filingRow),
  /**
   * Since when what it rests on was kept: the first entry on record here, and the first event of the case's log; null
   * where there is none, and for whom the log is closed.
   */
  restsOn: z.object({ record: z.iso.datetime().nullable(), log: z.iso.datetime().nullable() }),
  /** More of any of these than are listed. */
  more: z.boolean(),
});
export type Comparison = z.infer<typeof comparison>;
