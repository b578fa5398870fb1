import { relateCase } from "@/lib/cases/commands/surroundings";
import { caseDetails, caseParams, relateInput } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: caseParams, query: none, body: relateInput, output: caseDetails, status: 201 },
  ({ viewer, params, body }) => relateCase(viewer, params.caseId, body),
);
