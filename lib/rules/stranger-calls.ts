import type { StrangerCalls } from "@/lib/stranger-world";
import { checkRule, withdrawCheck } from "./commands";
import { logRuleTexts } from "./commands/log-texts";
import { listRuleChanges, listRules, standingChecks } from "./queries";
import { checkRuleInput } from "./schema";

const nobody = "00000000-0000-7000-8000-000000000000";

/** Rules are of the courts, not of a case: a stranger of another firm vouches to their own colleagues alone. */
export const calls: StrangerCalls = {
  listRules: (v) => listRules(v),
  standingChecks: (v) => standingChecks(v),
  listRuleChanges: (v) => listRuleChanges(v),
  checkRule: (v) =>
    checkRule(
      v,
      "no-such-rule",
      checkRuleInput.parse({ outcome: "agrees", checkedOn: "2026-06-25", against: "an edition" }),
    ),
  withdrawCheck: (v) => withdrawCheck(v, "frcp-12-a-2", nobody),
  logRuleTexts: (v) => logRuleTexts(v),
};
