import { listBoard } from "@/lib/deadlines/queries/board";
import { boardFilters, deadlinePage } from "@/lib/deadlines/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: none, query: boardFilters, body: none, output: deadlinePage },
  ({ viewer, query }) => listBoard(viewer, query),
);
