import { proposals } from "@/lib/deadlines/proposal-schema";
import { listProposals } from "@/lib/deadlines/queries/proposals";
import { filingParams } from "@/lib/filings/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: filingParams, query: none, body: none, output: proposals },
  ({ viewer, params }) => listProposals(viewer, params.caseId, params.filingId),
);
