import { z } from "zod";
import { courtDate, courtTime } from "@/lib/dates/schema";
import { computeAnswerSchema, verificationSchema } from "./engine-schema";
import { TRIGGER_KINDS } from "./rule-shape";
import { deadlineRef, deadlineSide, person } from "./schema";

/** One date that a trigger sets running, for ticking. Nothing of it is saved yet. */
export const proposal = z.object({
  key: z.string(),
  ruleId: z.string(),
  title: z.string(),
  cite: z.string(),
  side: deadlineSide,
  triggerKind: z.string(),
  triggerOn: courtDate,
  /** The instant, where the rule counts hours and the hour is known. */
  moment: z.string().nullable(),
  /** "ECF No. 12, served Aug 28, 2026" */
  triggerText: z.string(),
  triggerServiceId: z.uuid().nullable(),
  /** What it waits for, where that is not the rule's main trigger. */
  waitsFor: z.string().nullable(),
  serviceMethod: z.string().nullable(),
  /** Null where the rule's main trigger is still to come, or the date cannot be computed. */
  answer: computeAnswerSchema.nullable(),
  error: z.string().nullable(),
  verification: verificationSchema,
  contested: z.array(z.string()),
  jurisdictional: z.boolean(),
  /** Whether an ordinary case would take it. */
  ticked: z.boolean(),
  /** Already on record from the same trigger. */
  onRecord: deadlineRef.nullable(),
});
export type Proposal = z.infer<typeof proposal>;

/** What the entry does to a date on record: it meets it, or suspends it. */
export const proposedEffect = z.object({
  kind: z.enum(["complete", "supersede"]),
  deadline: deadlineRef.extend({ version: z.number().int() }),
  reason: z.string(),
});
export type ProposedEffect = z.infer<typeof proposedEffect>;

export const proposals = z.object({
  items: z.array(proposal),
  effects: z.array(proposedEffect),
  /** What the entry does not do, and why: a late motion restarts no time to appeal. */
  notes: z.array(z.string()),
  /** Who may have a date of this case. */
  keepers: z.array(person),
  can: z.object({ add: z.boolean() }),
});
export type Proposals = z.infer<typeof proposals>;

export const proposeInput = z.object({
  trigger: z.enum(TRIGGER_KINDS, { error: "Choose what happened." }),
  on: courtDate,
  /** The court's clock, for what counts in hours. */
  time: courtTime.nullable().default(null),
  serviceMethod: z.string().max(40).nullable().default(null),
});
