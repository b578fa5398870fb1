import { z } from "zod";
import { courtDateSchema, uncertainDateSchema } from "@/lib/dates/uncertain-date-schema";
import { accessGroups, amountUnits, harmCategories, MOST_DENOMINATORS, ratePeriods } from "./vocabulary";

const low = z.number().nonnegative("An amount cannot be negative.");
const ordered = (range: { low: number; high: number }) => range.low <= range.high;
const inOrder = { message: "The low end is above the high end.", path: ["high"] };

/** How many of whom a rate applies to: 4 to 6 engineers. */
export const perSchema = z
  .object({
    what: z.string().trim().min(1, "Say what is counted, such as engineers.").max(120, "Keep this short."),
    low,
    high: low,
  })
  .refine(ordered, inOrder);

const when = z.discriminatedUnion("kind", [
  /** The harm's own dates; both the first and the last day count. `to` null: it still runs. */
  z.object({ kind: z.literal("dates"), from: uncertainDateSchema, to: uncertainDateSchema.nullable() }),
  /** While a group of people is without a model: days come from the access intervals. */
  z.object({ kind: z.literal("access"), model: z.string(), group: z.enum(accessGroups) }),
]);

/** One quantified part of a harm: evidence of magnitude, never damages (5 U.S.C. 702). */
export const accrualLineSchema = z
  .object({
    id: z.string(),
    harmId: z.string(),
    label: z.string(),
    category: z.enum(harmCategories).nullable(),
    model: z.string().nullable(),
    unit: z.enum(amountUnits, "Give the unit of the amount."),
    low,
    high: low,
    /** How the figure was reached, in the declarant's words. */
    method: z.string(),
    sources: z.array(z.string()),
    form: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("lump"), at: uncertainDateSchema }),
      z.object({
        kind: z.literal("rate"),
        per: z.enum(ratePeriods),
        /** Denominators; each multiplies the rate. */
        each: z.array(perSchema).max(MOST_DENOMINATORS, `Give at most ${MOST_DENOMINATORS} denominators.`),
        during: when,
      }),
    ]),
  })
  .refine(ordered, inOrder);

/** What the plaintiff is measured against, so that unrecoverable money can be shown to be great. */
export const baselineSchema = z.object({
  id: z.string(),
  kind: z.enum(["revenue", "payroll", "engineers", "runway"]),
  unit: z.enum(amountUnits),
  amount: z.number().positive("A baseline is above zero."),
  /** "a year", "a month", or null for a count. */
  period: z.string().nullable(),
  asOf: courtDateSchema,
  sources: z.array(z.string()),
});

export type AccrualLine = z.infer<typeof accrualLineSchema>;
export type Baseline = z.infer<typeof baselineSchema>;
