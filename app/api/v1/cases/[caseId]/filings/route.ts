import { caseParams } from "@/lib/cases/schema";
import { logFiling } from "@/lib/filings/commands";
import { listFilings } from "@/lib/filings/queries";
import { filing, filingFilters, filingPage, logFilingInput } from "@/lib/filings/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: filingFilters, body: none, output: filingPage },
  ({ viewer, params, query }) => listFilings(viewer, params.caseId, query),
);

export const POST = route(
  { params: caseParams, query: none, body: logFilingInput, output: filing, status: 201 },
  ({ viewer, params, body }) => logFiling(viewer, params.caseId, body),
);
