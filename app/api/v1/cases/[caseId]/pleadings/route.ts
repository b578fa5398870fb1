import { caseParams } from "@/lib/cases/schema";
import { addPleading } from "@/lib/claims/commands/pleadings";
import { listPleadings } from "@/lib/claims/queries";
import { addPleadingInput, pleadings } from "@/lib/claims/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: none, body: none, output: pleadings },
  ({ viewer, params }) => listPleadings(viewer, params.caseId),
);

export const POST = route(
  { params: caseParams, query: none, body: addPleadingInput, output: pleadings, status: 201 },
  ({ viewer, params, body }) => addPleading(viewer, params.caseId, body),
);
