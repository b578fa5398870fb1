import { caseParams } from "@/lib/cases/schema";
import { gapFilters, gapPage } from "@/lib/harm/gap-schema";
import { listGaps } from "@/lib/harm/queries/gaps";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: gapFilters, body: none, output: gapPage },
  ({ viewer, params, query }) => listGaps(viewer, params.caseId, query),
);
