import { caseParams } from "@/lib/cases/schema";
import { moveDates } from "@/lib/deadlines/commands/move";
import { applyMoves, moved } from "@/lib/deadlines/move-schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: caseParams, query: none, body: applyMoves, output: moved },
  ({ viewer, params, body }) => moveDates(viewer, params.caseId, body),
);
