import { none, route } from "@/lib/http/route";
import { listWorklist } from "@/lib/worklist/queries";
import { worklist, worklistFilters } from "@/lib/worklist/schema";

export const GET = route(
  { params: none, query: worklistFilters, body: none, output: worklist },
  ({ viewer, query }) => listWorklist(viewer, query),
);
