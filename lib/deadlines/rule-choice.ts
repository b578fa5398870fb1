import type { RuleSummary } from "./rule-summary";

/** What a form needs of a rule, and no more: the whole table is long. */
export type RuleChoice = {
  id: string;
  cite: string;
  title: string;
  side: RuleSummary["side"];
  calendar: RuleSummary["calendar"];
  /** The triggers of its legs, the main one first. */
  triggers: string[];
  combine: "later" | "earlier" | null;
  serviceMethods: string[];
  hours: boolean;
  verification: RuleSummary["verification"]["state"];
};

export const toRuleChoices = (rules: readonly RuleSummary[]): RuleChoice[] =>
  rules.flatMap((rule) => {
    const [version] = rule.versions;
    // A rule that only says how to count has no date of its own; another id for the same period is not offered twice.
    if (!version || rule.sameAs !== null || rule.authority === "counting") return [];
    return [
      {
        id: rule.id,
        cite: rule.cite,
        title: rule.title,
        side: rule.side,
        calendar: rule.calendar,
        triggers: version.legs.map((leg) => leg.trigger),
        combine: version.combine,
        serviceMethods: rule.serviceMethods,
        hours: version.legs[0]?.period?.unit === "hours",
        verification: rule.verification.state,
      },
    ];
  });
