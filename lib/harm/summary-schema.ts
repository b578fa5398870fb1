import { z } from "zod";
import { courtDateSchema } from "@/lib/dates/uncertain-date-schema";
import { citedSource } from "@/lib/sources/schema";
import { evidenceStates, harmCategories, harmTimings } from "./vocabulary";

/** Days as a range, with all it rests on. `max` null: nothing on record bounds it. */
export const dayCount = z.object({
  min: z.number().int(),
  max: z.number().int().nullable(),
  words: z.string(),
  why: z.array(z.string()),
  running: z.boolean(),
  byAccount: z.array(z.object({ account: z.string(), words: z.string() })),
  restsOn: z.array(z.object({ id: z.uuid(), words: z.string(), sources: z.array(citedSource) })),
});
export type DayCount = z.infer<typeof dayCount>;

export const modelAccess = z.object({
  model: z.string(),
  /** Foreign nationals, on days when the directive bound. */
  required: dayCount,
  /** All customers, which the directive did not ask for. */
  beyond: dayCount,
  /** Foreign nationals still without access once it no longer bound anyone. */
  afterLifting: dayCount,
});
export type ModelAccess = z.infer<typeof modelAccess>;

export const harmSummary = z.object({
  asOf: courtDateSchema,
  /** False: no government action is marked as the directive, so nothing can be said to be required. */
  hasDirective: z.boolean(),
  access: z.array(modelAccess),
  harms: z.number().int(),
  facts: z.number().int(),
  byCategory: z.array(z.object({ category: z.enum(harmCategories).nullable(), count: z.number().int() })),
  byTiming: z.array(z.object({ timing: z.enum(harmTimings).nullable(), count: z.number().int() })),
  byEvidence: z.array(z.object({ evidence: z.enum(evidenceStates), count: z.number().int() })),
  /** Accrued by `asOf`, a line per unit: evidence of magnitude, never damages. */
  magnitude: z.array(z.object({ unit: z.string(), words: z.string() })),
});
export type HarmSummary = z.infer<typeof harmSummary>;

/** Harm in a few lines, for the overview of a case. */
export const harmGlance = harmSummary.pick({
  asOf: true,
  hasDirective: true,
  access: true,
  harms: true,
  facts: true,
  byTiming: true,
  byEvidence: true,
  magnitude: true,
});
export type HarmGlance = z.infer<typeof harmGlance>;
