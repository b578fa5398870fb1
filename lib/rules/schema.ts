import { z } from "zod";
import { courtDate, instant } from "@/lib/dates/schema";
import { verificationSchema } from "@/lib/deadlines/engine-schema";

export const ruleCheck = z.object({
  id: z.uuid(),
  ruleId: z.string(),
  outcome: z.enum(["agrees", "differs"]),
  checkedOn: courtDate,
  against: z.string(),
  sourceUrl: z.string().nullable(),
  note: z.string().nullable(),
  by: z.string().nullable(),
  at: instant,
  withdrawnAt: instant.nullable(),
  /** False: the table says something else since, and the check holds no more. */
  holds: z.boolean(),
  can: z.object({ withdraw: z.boolean() }),
});
export type RuleCheckRow = z.infer<typeof ruleCheck>;

/** Another text of a rule than this installation had before. */
export const ruleChange = z.object({
  id: z.uuid(),
  ruleId: z.string(),
  cite: z.string(),
  was: z.string().nullable(),
  now: z.string(),
  at: instant,
});
export type RuleChangeRow = z.infer<typeof ruleChange>;

/** A rule with what it says in a line, and what people found who compared it. */
export const ruleRow = z.object({
  id: z.string(),
  cite: z.string(),
  title: z.string(),
  authority: z.string(),
  jurisdictional: z.boolean(),
  verification: verificationSchema,
  says: z.string(),
  seenWhere: z.string(),
  checks: z.array(ruleCheck),
});
export type RuleRow = z.infer<typeof ruleRow>;
export const rulePage = z.object({
  items: z.array(ruleRow),
  changes: z.array(ruleChange),
  can: z.object({ check: z.boolean() }),
});
export type RulePage = z.infer<typeof rulePage>;

export const checkRuleInput = z
  .object({
    outcome: z.enum(["agrees", "differs"], { error: "Say whether the text agrees or differs." }),
    checkedOn: courtDate,
    against: z.string().trim().min(3, "Say what it was compared with: an edition, a page, a slip.").max(300),
    sourceUrl: z
      .url({ protocol: /^https?$/, error: "Give the address of the text, or leave this empty." })
      .nullable()
      .default(null),
    note: z.string().trim().max(1000).nullable().default(null),
  })
  .refine((v) => v.outcome === "agrees" || (v.note ?? "") !== "", {
    path: ["note"],
    message: "Say what differs.",
  });
export type CheckRule = z.output<typeof checkRuleInput>;
export const ruleParams = z.object({ ruleId: z.string().max(80) });
export const checkParams = ruleParams.extend({ checkId: z.uuid() });
export const nothingMore = z.object({});
export const checked = z.object({ checkId: z.uuid() });
