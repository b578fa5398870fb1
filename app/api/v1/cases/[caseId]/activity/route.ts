import { listCaseActivity } from "@/lib/activity/queries";
import { activityPage } from "@/lib/activity/schema";
import { caseParams } from "@/lib/cases/schema";
import { cursorQuery } from "@/lib/http/page-schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: cursorQuery, body: none, output: activityPage },
  ({ viewer, params, query }) => listCaseActivity(viewer, params.caseId, query.cursor),
);
