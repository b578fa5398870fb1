import { caseParams } from "@/lib/cases/schema";
import { addDeadlines } from "@/lib/deadlines/commands/add";
import { addDeadlinesInput, addedDeadlines } from "@/lib/deadlines/entry-schema";
import { listDeadlines } from "@/lib/deadlines/queries/board";
import { boardFilters, deadlinePage } from "@/lib/deadlines/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: boardFilters, body: none, output: deadlinePage },
  ({ viewer, params, query }) => listDeadlines(viewer, params.caseId, query),
);

export const POST = route(
  { params: caseParams, query: none, body: addDeadlinesInput, output: addedDeadlines, status: 201 },
  ({ viewer, params, body }) => addDeadlines(viewer, params.caseId, body),
);
