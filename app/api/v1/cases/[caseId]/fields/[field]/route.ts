import { standField } from "@/lib/cases/commands/header";
import { caseDetails, caseFieldParams, standFieldInput } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";

export const PUT = route(
  { params: caseFieldParams, query: none, body: standFieldInput, output: caseDetails },
  ({ viewer, params, body }) => standField(viewer, params.caseId, params.field, body),
);
