import { z } from "zod";
import { possibleRange } from "@/lib/dates/uncertain-date";
import { uncertainDateSchema } from "@/lib/dates/uncertain-date-schema";
import { provenance } from "@/lib/sources/schema";
import { citation, citationInputs } from "./citation-schema";
import { checkTier, tier } from "./schema";
import { accessGroups } from "./vocabulary";

const can = z.object({ edit: z.boolean(), release: z.boolean() });

/** Something the government did; a later version names the one it supersedes. */
export const governmentAction = z.object({
  id: z.uuid(),
  version: z.number().int(),
  title: z.string(),
  text: z.string(),
  start: uncertainDateSchema,
  /** When it ceased to bind; null while it still does, or for an act that binds nobody. */
  end: uncertainDateSchema.nullable(),
  when: z.string(),
  provisions: z.array(z.string()),
  /** Its days in force bound the addressee: "required" is counted from them. */
  isDirective: z.boolean(),
  supersedesId: z.uuid().nullable(),
  possiblySameAsId: z.uuid().nullable(),
  tier,
  audienceId: z.uuid().nullable(),
  released: z.boolean(),
  citations: z.array(citation),
  provenance,
  can,
});
export type GovernmentAction = z.infer<typeof governmentAction>;
export const actionParams = z.object({ caseId: z.uuid(), actionId: z.uuid() });

const ordered = (
  row: { start: z.output<typeof uncertainDateSchema>; end: z.output<typeof uncertainDateSchema> | null },
  ctx: z.RefinementCtx,
) => {
  const last = row.end && possibleRange(row.end).latest;
  const first = possibleRange(row.start).earliest;
  if (last && first && last < first)
    ctx.addIssue({ code: "custom", path: ["end"], message: "It ends before it starts. Check the dates." });
};

const actionFields = z.object({
  title: z.string().trim().min(1, "Give it a short name.").max(300),
  text: z.string().trim().min(1, "Say in one sentence what it did.").max(4000),
  start: uncertainDateSchema,
  end: uncertainDateSchema.nullable().default(null),
  provisions: z.array(z.string().trim().min(1).max(500)).max(50).default([]),
  isDirective: z.boolean().default(false),
  supersedesId: z.uuid().nullable().default(null),
  tier: tier.default("record"),
  audienceId: z.uuid().nullable().default(null),
  citations: citationInputs,
});
const checkAction = (a: z.output<typeof actionFields>, ctx: z.RefinementCtx) => {
  checkTier(a, ctx);
  ordered(a, ctx);
};
export const addActionInput = actionFields.superRefine(checkAction);
export const changeActionInput = actionFields.extend({ version: z.number().int() }).superRefine(checkAction);

/** A stretch in which a group of people lacked a model. Days are computed from these, never typed. */
export const accessInterval = z.object({
  id: z.uuid(),
  version: z.number().int(),
  model: z.string(),
  group: z.enum(accessGroups),
  start: uncertainDateSchema,
  /** Null: no end is on record. */
  end: uncertainDateSchema.nullable(),
  words: z.string(),
  /** Rival accounts of one stretch share a key. */
  conflictKey: z.string().nullable(),
  account: z.string(),
  note: z.string().nullable(),
  /** For vetted organisations: was the plaintiff one of them; null: not shown. */
  plaintiffIncluded: z.boolean().nullable(),
  tier,
  audienceId: z.uuid().nullable(),
  citations: z.array(citation),
  provenance,
  can,
});
export type AccessIntervalRow = z.infer<typeof accessInterval>;
export const intervalParams = z.object({ caseId: z.uuid(), intervalId: z.uuid() });

const intervalFields = z.object({
  model: z.string().trim().min(1, "Name the model.").max(200),
  group: z.enum(accessGroups),
  start: uncertainDateSchema,
  end: uncertainDateSchema.nullable().default(null),
  conflictKey: z.string().trim().max(100).nullable().default(null),
  account: z.string().trim().min(1, "Say by whose account, such as “later reports”.").max(500),
  note: z.string().trim().max(1000).nullable().default(null),
  plaintiffIncluded: z.boolean().nullable().default(null),
  tier: tier.default("record"),
  audienceId: z.uuid().nullable().default(null),
  citations: citationInputs,
});
const checkInterval = (i: z.output<typeof intervalFields>, ctx: z.RefinementCtx) => {
  checkTier(i, ctx);
  ordered(i, ctx);
  if (i.plaintiffIncluded !== null && i.group !== "vetted_organisations")
    ctx.addIssue({
      code: "custom",
      path: ["plaintiffIncluded"],
      message: "Only a list of vetted organisations can include the plaintiff.",
    });
};
export const addIntervalInput = intervalFields.superRefine(checkInterval);
export const changeIntervalInput = intervalFields
  .extend({ version: z.number().int() })
  .superRefine(checkInterval);

/** The government's actions and who lacked what, on one page. */
export const governmentRecord = z.object({
  actions: z.array(governmentAction),
  intervals: z.array(accessInterval),
});
export type GovernmentRecord = z.infer<typeof governmentRecord>;
