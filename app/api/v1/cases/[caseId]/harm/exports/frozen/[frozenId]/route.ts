import { frozenComparison, frozenParams } from "@/lib/harm/export-schema";
import { compareFrozenVersion } from "@/lib/harm/queries/exports";
import { none, route } from "@/lib/http/route";

/** A frozen version against what the same scope says now. */
export const GET = route(
  { params: frozenParams, query: none, body: none, output: frozenComparison },
  ({ viewer, params }) => compareFrozenVersion(viewer, params.caseId, params.frozenId),
);
