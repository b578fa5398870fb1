import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { addTask } from "@/lib/tasks/commands";
import { listTasks } from "@/lib/tasks/queries";
import { addTaskInput, taskFilters, taskPage, taskRow } from "@/lib/tasks/schema";

export const GET = route(
  { params: caseParams, query: taskFilters, body: none, output: taskPage },
  ({ viewer, params, query }) => listTasks(viewer, params.caseId, query),
);

export const POST = route(
  { params: caseParams, query: none, body: addTaskInput, output: taskRow, status: 201 },
  ({ viewer, params, body }) => addTask(viewer, params.caseId, body),
);
