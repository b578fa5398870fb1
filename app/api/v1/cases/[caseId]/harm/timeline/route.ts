import { caseParams } from "@/lib/cases/schema";
import { getTimeline } from "@/lib/harm/queries/timeline";
import { caseTimelineSchema } from "@/lib/harm/timeline-schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: none, body: none, output: caseTimelineSchema },
  ({ viewer, params }) => getTimeline(viewer, params.caseId),
);
