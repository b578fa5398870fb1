import { sealFiling } from "@/lib/filings/commands/seal-filing";
import { filingParams, sealedFiling, sealFilingInput } from "@/lib/filings/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: filingParams, query: none, body: sealFilingInput, output: sealedFiling },
  ({ viewer, params, body }) => sealFiling(viewer, params.caseId, params.filingId, body),
);
