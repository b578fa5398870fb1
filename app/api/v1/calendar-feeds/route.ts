import { z } from "zod";
import { openFeed } from "@/lib/calendars/commands";
import { listFeeds } from "@/lib/calendars/queries";
import { calendarFeed, openedFeed, openFeedInput } from "@/lib/calendars/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: none, query: none, body: none, output: z.array(calendarFeed) },
  ({ viewer }) => listFeeds(viewer),
);

export const POST = route(
  {
    params: none,
    query: none,
    body: openFeedInput,
    output: openedFeed,
    status: 201,
    kept: (answer) => ({ ...answer, address: null }),
  },
  ({ viewer, body }) => openFeed(viewer, body),
);
