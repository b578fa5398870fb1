import type { ComputeAnswer, RuleFacts } from "./engine-schema";
import type { Rule } from "./rule-shape";

/** That a person compared a rule's text: who, when, against what, and whether it agreed. */
export type RuleChecked = {
  outcome: "agrees" | "differs";
  on: string;
  against: string;
  note: string | null;
  by: string | null;
};

export const UNVERIFIED = "Nobody has verified the text of this rule.";

function checkedWords(check: RuleChecked): RuleFacts["verification"] {
  const { by, on, note } = check;
  const compared = `${by ?? "A colleague"} compared it on ${on} with ${check.against}`;
  return check.outcome === "agrees"
    ? { state: "checked", by, on, words: `${compared}, and it agrees.${note ? ` ${note}` : ""}` }
    : { state: "differs", by, on, words: `${compared}, and it differs: ${note ?? "see the check"}` };
}

/** Whether anybody has checked a rule's text: as shipped, or as a person of the firm recorded since. */
export function verificationOf(rule: Rule, check: RuleChecked | null = null): RuleFacts["verification"] {
  if (check !== null) return checkedWords(check);
  const seen = rule.seen === "copy";
  return {
    state: seen ? "read_in_copy" : "unverified",
    by: null,
    on: null,
    words: `${rule.seenWhere} Nobody has checked this rule against the official text.`,
  };
}

/** Warnings as they stand in view of a check: one that agrees ends the doubt, one that differs is said first. */
export function warningsAfter(
  warnings: readonly string[],
  verification: RuleFacts["verification"] | null,
): string[] {
  const rest = warnings.filter((w) => w !== UNVERIFIED);
  if (verification?.state === "checked") return rest;
  if (verification?.state === "differs")
    return [`The rule's text was found to differ: ${verification.words}`, ...rest];
  return [...warnings];
}

/** An answer of the engine, which knows no people, with what a person found of its rule. */
export function withCheck(answer: ComputeAnswer, checks: ReadonlyMap<string, RuleChecked>): ComputeAnswer {
  const check = checks.get(answer.rule?.id ?? "");
  if (check === undefined || answer.rule === undefined) return answer;
  const verification = checkedWords(check);
  return {
    ...answer,
    warnings: warningsAfter(answer.warnings, verification),
    rule: { ...answer.rule, verification },
  };
}
