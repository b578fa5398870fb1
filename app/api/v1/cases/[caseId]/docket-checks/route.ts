import { checkDocket } from "@/lib/cases/commands/header";
import { caseDetails, caseParams, checkDocketInput } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: caseParams, query: none, body: checkDocketInput, output: caseDetails, status: 201 },
  ({ viewer, params, body }) => checkDocket(viewer, params.caseId, body),
);
