import { z } from "zod";
import { courtDate, instant } from "@/lib/dates/schema";

export const phase = z.enum([
  "pleading",
  "preliminary_relief",
  "dispositive_motions",
  "record_and_merits",
  "stayed",
  "judgment",
  "appeal",
  "closed",
]);

/** What every page of a case shows above itself. */
export const caseHeader = z.object({
  id: z.uuid(),
  captionShort: z.string(),
  captionFull: z.string().nullable(),
  courtId: z.string(),
  courtName: z.string(),
  docketNumber: z.string().nullable(),
  assignedTo: z.string().nullable(),
  filedOn: courtDate.nullable(),
  terminatedOn: courtDate.nullable(),
  phase,
  isIllustrative: z.boolean(),
  appealOf: z.object({ id: z.uuid(), captionShort: z.string() }).nullable(),
  docketCheckedAt: instant.nullable(),
  docketCheckedFrom: z.string().nullable(),
  recordEndsOn: courtDate.nullable(),
  can: z.object({ logFiling: z.boolean(), release: z.boolean() }),
});
export type CaseHeader = z.infer<typeof caseHeader>;

export const caseRow = caseHeader.pick({
  id: true,
  captionShort: true,
  courtName: true,
  docketNumber: true,
  filedOn: true,
  phase: true,
  isIllustrative: true,
});
export type CaseRow = z.infer<typeof caseRow>;

export const caseParams = z.object({ caseId: z.uuid() });
