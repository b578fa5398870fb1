import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { withdrawRelease } from "@/lib/releases/commands";
import { released, releaseInput } from "@/lib/releases/schema";

export const POST = route(
  { params: caseParams, query: none, body: releaseInput, output: released },
  ({ viewer, params, body }) => withdrawRelease(viewer, params.caseId, body),
);
