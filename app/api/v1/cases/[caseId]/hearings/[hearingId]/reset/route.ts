import { resetHearing } from "@/lib/hearings/commands";
import { hearing, hearingParams, resetHearingInput } from "@/lib/hearings/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: hearingParams, query: none, body: resetHearingInput, output: hearing, status: 201 },
  ({ viewer, params, body }) => resetHearing(viewer, params.caseId, params.hearingId, body),
);
