import { z } from "zod";
import { courtDate, instant } from "@/lib/dates/schema";
import { HarmCategory, ReportState } from "@/lib/db/generated/enums";
import { cursorQuery, page } from "@/lib/http/page-schema";

export const reportCategory = z.enum(HarmCategory);

/** What somebody of the client says the directive cost them. */
export const report = z.object({
  id: z.uuid(),
  text: z.string(),
  category: reportCategory.nullable(),
  startOn: courtDate.nullable(),
  endOn: courtDate.nullable(),
  stillGoing: z.boolean(),
  cost: z.string().nullable(),
  affected: z.string().nullable(),
  proof: z.string().nullable(),
  hasFile: z.boolean(),
  state: z.enum(ReportState),
  sentAt: instant,
  decidedAt: instant.nullable(),
  decisionNote: z.string().nullable(),
  version: z.number().int(),
  /** For the team: who reported it, and the harm it became. */
  reporter: z.string().nullable(),
  harmId: z.uuid().nullable(),
  can: z.object({ decide: z.boolean(), withdraw: z.boolean() }),
});
export type Report = z.infer<typeof report>;
export const reportPage = page(report);

export const reportFilters = cursorQuery.extend({ state: z.enum(ReportState).optional() });

/** One sentence is enough; the rest helps. */
export const submitReportInput = z
  .object({
    text: z.string().trim().min(10, "Say in a sentence what happened, and what it cost you.").max(10_000),
    category: reportCategory.nullable().default(null),
    startOn: courtDate.nullable().default(null),
    endOn: courtDate.nullable().default(null),
    stillGoing: z.boolean().default(false),
    cost: z.string().trim().max(500).nullable().default(null),
    affected: z.string().trim().max(500).nullable().default(null),
    proof: z.string().trim().max(2000).nullable().default(null),
  })
  .superRefine((r, ctx) => {
    if (r.startOn !== null && r.endOn !== null && r.endOn < r.startOn) {
      ctx.addIssue({
        code: "custom",
        path: ["endOn"],
        message: "This ends before it starts. Check both days.",
      });
    }
    if (r.stillGoing && r.endOn !== null) {
      ctx.addIssue({
        code: "custom",
        path: ["endOn"],
        message: "It cannot have ended and still be going on.",
      });
    }
  });

export const reportParams = z.object({ caseId: z.uuid(), reportId: z.uuid() });
export const decideReportInput = z.object({
  version: z.number().int(),
  decision: z.enum(["accepted", "declined"]),
  note: z.string().trim().max(1000).nullable().default(null),
});
export const withdrawReportInput = z.object({ version: z.number().int() });
