import { filingParams } from "@/lib/filings/schema";
import { none, route } from "@/lib/http/route";
import { confirmEntry } from "@/lib/imports/commands/proposals";
import { brought } from "@/lib/imports/schema";

export const POST = route(
  { params: filingParams, query: none, body: none, output: brought, status: 201 },
  ({ viewer, params }) => confirmEntry(viewer, params.caseId, params.filingId),
);
