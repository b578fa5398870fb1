import { z } from "zod";
import { courtDate, courtTime, instant } from "@/lib/dates/schema";
import { MotionKind } from "@/lib/db/generated/enums";
import { entryRef } from "@/lib/filings/entry-ref";

const caseRef = z.object({ id: z.uuid(), caption: z.string(), illustrative: z.boolean() });

/** A date or a task that asks for something by the end of the week. */
export const dueItem = z.object({
  id: z.uuid(),
  what: z.enum(["deadline", "task"]),
  legalCase: caseRef,
  title: z.string(),
  cite: z.string().nullable(),
  dueOn: courtDate,
  dueTime: courtTime.nullable(),
  when: z.enum(["overdue", "today", "soon", "outcome_unknown"]),
  /** Negative once it has passed. */
  daysLeft: z.number().int(),
  side: z.enum(["ours", "theirs", "court", "internal"]),
  confirmed: z.boolean(),
  owner: z.string().nullable(),
  /** The viewer owns it or backs it up. */
  mine: z.boolean(),
  href: z.string(),
});
export type DueItem = z.infer<typeof dueItem>;

export const filedSince = z.object({
  legalCase: caseRef,
  /** null: the viewer never marked this case as read. */
  lookedAt: instant.nullable(),
  /** How many were logged since; the rows are the latest of them. */
  count: z.number().int(),
  rows: z.array(entryRef.extend({ text: z.string() })),
});
export type FiledSince = z.infer<typeof filedSince>;

export const waitingMotion = z.object({
  legalCase: caseRef,
  entry: entryRef,
  motionKind: z.enum(MotionKind).nullable(),
  text: z.string(),
  daysPending: z.number().int(),
  /** What the motion waits for, as far as the docket and its links say. */
  next: z.enum(["opposition", "reply", "ruling"]),
  partlyRuled: z.boolean(),
  /** Held in abeyance by the court. */
  held: z.boolean(),
  answers: z.array(entryRef),
});
export type WaitingMotion = z.infer<typeof waitingMotion>;

export const fromClient = z.object({
  legalCase: caseRef,
  unread: z.array(z.object({ id: z.uuid(), from: z.string().nullable(), text: z.string(), sentAt: instant })),
  reports: z.array(
    z.object({ id: z.uuid(), from: z.string().nullable(), text: z.string(), sentAt: instant }),
  ),
});
export type FromClient = z.infer<typeof fromClient>;

export const today = z.object({
  asOf: courtDate,
  /** The last day that "soon" reaches. */
  until: courtDate,
  due: z.array(dueItem),
  filed: z.array(filedSince),
  motions: z.array(waitingMotion),
  client: z.array(fromClient),
});
export type Today = z.infer<typeof today>;

export const lookInput = z.object({ caseIds: z.array(z.uuid()).min(1).max(500) });
export const looked = z.object({ caseIds: z.array(z.uuid()), lookedAt: instant });
