import { answerQuestion } from "@/lib/cases/commands/surroundings";
import { answerInput, caseDetails, questionParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";

export const PUT = route(
  { params: questionParams, query: none, body: answerInput, output: caseDetails },
  ({ viewer, params, body }) => answerQuestion(viewer, params.caseId, params.questionId, body),
);
