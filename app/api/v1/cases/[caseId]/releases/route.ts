import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { releaseToClient } from "@/lib/releases/commands";
import { released, releaseInput } from "@/lib/releases/schema";

export const POST = route(
  { params: caseParams, query: none, body: releaseInput, output: released, status: 201 },
  ({ viewer, params, body }) => releaseToClient(viewer, params.caseId, body),
);
