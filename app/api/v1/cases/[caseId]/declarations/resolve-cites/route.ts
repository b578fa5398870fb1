import { caseParams } from "@/lib/cases/schema";
import { resolvedCites, resolveInput } from "@/lib/harm/declaration-schema";
import { resolveCites } from "@/lib/harm/queries/declarations";
import { none, route } from "@/lib/http/route";

/** Reads only; a POST because a draft is longer than an address. */
export const POST = route(
  { params: caseParams, query: none, body: resolveInput, output: resolvedCites },
  ({ viewer, params, body }) => resolveCites(viewer, params.caseId, body),
);
