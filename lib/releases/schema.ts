import { z } from "zod";

/** What an attorney may open to the client, one item at a time. */
export const releasableKind = z.enum([
  "filing",
  "document",
  "deadline",
  "hearing",
  "claim",
  "fact",
  "harm",
  "posture",
  "party",
  "government_action",
]);
export type ReleasableKind = z.infer<typeof releasableKind>;

export const releaseInput = z.object({
  subjectKind: releasableKind,
  subjectId: z.uuid(),
  /** For a filing: its papers too, as far as their tier allows. */
  withPapers: z.boolean().default(false),
});

export const released = z.object({ subjectId: z.uuid(), released: z.boolean(), papers: z.number().int() });
export type Released = z.infer<typeof released>;
