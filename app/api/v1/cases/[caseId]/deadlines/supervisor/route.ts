import { caseParams } from "@/lib/cases/schema";
import { chooseSupervisor } from "@/lib/deadlines/commands/supervise";
import { supervision, supervisorInput } from "@/lib/deadlines/supervision-schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: caseParams, query: none, body: supervisorInput, output: supervision },
  ({ viewer, params, body }) => chooseSupervisor(viewer, params.caseId, body),
);
