import { caseParams } from "@/lib/cases/schema";
import { moveTable, whatIf } from "@/lib/deadlines/move-schema";
import { previewMoves } from "@/lib/deadlines/queries/moves";
import { none, route } from "@/lib/http/route";

/** Reads only: the dates as they would be. */
export const POST = route(
  { params: caseParams, query: none, body: whatIf, output: moveTable },
  ({ viewer, params, body }) => previewMoves(viewer, params.caseId, body),
);
