import { acknowledgeDeadlines } from "@/lib/deadlines/commands/assign";
import { acknowledgeInput, changedCount } from "@/lib/deadlines/entry-schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: none, query: none, body: acknowledgeInput, output: changedCount },
  ({ viewer, body }) => acknowledgeDeadlines(viewer, body),
);
