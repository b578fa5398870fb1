import { z } from "zod";
import { uncertainDateSchema } from "@/lib/dates/uncertain-date-schema";
import { cursorQuery, page } from "@/lib/http/page-schema";
import { provenance } from "@/lib/sources/schema";
import { citation, citationInputs } from "./citation-schema";
import { diligenceSteps } from "./diligence";
import { checkHeldDown } from "./held-down";
import { checkTier, tier } from "./schema";
import { evidenceStates, factors, factStates, timelineLanes } from "./vocabulary";

export const factRow = z.object({
  id: z.uuid(),
  text: z.string(),
  lane: z.enum(timelineLanes).nullable(),
  date: uncertainDateSchema.nullable(),
  /** The date in words; null when undated. */
  when: z.string().nullable(),
  state: z.enum(factStates),
  evidence: z.enum(evidenceStates),
  tags: z.array(z.string()),
  tier,
  released: z.boolean(),
  citations: z.array(citation),
  provenance,
});
export type FactRow = z.infer<typeof factRow>;
export const factPage = page(factRow);

export const fact = factRow.extend({
  caseId: z.uuid(),
  version: z.number().int(),
  dateNote: z.string().nullable(),
  people: z.array(z.string()),
  governmentActionId: z.uuid().nullable(),
  elementIds: z.array(z.uuid()),
  factors: z.array(z.enum(factors)),
  diligenceStep: z.enum(diligenceSteps).nullable(),
  explainsStep: z.enum(diligenceSteps).nullable(),
  audienceId: z.uuid().nullable(),
  /** Holds how far it is proved down, with the reason; null: its citations speak for themselves. */
  evidenceAtMost: z.enum(evidenceStates).nullable(),
  evidenceWhy: z.string().nullable(),
  can: z.object({ edit: z.boolean(), release: z.boolean() }),
});
export type Fact = z.infer<typeof fact>;
export const factParams = z.object({ caseId: z.uuid(), factId: z.uuid() });

export const factFilters = cursorQuery.extend({
  state: z.enum(factStates).optional(),
  lane: z.enum(timelineLanes).optional(),
  tier: tier.optional(),
  tag: z.string().trim().max(60).optional(),
  /** "no": facts that cite nothing. */
  cited: z.enum(["yes", "no"]).optional(),
  q: z.string().trim().max(200).optional(),
});
export type FactFilters = z.infer<typeof factFilters>;

const word = z.string().trim().min(1).max(60);
export const factFields = z.object({
  text: z.string().trim().min(1, "Write one sentence that says what happened.").max(4000),
  lane: z.enum(timelineLanes).nullable().default(null),
  date: uncertainDateSchema.nullable().default(null),
  dateNote: z.string().trim().max(500).nullable().default(null),
  state: z.enum(factStates).default("unsure"),
  tags: z.array(word).max(30).default([]),
  people: z.array(word).max(30).default([]),
  governmentActionId: z.uuid().nullable().default(null),
  elementIds: z.array(z.uuid()).max(100).default([]),
  factors: z.array(z.enum(factors)).default([]),
  diligenceStep: z.enum(diligenceSteps).nullable().default(null),
  explainsStep: z.enum(diligenceSteps).nullable().default(null),
  evidenceAtMost: z.enum(evidenceStates).nullable().default(null),
  evidenceWhy: z.string().trim().max(500, "Keep this under 500 characters.").nullable().default(null),
  tier: tier.default("work_product"),
  audienceId: z.uuid().nullable().default(null),
  citations: citationInputs,
});

function checkFact(f: z.output<typeof factFields>, ctx: z.RefinementCtx): void {
  checkTier(f, ctx);
  checkHeldDown(f, ctx);
}
/** One atomic statement. The sentence alone is required. */
export const addFactInput = factFields.superRefine(checkFact);
export const changeFactInput = factFields.extend({ version: z.number().int() }).superRefine(checkFact);
export type AddFactInput = z.input<typeof addFactInput>;
