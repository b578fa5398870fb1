import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { followFeed } from "@/lib/intake/commands/set-up";
import { done, followInput } from "@/lib/intake/schema";

export const POST = route(
  { params: caseParams, query: none, body: followInput, output: done, status: 201 },
  ({ viewer, params, body }) => followFeed(viewer, params.caseId, body),
);
