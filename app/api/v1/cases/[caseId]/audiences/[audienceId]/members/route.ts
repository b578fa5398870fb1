import { addToAudience } from "@/lib/audiences/commands";
import { addMemberInput, audienceDone, audienceParams } from "@/lib/audiences/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: audienceParams, query: none, body: addMemberInput, output: audienceDone, status: 201 },
  ({ viewer, params, body }) => addToAudience(viewer, params.caseId, params.audienceId, body),
);
