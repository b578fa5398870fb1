import { caseParams } from "@/lib/cases/schema";
import { addClaim } from "@/lib/claims/commands/claims";
import { addClaimInput, claim } from "@/lib/claims/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: caseParams, query: none, body: addClaimInput, output: claim, status: 201 },
  ({ viewer, params, body }) => addClaim(viewer, params.caseId, body),
);
