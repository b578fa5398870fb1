import { z } from "zod";
import { caseDetails } from "@/lib/cases/schema";
import { pleadings } from "@/lib/claims/schema";
import { deadlineRow } from "@/lib/deadlines/schema";
import { filingRow } from "@/lib/filings/schema";
import { harmGlance } from "@/lib/harm/summary-schema";
import { caseTimelineSchema } from "@/lib/harm/timeline-schema";
import { hearingRow } from "@/lib/hearings/schema";
import { note } from "@/lib/notes/schema";
import { postureCard } from "@/lib/posture/schema";
import { sourceRow } from "@/lib/sources/schema";
import { taskRow, teammate } from "@/lib/tasks/schema";

/** The case on one page: where it stands, what comes next, what it rests on. */
export const overview = z.object({
  legalCase: caseDetails,
  posture: postureCard,
  pleadings,
  /** The nearest open dates: some that are past, then those ahead. */
  dates: z.array(deadlineRow),
  /** Open dates with a day that are not among them, of the board's first page. */
  moreDates: z.number().int(),
  /** Hearings that are set and still ahead. */
  hearings: z.array(hearingRow),
  recent: z.array(filingRow),
  tasks: z.array(taskRow),
  team: z.array(teammate),
  notes: z.array(note),
  sources: z.array(sourceRow),
  /** null for those who see named items only. */
  harm: harmGlance.nullable(),
  timeline: caseTimelineSchema.nullable(),
});
export type Overview = z.infer<typeof overview>;
