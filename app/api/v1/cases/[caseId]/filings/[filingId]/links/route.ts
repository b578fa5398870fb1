import { linkFiling } from "@/lib/filings/commands/link-filing";
import { filing, filingParams, linkInput } from "@/lib/filings/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: filingParams, query: none, body: linkInput, output: filing, status: 201 },
  ({ viewer, params, body }) => linkFiling(viewer, params.caseId, params.filingId, body),
);
