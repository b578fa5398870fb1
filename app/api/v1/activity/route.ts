import { listActivity } from "@/lib/activity/queries";
import { activityPage } from "@/lib/activity/schema";
import { cursorQuery } from "@/lib/http/page-schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: none, query: cursorQuery, body: none, output: activityPage },
  ({ viewer, query }) => listActivity(viewer, query.cursor),
);
