import { caseParams } from "@/lib/cases/schema";
import { addRelief } from "@/lib/claims/commands/reliefs";
import { addReliefInput, pleadings } from "@/lib/claims/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: caseParams, query: none, body: addReliefInput, output: pleadings, status: 201 },
  ({ viewer, params, body }) => addRelief(viewer, params.caseId, body),
);
