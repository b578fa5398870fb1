import { none, route } from "@/lib/http/route";
import { editTask } from "@/lib/tasks/commands";
import { getTask } from "@/lib/tasks/queries";
import { editTaskInput, taskParams, taskRow } from "@/lib/tasks/schema";

export const GET = route(
  { params: taskParams, query: none, body: none, output: taskRow },
  ({ viewer, params }) => getTask(viewer, params.caseId, params.taskId),
);

export const PATCH = route(
  { params: taskParams, query: none, body: editTaskInput, output: taskRow },
  ({ viewer, params, body }) => editTask(viewer, params.caseId, params.taskId, body),
);
