import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { getOverview } from "@/lib/overview/queries";
import { overview } from "@/lib/overview/schema";

export const GET = route(
  { params: caseParams, query: none, body: none, output: overview },
  ({ viewer, params }) => getOverview(viewer, params.caseId),
);
