import { caseParams } from "@/lib/cases/schema";
import { tieHistory, tieHistoryQuery } from "@/lib/harm/assessment-history";
import { listTieHistory } from "@/lib/harm/queries/mootness";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: tieHistoryQuery, body: none, output: tieHistory },
  ({ viewer, params, query }) => listTieHistory(viewer, params.caseId, query),
);
