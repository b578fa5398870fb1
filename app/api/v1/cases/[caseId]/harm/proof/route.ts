import { caseParams } from "@/lib/cases/schema";
import { proofMatrix } from "@/lib/harm/matrix-schema";
import { getProofMatrix } from "@/lib/harm/queries/matrices";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: none, body: none, output: proofMatrix },
  ({ viewer, params }) => getProofMatrix(viewer, params.caseId),
);
