import { reassignDeadlines } from "@/lib/deadlines/commands/assign";
import { changedCount, reassignInput } from "@/lib/deadlines/entry-schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: none, query: none, body: reassignInput, output: changedCount },
  ({ viewer, body }) => reassignDeadlines(viewer, body),
);
