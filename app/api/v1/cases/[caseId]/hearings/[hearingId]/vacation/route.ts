import { vacateHearing } from "@/lib/hearings/commands";
import { hearing, hearingParams, vacateHearingInput } from "@/lib/hearings/schema";
import { none, route } from "@/lib/http/route";

export const PUT = route(
  { params: hearingParams, query: none, body: vacateHearingInput, output: hearing },
  ({ viewer, params, body }) => vacateHearing(viewer, params.caseId, params.hearingId, body),
);
