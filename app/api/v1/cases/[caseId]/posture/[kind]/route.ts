import { none, route } from "@/lib/http/route";
import { setPosture } from "@/lib/posture/commands";
import { postureCard, postureParams, setPostureInput } from "@/lib/posture/schema";

export const PUT = route(
  { params: postureParams, query: none, body: setPostureInput, output: postureCard },
  ({ viewer, params, body }) => setPosture(viewer, params.caseId, params.kind, body),
);
