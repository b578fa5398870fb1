import { extendDeadline } from "@/lib/deadlines/commands/extend";
import { extended, extendInput } from "@/lib/deadlines/entry-schema";
import { deadlineParams } from "@/lib/deadlines/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: deadlineParams, query: none, body: extendInput, output: extended },
  ({ viewer, params, body }) => extendDeadline(viewer, params.caseId, params.deadlineId, body),
);
