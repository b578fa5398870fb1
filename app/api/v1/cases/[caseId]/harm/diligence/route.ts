import { caseParams } from "@/lib/cases/schema";
import { diligenceRecord } from "@/lib/harm/matrix-schema";
import { getDiligence } from "@/lib/harm/queries/diligence";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: none, body: none, output: diligenceRecord },
  ({ viewer, params }) => getDiligence(viewer, params.caseId),
);
