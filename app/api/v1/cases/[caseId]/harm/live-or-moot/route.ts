import { caseParams } from "@/lib/cases/schema";
import { mootnessMatrix, onDayQuery } from "@/lib/harm/matrix-schema";
import { getMootnessMatrix } from "@/lib/harm/queries/matrices";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: onDayQuery, body: none, output: mootnessMatrix },
  ({ viewer, params, query }) => getMootnessMatrix(viewer, params.caseId, query.on),
);
