import { caseParams } from "@/lib/cases/schema";
import { addHarm } from "@/lib/harm/commands/harms";
import { listHarms } from "@/lib/harm/queries/harms";
import { addHarmInput, harm, harmFilters, harmPage } from "@/lib/harm/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: harmFilters, body: none, output: harmPage },
  ({ viewer, params, query }) => listHarms(viewer, params.caseId, query),
);

export const POST = route(
  { params: caseParams, query: none, body: addHarmInput, output: harm, status: 201 },
  ({ viewer, params, body }) => addHarm(viewer, params.caseId, body),
);
