import { listHistory } from "@/lib/filings/queries/list-history";
import { filingParams, history } from "@/lib/filings/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: filingParams, query: none, body: none, output: history },
  ({ viewer, params }) => listHistory(viewer, params.caseId, params.filingId),
);
