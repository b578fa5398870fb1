import { none, route } from "@/lib/http/route";
import { assignFetcher } from "@/lib/worklist/commands";
import { fetcherInput, fetcherSet, worklistParams } from "@/lib/worklist/schema";

export const POST = route(
  { params: worklistParams, query: none, body: fetcherInput, output: fetcherSet, status: 201 },
  ({ viewer, params, body }) => assignFetcher(viewer, params.caseId, params.filingId, body),
);
