import { caseParams } from "@/lib/cases/schema";
import { gapList } from "@/lib/harm/matrix-schema";
import { listGaps } from "@/lib/harm/queries/matrices";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: none, body: none, output: gapList },
  ({ viewer, params }) => listGaps(viewer, params.caseId),
);
