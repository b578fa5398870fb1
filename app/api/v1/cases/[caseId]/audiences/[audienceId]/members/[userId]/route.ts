import { removeFromAudience } from "@/lib/audiences/commands";
import { audienceDone, audienceMemberParams } from "@/lib/audiences/schema";
import { none, route } from "@/lib/http/route";

export const DELETE = route(
  { params: audienceMemberParams, query: none, body: none, output: audienceDone },
  ({ viewer, params }) => removeFromAudience(viewer, params.caseId, params.audienceId, params.userId),
);
