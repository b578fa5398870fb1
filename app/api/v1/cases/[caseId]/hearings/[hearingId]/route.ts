import { editHearing } from "@/lib/hearings/commands";
import { getHearing } from "@/lib/hearings/queries";
import { editHearingInput, hearing, hearingParams } from "@/lib/hearings/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: hearingParams, query: none, body: none, output: hearing },
  ({ viewer, params }) => getHearing(viewer, params.caseId, params.hearingId),
);

export const PATCH = route(
  { params: hearingParams, query: none, body: editHearingInput, output: hearing },
  ({ viewer, params, body }) => editHearing(viewer, params.caseId, params.hearingId, body),
);
