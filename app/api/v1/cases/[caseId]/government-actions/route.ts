import { caseParams } from "@/lib/cases/schema";
import { addGovernmentAction } from "@/lib/harm/commands/government";
import { addActionInput, governmentAction, governmentRecord } from "@/lib/harm/government-schema";
import { getGovernmentRecord } from "@/lib/harm/queries/government";
import { none, route } from "@/lib/http/route";

/** The government's actions together with the access intervals. */
export const GET = route(
  { params: caseParams, query: none, body: none, output: governmentRecord },
  ({ viewer, params }) => getGovernmentRecord(viewer, params.caseId),
);

export const POST = route(
  { params: caseParams, query: none, body: addActionInput, output: governmentAction, status: 201 },
  ({ viewer, params, body }) => addGovernmentAction(viewer, params.caseId, body),
);
