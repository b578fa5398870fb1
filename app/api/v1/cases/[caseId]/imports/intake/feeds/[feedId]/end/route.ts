import { none, route } from "@/lib/http/route";
import { changeFeed } from "@/lib/intake/commands/set-up";
import { done, feedParams } from "@/lib/intake/schema";

export const POST = route(
  { params: feedParams, query: none, body: none, output: done, status: 201 },
  ({ viewer, params }) => changeFeed(viewer, params.caseId, params.feedId, { change: "end" }),
);
