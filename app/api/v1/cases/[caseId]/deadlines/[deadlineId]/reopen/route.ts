import { reopenDeadline } from "@/lib/deadlines/commands/close";
import { closeInput } from "@/lib/deadlines/entry-schema";
import { deadline, deadlineParams } from "@/lib/deadlines/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: deadlineParams, query: none, body: closeInput, output: deadline },
  ({ viewer, params, body }) => reopenDeadline(viewer, params.caseId, params.deadlineId, body),
);
