import { none, route } from "@/lib/http/route";
import { withdrawCheck } from "@/lib/rules/commands";
import { checked, checkParams, nothingMore } from "@/lib/rules/schema";

export const POST = route(
  { params: checkParams, query: none, body: nothingMore, output: checked },
  ({ viewer, params }) => withdrawCheck(viewer, params.ruleId, params.checkId),
);
