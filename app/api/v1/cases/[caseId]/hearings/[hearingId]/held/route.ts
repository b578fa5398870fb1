import { holdHearing } from "@/lib/hearings/commands";
import { hearing, hearingParams, holdHearingInput } from "@/lib/hearings/schema";
import { none, route } from "@/lib/http/route";

export const PUT = route(
  { params: hearingParams, query: none, body: holdHearingInput, output: hearing },
  ({ viewer, params, body }) => holdHearing(viewer, params.caseId, params.hearingId, body),
);
