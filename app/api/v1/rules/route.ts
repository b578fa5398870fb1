import { ruleListSchema } from "@/lib/deadlines/rule-list-schema";
import { ruleList } from "@/lib/deadlines/rule-summary";
import { none, route } from "@/lib/http/route";
import { standingChecks } from "@/lib/rules/queries";

export const GET = route(
  { params: none, query: none, body: none, output: ruleListSchema },
  async ({ viewer }) => ruleList(await standingChecks(viewer)),
);
