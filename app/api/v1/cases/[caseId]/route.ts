import { editCase } from "@/lib/cases/commands/header";
import { getCaseDetails } from "@/lib/cases/queries";
import { caseDetails, caseParams, editCaseInput } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: none, body: none, output: caseDetails },
  ({ viewer, params }) => getCaseDetails(viewer, params.caseId),
);

export const PATCH = route(
  { params: caseParams, query: none, body: editCaseInput, output: caseDetails },
  ({ viewer, params, body }) => editCase(viewer, params.caseId, body),
);
