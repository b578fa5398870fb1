import { z } from "zod";
import { courtDateSchema, uncertainDateSchema } from "@/lib/dates/uncertain-date-schema";
import { accessGroups } from "./vocabulary";

/** One line that says where a statement comes from, as shown beside it. */
export const sourceNoteSchema = z.object({
  id: z.string(),
  title: z.string(),
  on: courtDateSchema.nullable(),
  quote: z.string().nullable(),
});

/**
 * A stretch without access to one model for one group of people. The day on which access went counts as
 * lost, the day on which it came back does not.
 * Intervals that share a `conflictKey` are rival accounts of the same stretch: only one of them is true.
 */
export const accessIntervalSchema = z.object({
  id: z.string(),
  model: z.string().min(1),
  group: z.enum(accessGroups),
  start: uncertainDateSchema,
  /** Null: no end is on record; the loss runs on to the day of the computation. */
  end: uncertainDateSchema.nullable(),
  conflictKey: z.string().nullable(),
  /** How this account is known, such as "one report of Jun 24, 2026". */
  account: z.string(),
  sources: z.array(sourceNoteSchema),
});

/** When the government's action bound its addressee; `end` null while it still does. */
export const inForceSchema = z.object({
  start: uncertainDateSchema,
  end: uncertainDateSchema.nullable(),
  sources: z.array(sourceNoteSchema),
});

export type SourceNote = z.infer<typeof sourceNoteSchema>;
export type AccessInterval = z.infer<typeof accessIntervalSchema>;
export type InForce = z.infer<typeof inForceSchema>;
