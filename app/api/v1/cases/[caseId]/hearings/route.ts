import { caseParams } from "@/lib/cases/schema";
import { setHearing } from "@/lib/hearings/commands";
import { listHearings } from "@/lib/hearings/queries";
import { hearing, hearingFilters, hearingPage, setHearingInput } from "@/lib/hearings/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: hearingFilters, body: none, output: hearingPage },
  ({ viewer, params, query }) => listHearings(viewer, params.caseId, query),
);

export const POST = route(
  { params: caseParams, query: none, body: setHearingInput, output: hearing, status: 201 },
  ({ viewer, params, body }) => setHearing(viewer, params.caseId, body),
);
