import { confirmDeadline } from "@/lib/deadlines/commands/confirm";
import { confirmInput } from "@/lib/deadlines/entry-schema";
import { deadline, deadlineParams } from "@/lib/deadlines/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: deadlineParams, query: none, body: confirmInput, output: deadline },
  ({ viewer, params, body }) => confirmDeadline(viewer, params.caseId, params.deadlineId, body),
);
