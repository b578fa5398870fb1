import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { getPosture } from "@/lib/posture/queries";
import { postureCard } from "@/lib/posture/schema";

export const GET = route(
  { params: caseParams, query: none, body: none, output: postureCard },
  ({ viewer, params }) => getPosture(viewer, params.caseId),
);
