import { enterClosure } from "@/lib/closures/commands";
import { listClosures } from "@/lib/closures/queries";
import { closureList, closureMoved, enterClosureInput } from "@/lib/closures/schema";
import { none, route } from "@/lib/http/route";

export const GET = route({ params: none, query: none, body: none, output: closureList }, ({ viewer }) =>
  listClosures(viewer),
);

export const POST = route(
  { params: none, query: none, body: enterClosureInput, output: closureMoved, status: 201 },
  ({ viewer, body }) => enterClosure(viewer, body),
);
