import { caseParams } from "@/lib/cases/schema";
import { tied, tieInput } from "@/lib/harm/assessment-schema";
import { tieToQuestion } from "@/lib/harm/commands/assess";
import { mootnessMatrix, onDayQuery } from "@/lib/harm/matrix-schema";
import { getMootnessMatrix } from "@/lib/harm/queries/mootness";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: onDayQuery, body: none, output: mootnessMatrix },
  ({ viewer, params, query }) => getMootnessMatrix(viewer, params.caseId, query.on),
);

export const PUT = route(
  { params: caseParams, query: none, body: tieInput, output: tied },
  ({ viewer, params, body }) => tieToQuestion(viewer, params.caseId, body),
);
