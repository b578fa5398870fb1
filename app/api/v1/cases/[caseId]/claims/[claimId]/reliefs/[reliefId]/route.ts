import { decideLive } from "@/lib/claims/commands/reliefs";
import { claim, claimReliefParams, decideLiveInput } from "@/lib/claims/schema";
import { none, route } from "@/lib/http/route";

export const PUT = route(
  { params: claimReliefParams, query: none, body: decideLiveInput, output: claim },
  ({ viewer, params, body }) => decideLive(viewer, params.caseId, params.claimId, params.reliefId, body),
);
