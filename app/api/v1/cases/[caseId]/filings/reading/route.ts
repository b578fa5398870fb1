import { caseParams } from "@/lib/cases/schema";
import { filingProposal, readTextInput } from "@/lib/filings/proposal-schema";
import { proposeFiling } from "@/lib/filings/queries/propose-filing";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: caseParams, query: none, body: readTextInput, output: filingProposal },
  ({ viewer, params, body }) => proposeFiling(viewer, params.caseId, body),
);
