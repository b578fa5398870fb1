import { makeOperative } from "@/lib/claims/commands/pleadings";
import { pleadingParams, pleadings } from "@/lib/claims/schema";
import { none, route } from "@/lib/http/route";

export const PUT = route(
  { params: pleadingParams, query: none, body: none, output: pleadings },
  ({ viewer, params }) => makeOperative(viewer, params.caseId, params.pleadingId),
);
