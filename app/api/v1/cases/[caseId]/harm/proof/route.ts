import { caseParams } from "@/lib/cases/schema";
import { proofMatrix } from "@/lib/harm/matrix-schema";
import { getProofMatrix } from "@/lib/harm/queries/proof";
import { harmFilters } from "@/lib/harm/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: harmFilters, body: none, output: proofMatrix },
  ({ viewer, params, query }) => getProofMatrix(viewer, params.caseId, query),
);
