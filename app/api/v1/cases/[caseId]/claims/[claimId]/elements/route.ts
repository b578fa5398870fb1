import { addElement } from "@/lib/claims/commands/claims";
import { addElementInput, claim, claimParams } from "@/lib/claims/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: claimParams, query: none, body: addElementInput, output: claim, status: 201 },
  ({ viewer, params, body }) => addElement(viewer, params.caseId, params.claimId, body),
);
