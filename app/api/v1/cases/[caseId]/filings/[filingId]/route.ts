import { correctFiling } from "@/lib/filings/commands";
import { getFiling } from "@/lib/filings/queries";
import { correctFilingInput, filing, filingParams } from "@/lib/filings/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: filingParams, query: none, body: none, output: filing },
  ({ viewer, params }) => getFiling(viewer, params.caseId, params.filingId),
);

export const PATCH = route(
  { params: filingParams, query: none, body: correctFilingInput, output: filing },
  ({ viewer, params, body }) => correctFiling(viewer, params.caseId, params.filingId, body),
);
