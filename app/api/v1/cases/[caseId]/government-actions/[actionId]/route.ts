import { changeGovernmentAction } from "@/lib/harm/commands/government";
import { actionParams, changeActionInput, governmentAction } from "@/lib/harm/government-schema";
import { getGovernmentAction } from "@/lib/harm/queries/government";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: actionParams, query: none, body: none, output: governmentAction },
  ({ viewer, params }) => getGovernmentAction(viewer, params.caseId, params.actionId),
);

export const PATCH = route(
  { params: actionParams, query: none, body: changeActionInput, output: governmentAction },
  ({ viewer, params, body }) => changeGovernmentAction(viewer, params.caseId, params.actionId, body),
);
