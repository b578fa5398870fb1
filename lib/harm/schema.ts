import { z } from "zod";
import { possibleRange } from "@/lib/dates/uncertain-date";
import { uncertainDateSchema } from "@/lib/dates/uncertain-date-schema";
import { HarmBearer, Tier } from "@/lib/db/generated/enums";
import { cursorQuery, page } from "@/lib/http/page-schema";
import { provenance } from "@/lib/sources/schema";
import { accrualLineSchema } from "./accrual-schema";
import { citation, citationInputs } from "./citation-schema";
import { checkHeldDown } from "./held-down";
import { causeSteps, evidenceStates, harmCategories, harmTimings, recoverables } from "./vocabulary";

export const tier = z.enum(Tier);
export const harmBearer = z.enum(HarmBearer);
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Keep this under ${most.toLocaleString("en-US")} characters.`);
const note = (most = 2000) => text(most).nullable().default(null);

/** A quantified part of a harm. Evidence of magnitude, never damages (5 U.S.C. 702). */
export const harmAmount = z.object({
  id: z.uuid(),
  label: z.string(),
  model: z.string().nullable(),
  unit: accrualLineSchema.shape.unit,
  low: z.number(),
  high: z.number(),
  method: z.string(),
  form: accrualLineSchema.shape.form,
  /** "96 to 260 hours a working day × 14 engineers". */
  words: z.string(),
  /** "36.8 % of engineers (as of Jun 12, 2026)": reckoned where the harm's baseline has its unit; null elsewhere. */
  share: z.string().nullable(),
});
export type HarmAmount = z.infer<typeof harmAmount>;

export const causeLink = z.object({
  id: z.uuid(),
  step: z.enum(causeSteps),
  text: z.string(),
  governmentActionId: z.uuid().nullable(),
  evidence: z.enum(evidenceStates),
  citations: z.array(citation),
});

export const harmRow = z.object({
  id: z.uuid(),
  text: z.string(),
  category: z.enum(harmCategories).nullable(),
  timing: z.enum(harmTimings).nullable(),
  bearer: harmBearer.nullable(),
  from: uncertainDateSchema.nullable(),
  to: uncertainDateSchema.nullable(),
  /** Its stretch in words; null when undated. */
  when: z.string().nullable(),
  /** Evidence of magnitude in words; null when nothing says how much. */
  magnitude: z.string().nullable(),
  evidence: z.enum(evidenceStates),
  recoverable: z.enum(recoverables),
  tier,
  released: z.boolean(),
  disputed: z.boolean(),
  provenance,
});
export type HarmRow = z.infer<typeof harmRow>;
export const harmPage = page(harmRow);

export const harm = harmRow.extend({
  caseId: z.uuid(),
  version: z.number().int(),
  bearerNote: z.string().nullable(),
  dateNote: z.string().nullable(),
  baselineId: z.uuid().nullable(),
  /** What it is measured against, in words; null where none is named or it is not open to the viewer. */
  baseline: z.string().nullable(),
  baselineShare: z.string().nullable(),
  /** Holds how far it is proved down, with the reason; null: its evidence speaks for itself. */
  evidenceAtMost: z.enum(evidenceStates).nullable(),
  evidenceWhy: z.string().nullable(),
  unrecoverableWhy: z.string().nullable(),
  redress: z.string().nullable(),
  declarationId: z.uuid().nullable(),
  declarationParagraph: z.string().nullable(),
  filedAsId: z.uuid().nullable(),
  disputedWhere: z.string().nullable(),
  audienceId: z.uuid().nullable(),
  citations: z.array(citation),
  amounts: z.array(harmAmount),
  causes: z.array(causeLink),
  can: z.object({ edit: z.boolean(), release: z.boolean() }),
});
export type Harm = z.infer<typeof harm>;
export const harmParams = z.object({ caseId: z.uuid(), harmId: z.uuid() });

export const harmFilters = cursorQuery.extend({
  category: z.enum(harmCategories).optional(),
  timing: z.enum(harmTimings).optional(),
  evidence: z.enum(evidenceStates).optional(),
  tier: tier.optional(),
  q: z.string().trim().max(200).optional(),
});
export type HarmFilters = z.infer<typeof harmFilters>;

export const amountInput = z
  .object({
    id: z.uuid().nullable().default(null),
    label: text(300),
    model: note(200),
    unit: accrualLineSchema.shape.unit,
    low: z.number("Give the low end as a number.").nonnegative("An amount cannot be negative.").max(1e13),
    high: z.number("Give the high end as a number.").nonnegative("An amount cannot be negative.").max(1e13),
    method: text(2000),
    form: accrualLineSchema.shape.form,
  })
  .refine((a) => a.low <= a.high, { message: "The low end is above the high end.", path: ["high"] });
export type AmountInput = z.output<typeof amountInput>;

export const causeInput = z.object({
  id: z.uuid().nullable().default(null),
  step: z.enum(causeSteps),
  text: text(1000).min(1, "Say what this link of the chain is."),
  governmentActionId: z.uuid().nullable().default(null),
  citations: citationInputs,
});

const protectedTiers: readonly Tier[] = ["sealed", "protective", "ex_parte"];
/** A protected tier names its audience, an open one has none. */
export function checkTier(row: { tier: Tier; audienceId: string | null }, ctx: z.RefinementCtx): void {
  const closed = protectedTiers.includes(row.tier);
  if (closed !== (row.audienceId !== null))
    ctx.addIssue({
      code: "custom",
      path: ["audienceId"],
      message: closed ? "Say who may see it." : "Only a protected tier names who may see it.",
    });
}

export const harmFields = z.object({
  text: text(4000).min(1, "Write one sentence that says what the harm is."),
  category: z.enum(harmCategories).nullable().default(null),
  timing: z.enum(harmTimings).nullable().default(null),
  bearer: harmBearer.nullable().default(null),
  bearerNote: note(500),
  from: uncertainDateSchema.nullable().default(null),
  to: uncertainDateSchema.nullable().default(null),
  dateNote: note(500),
  baselineId: z.uuid().nullable().default(null),
  baselineShare: note(300),
  evidenceAtMost: z.enum(evidenceStates).nullable().default(null),
  evidenceWhy: note(500),
  recoverable: z.enum(recoverables).default("unknown"),
  unrecoverableWhy: note(1000),
  redress: note(1000),
  declarationId: z.uuid().nullable().default(null),
  declarationParagraph: note(60),
  filedAsId: z.uuid().nullable().default(null),
  disputedWhere: note(1000),
  tier: tier.default("work_product"),
  audienceId: z.uuid().nullable().default(null),
  amounts: z.array(amountInput).max(20).default([]),
  causes: z.array(causeInput).max(20).default([]),
  citations: citationInputs,
});

function checkHarm(h: z.output<typeof harmFields>, ctx: z.RefinementCtx): void {
  checkTier(h, ctx);
  checkHeldDown(h, ctx);
  const end = h.to && possibleRange(h.to).latest;
  const start = h.from && possibleRange(h.from).earliest;
  if (end && start && end < start)
    ctx.addIssue({
      code: "custom",
      path: ["to"],
      message: "The harm ends before it starts. Check the dates.",
    });
}

/** One sentence is enough; everything else is a gap on the list, never a required field. */
export const addHarmInput = harmFields.superRefine(checkHarm);
export const changeHarmInput = harmFields.extend({ version: z.number().int() }).superRefine(checkHarm);
export type AddHarmInput = z.input<typeof addHarmInput>;

export const harmRevision = z.object({
  version: z.number().int(),
  replacedAt: z.iso.datetime(),
  replacedBy: z.string().nullable(),
  /** What was different from the version after it: field, what stood, what came. */
  changes: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});
export type HarmRevision = z.infer<typeof harmRevision>;
