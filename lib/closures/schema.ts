import { z } from "zod";
import { CALENDARS, CLOSURE_KINDS } from "@/lib/dates/court-calendar";
import { courtDate, instant } from "@/lib/dates/schema";
import { closureInput, moved } from "@/lib/deadlines/move-schema";

export const closure = z.object({
  id: z.uuid(),
  calendar: z.enum(CALENDARS),
  closedOn: courtDate,
  kind: z.enum(CLOSURE_KINDS),
  why: z.string(),
  sourceUrl: z.string().nullable(),
  enteredAt: instant,
  enteredBy: z.string().nullable(),
  withdrawnAt: instant.nullable(),
  /** When the worker had counted every case again; null: it has still to. */
  countedAt: instant.nullable(),
  can: z.object({ withdraw: z.boolean() }),
});
export type ClosureRow = z.infer<typeof closure>;
export const closureList = z.object({ items: z.array(closure), can: z.object({ enter: z.boolean() }) });
export type ClosureList = z.infer<typeof closureList>;

const keep = z
  .array(z.object({ id: z.uuid(), reason: z.string().trim().min(3, "Say why this date is kept.").max(500) }))
  .max(2000)
  .default([]);
/** The dates that would move, as they were shown. */
const seen = z.array(z.object({ id: z.uuid(), newDue: z.string().nullable() })).max(5000);

export const enterClosureInput = closureInput.extend({
  why: z.string().trim().min(3, "Say why the court was closed, or cite its notice.").max(500),
  sourceUrl: z
    .url({ protocol: /^https?$/, error: "Give the address of the notice, or leave this empty." })
    .nullable()
    .default(null),
  keep,
  seen,
});
export type EnterClosure = z.output<typeof enterClosureInput>;

export const withdrawClosureInput = z.object({
  reason: z.string().trim().min(3, "Say why, in a few words.").max(500),
  keep,
  seen,
});
export type WithdrawClosure = z.output<typeof withdrawClosureInput>;
export const closureMoved = moved.extend({ closureId: z.uuid() });
export const closureParams = z.object({ closureId: z.uuid() });
