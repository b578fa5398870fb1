import { changeDeadline } from "@/lib/deadlines/commands/change";
import { changeInput } from "@/lib/deadlines/entry-schema";
import { getDeadline } from "@/lib/deadlines/queries/deadline";
import { deadline, deadlineParams } from "@/lib/deadlines/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: deadlineParams, query: none, body: none, output: deadline },
  ({ viewer, params }) => getDeadline(viewer, params.caseId, params.deadlineId),
);

export const PATCH = route(
  { params: deadlineParams, query: none, body: changeInput, output: deadline },
  ({ viewer, params, body }) => changeDeadline(viewer, params.caseId, params.deadlineId, body),
);
