import { z } from "zod";
import { instant } from "@/lib/dates/schema";
import { page } from "@/lib/http/page-schema";

/** One event of the installation's own chain, in words. */
export const installationEvent = z.object({
  id: z.uuid(),
  seq: z.number().int(),
  at: instant,
  /** Null where nobody was signed in: the command line, or the seed. */
  actor: z.string().nullable(),
  /** "took away the access of Paralegal" */
  text: z.string(),
  hash: z.string(),
});
export type InstallationEvent = z.infer<typeof installationEvent>;
export const installationEventPage = page(installationEvent);

/** Whether the chain holds: every event carries the hash of the one before it. */
export const chainCheck = z.object({
  events: z.number().int(),
  /** The first event that does not fit; null when all do. */
  brokenAt: z.number().int().nullable(),
});
export type ChainCheck = z.infer<typeof chainCheck>;

export const illustrativeCase = z.object({ id: z.uuid(), caption: z.string() });
export type IllustrativeCase = z.infer<typeof illustrativeCase>;
export const removedIllustrative = z.object({ cases: z.number().int(), documents: z.number().int() });
export type RemovedIllustrative = z.infer<typeof removedIllustrative>;
