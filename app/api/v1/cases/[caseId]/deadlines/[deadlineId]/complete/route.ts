import { completeDeadline } from "@/lib/deadlines/commands/complete";
import { completeInput } from "@/lib/deadlines/entry-schema";
import { deadline, deadlineParams } from "@/lib/deadlines/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: deadlineParams, query: none, body: completeInput, output: deadline },
  ({ viewer, params, body }) => completeDeadline(viewer, params.caseId, params.deadlineId, body),
);
