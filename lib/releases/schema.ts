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

/** One release of one item. `withdrawnAt` null: it stands. The names are null where the person is not known here. */
export const releaseRecord = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnBy: z.string().nullable(),
});
export type ReleaseRecord = z.infer<typeof releaseRecord>;
