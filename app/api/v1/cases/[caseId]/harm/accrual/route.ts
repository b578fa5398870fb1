import { caseParams } from "@/lib/cases/schema";
import { accrualQuery, accrualRecord } from "@/lib/harm/matrix-schema";
import { getAccrual } from "@/lib/harm/queries/accrual";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: accrualQuery, body: none, output: accrualRecord },
  ({ viewer, params, query }) => getAccrual(viewer, params.caseId, query),
);
