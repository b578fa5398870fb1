import { caseParams } from "@/lib/cases/schema";
import { getHarmSummary } from "@/lib/harm/queries/summary";
import { harmSummary } from "@/lib/harm/summary-schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: none, body: none, output: harmSummary },
  ({ viewer, params }) => getHarmSummary(viewer, params.caseId),
);
