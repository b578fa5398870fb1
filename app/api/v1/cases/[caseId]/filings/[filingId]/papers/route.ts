import { addPaper } from "@/lib/filings/commands/add-paper";
import { filing, filingParams, paperInput } from "@/lib/filings/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: filingParams, query: none, body: paperInput, output: filing, status: 201 },
  ({ viewer, params, body }) => addPaper(viewer, params.caseId, params.filingId, body),
);
