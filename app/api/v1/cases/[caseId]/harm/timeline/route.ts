import { caseParams } from "@/lib/cases/schema";
import { getTimelineView } from "@/lib/harm/queries/timeline";
import { caseTimelineSchema } from "@/lib/harm/timeline-schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: none, body: none, output: caseTimelineSchema },
  ({ viewer, params }) => getTimelineView(viewer, params.caseId),
);
