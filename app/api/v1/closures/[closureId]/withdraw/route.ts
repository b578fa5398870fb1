import { withdrawClosure } from "@/lib/closures/commands";
import { closureMoved, closureParams, withdrawClosureInput } from "@/lib/closures/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: closureParams, query: none, body: withdrawClosureInput, output: closureMoved },
  ({ viewer, params, body }) => withdrawClosure(viewer, params.closureId, body),
);
