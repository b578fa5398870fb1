import { addChain } from "@/lib/deadlines/commands/add";
import { chainInput } from "@/lib/deadlines/entry-schema";
import { deadline, deadlineParams } from "@/lib/deadlines/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: deadlineParams, query: none, body: chainInput, output: deadline },
  ({ viewer, params, body }) => addChain(viewer, params.caseId, params.deadlineId, body),
);
