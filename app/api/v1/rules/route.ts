import { ruleListSchema } from "@/lib/deadlines/rule-list-schema";
import { ruleList } from "@/lib/deadlines/rule-summary";
import { none, route } from "@/lib/http/route";

export const GET = route({ params: none, query: none, body: none, output: ruleListSchema }, async () =>
  ruleList(),
);
