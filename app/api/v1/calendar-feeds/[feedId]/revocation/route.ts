import { revokeFeed } from "@/lib/calendars/commands";
import { feedParams, revokedFeed } from "@/lib/calendars/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: feedParams, query: none, body: none, output: revokedFeed },
  ({ viewer, params }) => revokeFeed(viewer, params.feedId),
);
