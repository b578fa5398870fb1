import { moveTable, whatIf } from "@/lib/deadlines/move-schema";
import { previewMovesEverywhere } from "@/lib/deadlines/queries/moves";
import { none, route } from "@/lib/http/route";

/** Reads only, over every case of the viewer: what a closure would move, or what no longer follows from the rules. */
export const POST = route(
  { params: none, query: none, body: whatIf, output: moveTable },
  ({ viewer, body }) => previewMovesEverywhere(viewer, body),
);
