import { z } from "zod";
import { CALENDARS, CLOSURE_KINDS } from "@/lib/dates/court-calendar";
import { courtDate } from "@/lib/dates/schema";
import { REVIEW_TRACKS, stepSchema } from "./engine-schema";
import { deadlineSide } from "./schema";

/** What a date may start from, and what may move. `own`: a day written on the date itself; `side`: one side of "the earlier of". */
export const triggerSubject = z.enum(["filing", "service", "hearing", "own", "side"]);
export const move = z.object({
  subject: triggerSubject,
  id: z.uuid(),
  /** Which side, the first being 0. */
  part: z.number().int().min(0).max(4).default(0),
  /** Which day of an entry; null: whatever runs from that day of it. */
  day: z.enum(["filed", "served", "entered"]).nullable().default(null),
  /** The day as recorded; null: it had not happened. */
  from: courtDate.nullable(),
  /** The new day, or an instant for a period of hours; null: it is open again. */
  to: z.string().trim().max(40).nullable(),
});
export type Move = z.infer<typeof move>;

export const closureInput = z.object({
  calendar: z.enum(CALENDARS, { error: "Choose the court." }),
  closedOn: courtDate,
  kind: z.enum(CLOSURE_KINDS, { error: "Choose what kind of closure it was." }),
});

/** A question "what if": nothing is saved by asking. All empty: do the dates on record still follow from the rules? */
export const whatIf = z.object({
  moves: z.array(move).max(50).default([]),
  enter: z.array(closureInput).max(50).default([]),
  withdraw: z.array(z.uuid()).max(50).default([]),
  track: z.enum(REVIEW_TRACKS).nullable().default(null),
  /** Let every date run from the day that its entry, service or hearing says now. */
  docket: z.boolean().default(false),
  /** Unticked: these keep their date, and what hangs on them is counted from it. */
  keep: z.array(z.uuid()).max(2000).default([]),
});
export type WhatIf = z.output<typeof whatIf>;

export const moveRow = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  caption: z.string(),
  title: z.string(),
  side: deadlineSide,
  oldDue: z.string().nullable(),
  newDue: z.string().nullable(),
  oldSafe: z.string().nullable(),
  newSafe: z.string().nullable(),
  because: z.string(),
  steps: z.array(stepSchema),
  warnings: z.array(z.string()),
  error: z.string().nullable(),
  kept: z.boolean(),
});
export type MoveRow = z.infer<typeof moveRow>;
export const moveTable = z.object({ rows: z.array(moveRow), checked: z.number().int() });
export type MoveTable = z.infer<typeof moveTable>;

/** Applies what was shown. `seen` is the table as it was read: if it has changed since, nothing is moved. */
export const applyMoves = whatIf.extend({
  keep: z
    .array(
      z.object({ id: z.uuid(), reason: z.string().trim().min(3, "Say why this date is kept.").max(500) }),
    )
    .max(2000)
    .default([]),
  reason: z.string().trim().min(3, "Say what moved, in a few words.").max(500),
  filingId: z.uuid().nullable().default(null),
  seen: z.array(z.object({ id: z.uuid(), newDue: z.string().nullable() })).max(5000),
});
export type ApplyMoves = z.output<typeof applyMoves>;
export const moved = z.object({ moved: z.number().int(), kept: z.number().int() });

/** Something that dates start from. */
export const triggerRow = z.object({
  subject: triggerSubject,
  id: z.uuid(),
  part: z.number().int(),
  day: z.enum(["filed", "served", "entered"]).nullable(),
  from: courtDate.nullable(),
  text: z.string(),
  /** The dates that hang on it directly. */
  deadlineIds: z.array(z.uuid()),
});
export type TriggerRow = z.infer<typeof triggerRow>;
export const triggerList = z.object({ items: z.array(triggerRow) });
