import { z } from "zod";
import { courtDateSchema } from "@/lib/dates/uncertain-date-schema";
import { provenance } from "@/lib/sources/schema";
import { citation, citationInputs } from "./citation-schema";
import { checkTier, tier } from "./schema";
import { amountUnits, baselineKinds } from "./vocabulary";

/** A dated, sourced figure of the plaintiff: unrecoverable money must still be great in relation to something. */
export const baseline = z.object({
  id: z.uuid(),
  version: z.number().int(),
  kind: z.enum(baselineKinds),
  name: z.string(),
  amount: z.number(),
  unit: z.enum(amountUnits),
  /** "a year", "a month", or null for a count. */
  period: z.string().nullable(),
  asOf: courtDateSchema,
  note: z.string().nullable(),
  /** "$540,000 a month as of May 31, 2026" */
  words: z.string(),
  /** How many harms are measured against it. */
  harms: z.number().int(),
  tier,
  audienceId: z.uuid().nullable(),
  citations: z.array(citation),
  provenance,
  can: z.object({ edit: z.boolean() }),
});
export type BaselineRow = z.infer<typeof baseline>;
export const baselineList = z.object({ items: z.array(baseline) });
export const baselineParams = z.object({ caseId: z.uuid(), baselineId: z.uuid() });

const fields = z.object({
  kind: z.enum(baselineKinds, "Say what it counts."),
  name: z.string().trim().min(1, "Give it a short name.").max(300),
  amount: z.number("Give the figure as a number.").positive("A baseline is above zero.").max(1e13),
  unit: z.enum(amountUnits, "Give the unit of the figure."),
  period: z.string().trim().max(60).nullable().default(null),
  asOf: courtDateSchema,
  note: z.string().trim().max(1000).nullable().default(null),
  tier: tier.default("work_product"),
  audienceId: z.uuid().nullable().default(null),
  citations: citationInputs,
});
export const addBaselineInput = fields.superRefine(checkTier);
export const changeBaselineInput = fields.extend({ version: z.number().int() }).superRefine(checkTier);
