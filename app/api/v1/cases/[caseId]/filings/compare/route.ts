import { caseParams } from "@/lib/cases/schema";
import { compareQuery, comparison } from "@/lib/filings/compare-schema";
import { compareDocket } from "@/lib/filings/queries/compare-docket";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: compareQuery, body: none, output: comparison },
  ({ viewer, params, query }) => compareDocket(viewer, params.caseId, query),
);
