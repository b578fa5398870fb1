import type { Calendar } from "@/lib/dates/court-calendar";
import { EngineError } from "../engine-error";
import type { Rule, RuleVersion, RuleWithoutPeriod, TriggerKind } from "../rule-shape";
import { addedRules } from "./added";
import { countingRules } from "./counting";
import { frapAppeals } from "./frap-appeals";
import { frapBriefs } from "./frap-briefs";
import { frcpDiscovery } from "./frcp-discovery";
import { frcpJudgment } from "./frcp-judgment";
import { frcpPleadings } from "./frcp-pleadings";
import { lcvrRules } from "./lcvr";
import { sctRules } from "./sct";
import { statuteRules } from "./statutes";
import { rulesWithoutPeriod } from "./without-period";

/** Every rule with a period, in the order of the sources. */
export const allRules: readonly Rule[] = [
  ...frcpPleadings,
  ...frcpDiscovery,
  ...frcpJudgment,
  ...lcvrRules,
  ...frapAppeals,
  ...frapBriefs,
  ...sctRules,
  ...statuteRules,
  ...addedRules,
  ...countingRules,
];

const byId = new Map(allRules.map((rule) => [rule.id, rule]));
const without = new Map<string, RuleWithoutPeriod>(rulesWithoutPeriod.map((rule) => [rule.id, rule]));

export const findRule = (id: string): Rule | undefined => byId.get(id);

/** Ids that share the beginning of an unknown one, so that a slip of the pen is easily mended. */
function nearest(id: string): string {
  const start = id.toLowerCase().split("-").slice(0, 2).join("-");
  const near = allRules
    .filter((rule) => start.length > 2 && rule.id.toLowerCase().startsWith(start))
    .slice(0, 5);
  return near.length > 0 ? ` Near it: ${near.map((rule) => rule.id).join(", ")}.` : "";
}

/** The rule of an id. Throws EngineError for one that is unknown or sets no number. */
export function ruleById(id: string): Rule {
  const rule = byId.get(id);
  if (rule) return rule;
  const bare = without.get(id);
  if (bare)
    throw new EngineError(
      "rule_has_no_period",
      "ruleId",
      `${bare.cite} has no period to compute. ${bare.why} A rule with a period is accepted, or mode "count" with the period an order gives.`,
    );
  throw new EngineError(
    "unknown_rule",
    "ruleId",
    `There is no rule "${id}". An id of the rule table is accepted, such as frcp-12-a-2, lcvr-7-b or frap-4-a-1-B.${nearest(id)}`,
  );
}

/** The text in force on a trigger date. Throws EngineError where it is not on record. */
export function versionOn(rule: Rule, date: string): RuleVersion {
  const version = rule.versions.find(
    (v) => (v.from === null || v.from <= date) && (v.to === null || date <= v.to),
  );
  if (version) return version;
  const from = rule.versions.at(-1)?.from ?? "the start";
  throw new EngineError(
    "rule_text_not_on_record",
    "trigger",
    `The text of ${rule.cite} in force on ${date} is not on record here. Trigger dates from ${from} are accepted, or mode "count" with the period of the time.`,
  );
}

/**
 * The rules that a trigger sets running: by their main leg, or by another leg that could decide ("the later of").
 * `court` is where it happened: a judgment of the district court starts the appeal, one of the court of appeals the
 * petition for certiorari. Without it both are given.
 */
export const rulesForTrigger = (trigger: TriggerKind, court?: Calendar): Rule[] =>
  allRules.filter(
    (rule) =>
      rule.authority !== "counting" &&
      rule.calendar !== "fed" &&
      rule.sameAs === undefined &&
      (court === undefined || (rule.triggeredIn ?? rule.calendar) === court) &&
      // A day taken as it stands is a date of its own only where it is all the rule says: due with the first appearance.
      rule.versions[0]?.legs.some(
        (leg, _, legs) =>
          leg.trigger === trigger &&
          (leg.period !== null || (legs.length === 1 && rule.authority !== "order")),
      ),
  );
