import { z } from "zod";
import { CALENDARS } from "@/lib/dates/court-calendar";
import {
  CONFIDENCES,
  periodSchema,
  ruleFactsSchema,
  SERVICE_METHODS,
  verificationSchema,
} from "./engine-schema";
import type { Rule } from "./rule-shape";
import { allRules } from "./rules/catalogue";
import { rulesWithoutPeriod } from "./rules/without-period";
import { serviceMethodsOf } from "./service-days";
import { type RuleChecked, verificationOf } from "./verification";

/** A rule as a screen or the API lists it. JSON-safe. */
export const ruleSummarySchema = z.object({
  id: z.string(),
  cite: z.string(),
  title: z.string(),
  authority: z.string(),
  binds: z.string(),
  side: ruleFactsSchema.shape.side,
  calendar: z.enum(CALENDARS),
  triggeredIn: z.enum(CALENDARS),
  /** The ways of service it knows. */
  serviceMethods: z.array(z.enum(SERVICE_METHODS)),
  /** Newest first; empty: the period comes with the question. */
  versions: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      cite: z.string(),
      combine: z.enum(["later", "earlier"]).nullable(),
      legs: z.array(
        z.object({
          trigger: z.string(),
          period: periodSchema.nullable(),
          direction: z.enum(["after", "before"]),
        }),
      ),
      note: z.string().nullable(),
    }),
  ),
  roll: z.enum(["yes", "no", "contested"]),
  extendable: ruleFactsSchema.shape.extendable,
  jurisdictional: z.boolean(),
  confidence: z.enum(CONFIDENCES),
  verification: verificationSchema,
  contested: z.array(z.string()),
  notes: z.array(z.string()),
  track: z.enum(["record_only", "record_exempt"]).nullable(),
  sameAs: z.string().nullable(),
});
export type RuleSummary = z.infer<typeof ruleSummarySchema>;

export const summariseRule = (rule: Rule, check: RuleChecked | null = null): RuleSummary => ({
  id: rule.id,
  cite: rule.cite,
  title: rule.title,
  authority: rule.authority,
  binds: rule.binds,
  side: rule.side,
  calendar: rule.calendar,
  triggeredIn: rule.triggeredIn ?? rule.calendar,
  serviceMethods: serviceMethodsOf(rule),
  versions: rule.versions.map((version) => ({
    from: version.from,
    to: version.to,
    cite: version.cite ?? rule.cite,
    combine: version.combine ?? null,
    legs: version.legs.map(({ trigger, period, direction }) => ({ trigger, period, direction })),
    note: version.note ?? null,
  })),
  roll: rule.roll,
  extendable: rule.extendable,
  jurisdictional: rule.extendable === "jurisdictional",
  confidence: rule.confidence,
  verification: verificationOf(rule, check),
  contested: [...rule.contested],
  notes: [...rule.notes],
  track: rule.track ?? null,
  sameAs: rule.sameAs ?? null,
});

/** Every rule with a period, and those that set none with the reason. */
export const ruleList = (checks: ReadonlyMap<string, RuleChecked> = new Map()) => ({
  rules: allRules.map((rule) => summariseRule(rule, checks.get(rule.id) ?? null)),
  withoutPeriod: rulesWithoutPeriod.map((rule) => ({ ...rule })),
});
