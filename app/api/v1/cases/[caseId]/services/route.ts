import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { recordService } from "@/lib/parties/commands";
import { parties, recordServiceInput } from "@/lib/parties/schema";

export const POST = route(
  { params: caseParams, query: none, body: recordServiceInput, output: parties, status: 201 },
  ({ viewer, params, body }) => recordService(viewer, params.caseId, body),
);
