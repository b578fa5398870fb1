import { z } from "zod";
import { standing } from "./schema";

/** What a form says of where a fact comes from. A source may speak for it or against it, not both. */
export const citingInput = z.object({
  standing: standing.nullable().default(null),
  standingNote: z.string().trim().max(2000).nullable().default(null),
  sourceIds: z.array(z.uuid()).max(100).default([]),
  contrarySourceIds: z.array(z.uuid()).max(100).default([]),
});
export type CitingInput = z.output<typeof citingInput>;
