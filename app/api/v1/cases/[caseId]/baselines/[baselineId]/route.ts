import { baseline, baselineParams, changeBaselineInput } from "@/lib/harm/baseline-schema";
import { changeBaseline } from "@/lib/harm/commands/baselines";
import { getBaseline } from "@/lib/harm/queries/baselines";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: baselineParams, query: none, body: none, output: baseline },
  ({ viewer, params }) => getBaseline(viewer, params.caseId, params.baselineId),
);

export const PATCH = route(
  { params: baselineParams, query: none, body: changeBaselineInput, output: baseline },
  ({ viewer, params, body }) => changeBaseline(viewer, params.caseId, params.baselineId, body),
);
