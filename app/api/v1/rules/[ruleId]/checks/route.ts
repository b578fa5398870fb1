import { none, route } from "@/lib/http/route";
import { checkRule } from "@/lib/rules/commands";
import { checked, checkRuleInput, ruleParams } from "@/lib/rules/schema";

export const POST = route(
  { params: ruleParams, query: none, body: checkRuleInput, output: checked },
  ({ viewer, params, body }) => checkRule(viewer, params.ruleId, body),
);
