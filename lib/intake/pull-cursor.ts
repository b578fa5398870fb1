import { z } from "zod";

/** Where a pull stands: what is to be asked next, and what is here already (by hash, in order). */
export const pullCursor = z.object({
  /** ISO instant at which this pull began: what it holds was true then. */
  begunAt: z.iso.datetime(),
  next: z.string().nullable(),
  part: z.enum(["docket", "entries", "parties"]),
  pages: z.array(z.object({ part: z.enum(["docket", "entries", "parties"]), sha256: z.string() })),
});
export type PullCursor = z.infer<typeof pullCursor>;
