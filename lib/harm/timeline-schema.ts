import { z } from "zod";
import { courtDateSchema, uncertainDateSchema } from "@/lib/dates/uncertain-date-schema";
import { page } from "@/lib/http/page-schema";
import { evidenceStates, factStates, harmCategories, timelineLanes } from "./vocabulary";

/** One thing on the timeline: a fact, a harm, an access interval, a filing, a piece of evidence. */
export const timelineItemSchema = z.object({
  id: z.string(),
  lane: z.enum(timelineLanes),
  /** Harm is drawn in one lane per category. */
  category: z.enum(harmCategories).nullable(),
  claimIds: z.array(z.string()),
  state: z.enum(factStates).nullable(),
  evidence: z.enum(evidenceStates).nullable(),
  label: z.string(),
  /** When it was, or when it began. Null: undated. */
  date: uncertainDateSchema.nullable(),
  /** When it ended, for what has its own end; that day is included. */
  until: uncertainDateSchema.nullable(),
  /** It began and has no end on record. */
  running: z.boolean(),
  source: z.string().nullable(),
  quote: z.string().nullable(),
  href: z.string().nullable(),
  illustrative: z.boolean(),
});

export type TimelineItem = z.infer<typeof timelineItemSchema>;

/** Everything of one case that has a place in time. */
export const caseTimelineSchema = z.object({
  asOf: courtDateSchema,
  claims: z.array(z.object({ id: z.string(), title: z.string() })),
  /** All of them, or where they are many those that stand alone and groups of the rest. */
  items: z.array(timelineItemSchema),
  /** How many items there are in all. */
  total: z.number().int(),
  /** How many of them `items` holds as how many groups; null: none, each stands by itself. */
  grouped: z.object({ groups: z.number().int(), items: z.number().int() }).nullable(),
});
export type CaseTimeline = z.infer<typeof caseTimelineSchema>;

/** Items of a timeline, each by itself. */
export const timelinePage = page(timelineItemSchema);
export type TimelinePage = z.infer<typeof timelinePage>;
