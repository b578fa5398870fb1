import { caseParams } from "@/lib/cases/schema";
import { addAccessInterval } from "@/lib/harm/commands/government";
import { accessInterval, addIntervalInput } from "@/lib/harm/government-schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: caseParams, query: none, body: addIntervalInput, output: accessInterval, status: 201 },
  ({ viewer, params, body }) => addAccessInterval(viewer, params.caseId, body),
);
