import { z } from "zod";
import { instant } from "@/lib/dates/schema";
import { page } from "@/lib/http/page-schema";

/** One thing somebody did, in words. Names of rows come from the rows themselves, so what is not open stays unnamed. */
export const activityRow = z.object({
  id: z.uuid(),
  at: instant,
  /** null: the product itself, or a person no longer known to the viewer. */
  actor: z.string().nullable(),
  /** "logged a filing" */
  did: z.string(),
  /** "ECF No. 12"; null where the row is not open to the viewer or has no name of its own. */
  subject: z.string().nullable(),
  href: z.string().nullable(),
  /** "from Jun 1, 2026 to Jun 5, 2026" */
  detail: z.string().nullable(),
  /** null: it concerns the installation as a whole. */
  caseId: z.uuid().nullable(),
  caption: z.string().nullable(),
  illustrative: z.boolean(),
});
export type ActivityRow = z.infer<typeof activityRow>;
export const activityPage = page(activityRow);

/** Whether every event still holds the hash of the one before it. */
export const chainCheck = z.object({
  holds: z.boolean(),
  /** The first event that does not fit, counted from 1; null where the chain holds. */
  brokenAt: z.number().int().nullable(),
  length: z.number().int(),
});
export type ChainCheck = z.infer<typeof chainCheck>;
