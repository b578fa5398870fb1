import { editClaim } from "@/lib/claims/commands/claims";
import { getClaim } from "@/lib/claims/queries";
import { claim, claimParams, editClaimInput } from "@/lib/claims/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: claimParams, query: none, body: none, output: claim },
  ({ viewer, params }) => getClaim(viewer, params.caseId, params.claimId),
);

export const PATCH = route(
  { params: claimParams, query: none, body: editClaimInput, output: claim },
  ({ viewer, params, body }) => editClaim(viewer, params.caseId, params.claimId, body),
);
