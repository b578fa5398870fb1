import { supersedeDeadline } from "@/lib/deadlines/commands/close";
import { supersedeInput } from "@/lib/deadlines/entry-schema";
import { deadline, deadlineParams } from "@/lib/deadlines/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: deadlineParams, query: none, body: supersedeInput, output: deadline },
  ({ viewer, params, body }) => supersedeDeadline(viewer, params.caseId, params.deadlineId, body),
);
