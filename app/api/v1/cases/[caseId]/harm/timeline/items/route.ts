import { caseParams } from "@/lib/cases/schema";
import { listTimelineItems } from "@/lib/harm/queries/timeline";
import { timelinePage } from "@/lib/harm/timeline-schema";
import { cursorQuery } from "@/lib/http/page-schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: cursorQuery, body: none, output: timelinePage },
  ({ viewer, params, query }) => listTimelineItems(viewer, params.caseId, query),
);
