import { unlinkFiling } from "@/lib/filings/commands/link-filing";
import { filing, linkParams } from "@/lib/filings/schema";
import { none, route } from "@/lib/http/route";

export const DELETE = route(
  { params: linkParams, query: none, body: none, output: filing },
  ({ viewer, params }) => unlinkFiling(viewer, params.caseId, params.filingId, params.linkId),
);
