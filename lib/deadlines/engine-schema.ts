import { z } from "zod";
import { CALENDARS, CLOSURE_KINDS } from "@/lib/dates/court-calendar";

/** The engine's question and answer, as the command line, the API and the screens speak them. All JSON-safe. */
export const UNITS = ["hours", "days", "weeks", "months", "years", "federal_working_days"] as const;
export const DIRECTIONS = ["after", "before", "fixed"] as const;
export const SERVICE_METHODS = [
  "ecf",
  "email_consented",
  "mail",
  "certified_mail",
  "hand",
  "personal",
  "left_with_clerk",
  "other_consented",
  "waiver",
  "n/a",
] as const;
export const REVIEW_TRACKS = ["record", "non_record", "undecided"] as const;

export const reviewTrack = z.enum(REVIEW_TRACKS);

export const periodSchema = z.object({
  n: z.number({ error: "A whole number from 1 is accepted, such as 14." }),
  unit: z.enum(UNITS),
});
export const closureSchema = z.object({
  date: z.string(),
  kind: z.enum(CLOSURE_KINDS),
  /** The calendar the closure was entered for; absent: the calendar of the question. */
  calendar: z.enum(CALENDARS).nullish(),
  why: z.string().nullish(),
});
const id = z.union([z.string(), z.number(), z.null()]).default(null);

export const countRequestSchema = z.object({
  id,
  mode: z.literal("count"),
  /** A court date, or an instant with its offset. Null only with `fixed`: an order that leaves no date. */
  trigger: z.string().nullable(),
  direction: z.enum(DIRECTIONS),
  period: periodSchema.nullish(),
  addServiceDays: z.number().nullish(),
  calendar: z.enum(CALENDARS),
  closures: z.array(closureSchema).nullish(),
  /** The date the docket prints: evidence, never authority. */
  clerkDate: z.string().nullish(),
});

export const ruleRequestSchema = z.object({
  id,
  mode: z.literal("rule"),
  ruleId: z.string(),
  trigger: z.string().nullable(),
  /** Absent: "n/a", which adds no days. */
  serviceMethod: z.string().nullish(),
  /** Which leg of the rule the trigger starts, where it is not the main one. */
  triggerKind: z.string().nullish(),
  closures: z.array(closureSchema).nullish(),
  /** Dates of the rule's other legs, by trigger kind: the later or earlier of them is taken as the rule says. */
  triggers: z.record(z.string(), z.string()).nullish(),
  /** Only for counting rules that have no period of their own ("rule6-a-1"). */
  period: periodSchema.nullish(),
  direction: z.enum(DIRECTIONS).nullish(),
  /** Another court's calendar in place of the rule's own. */
  calendar: z.enum(CALENDARS).nullish(),
  reviewTrack: reviewTrack.nullish(),
  clerkDate: z.string().nullish(),
});

export const computeRequestSchema = z.discriminatedUnion("mode", [countRequestSchema, ruleRequestSchema]);

export const CONFIDENCES = ["high", "medium", "low"] as const;
export const stepSchema = z.object({ text: z.string(), date: z.string(), cite: z.string() });
export const alternativeSchema = z.object({
  /** Null: on this reading there is no deadline at all. */
  due: z.string().nullable(),
  /** The reading it rests on. */
  if: z.string(),
});

export const verificationSchema = z.object({
  /**
   * `checked`: a person compared the text, and it agrees; `differs`: a person found that it does not;
   * `read_in_copy`: seen in an unofficial copy; `unverified`: from memory.
   */
  state: z.enum(["checked", "differs", "read_in_copy", "unverified"]),
  by: z.string().nullable(),
  on: z.string().nullable(),
  words: z.string(),
});

export const ruleFactsSchema = z.object({
  id: z.string(),
  title: z.string(),
  binds: z.string(),
  side: z.enum(["plaintiff", "defendant", "any", "court", "nonparty"]),
  trigger: z.string(),
  calendar: z.enum(CALENDARS),
  extendable: z.enum(["yes", "limited", "never", "jurisdictional", "not_stated"]),
  jurisdictional: z.boolean(),
  serviceDays: z.number(),
  inForceFrom: z.string().nullable(),
  inForceTo: z.string().nullable(),
  verification: verificationSchema,
  contested: z.array(z.string()),
});

export const computeAnswerSchema = z.object({
  id: z.union([z.string(), z.number(), z.null()]),
  /** The end of that day in the court's zone, or an instant with offset for hour periods. Null: no date stands. */
  due: z.string().nullable(),
  /** The end before any roll or service days. */
  nominalEnd: z.string().nullable(),
  /** The earliest date that a careful reader could defend. */
  safe: z.string().nullable(),
  cite: z.string(),
  confidence: z.enum(CONFIDENCES),
  alternatives: z.array(alternativeSchema),
  steps: z.array(stepSchema),
  warnings: z.array(z.string()),
  rule: ruleFactsSchema.optional(),
});

export type Unit = (typeof UNITS)[number];
export type Direction = (typeof DIRECTIONS)[number];
export type ServiceMethod = (typeof SERVICE_METHODS)[number];
export type ReviewTrack = (typeof REVIEW_TRACKS)[number];
export type Period = z.infer<typeof periodSchema>;
export type Closure = z.infer<typeof closureSchema>;
export type Confidence = (typeof CONFIDENCES)[number];
export type Step = z.infer<typeof stepSchema>;
export type Alternative = z.infer<typeof alternativeSchema>;
export type CountRequest = z.infer<typeof countRequestSchema>;
export type RuleRequest = z.infer<typeof ruleRequestSchema>;
/** What a caller in the code passes: everything with a default may be left out. */
export type CountInput = z.input<typeof countRequestSchema>;
export type RuleInput = z.input<typeof ruleRequestSchema>;
export type ComputeInput = CountInput | RuleInput;
export type ComputeAnswer = z.infer<typeof computeAnswerSchema>;
export type RuleFacts = z.infer<typeof ruleFactsSchema>;
