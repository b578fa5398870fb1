import { askQuestion } from "@/lib/cases/commands/surroundings";
import { caseDetails, caseParams, questionInput } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: caseParams, query: none, body: questionInput, output: caseDetails, status: 201 },
  ({ viewer, params, body }) => askQuestion(viewer, params.caseId, body),
);
