import { rewordElement } from "@/lib/claims/commands/claims";
import { claim, elementParams, rewordElementInput } from "@/lib/claims/schema";
import { none, route } from "@/lib/http/route";

export const PUT = route(
  { params: elementParams, query: none, body: rewordElementInput, output: claim },
  ({ viewer, params, body }) => rewordElement(viewer, params.caseId, params.claimId, params.elementId, body),
);
