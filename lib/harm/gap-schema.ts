import { z } from "zod";
import { cursorQuery } from "@/lib/http/page-schema";
import { gapKinds } from "./gaps";

export const gapRow = z.object({
  kind: z.enum(gapKinds),
  key: z.string(),
  subject: z.object({
    noun: z.enum(["harm", "fact", "claim", "stretch"]),
    id: z.string(),
    text: z.string(),
  }),
  what: z.string(),
  todo: z.string(),
  /** A task already made of it; null when nobody has it. */
  taskId: z.string().nullable(),
});
export type GapRow = z.infer<typeof gapRow>;

export const gapFilters = cursorQuery.extend({ kind: z.enum(gapKinds).optional() });
export type GapFilters = z.infer<typeof gapFilters>;

/** A page of gaps, and how many there are of each kind in all. */
export const gapPage = z.object({
  items: z.array(gapRow),
  next: z.string().nullable(),
  total: z.number().int(),
  counts: z.array(z.object({ kind: z.enum(gapKinds), count: z.number().int() })),
});
export type GapPage = z.infer<typeof gapPage>;
