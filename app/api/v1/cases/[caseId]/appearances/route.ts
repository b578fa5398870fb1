import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { enterAppearance } from "@/lib/parties/commands";
import { appearInput, parties } from "@/lib/parties/schema";

export const POST = route(
  { params: caseParams, query: none, body: appearInput, output: parties, status: 201 },
  ({ viewer, params, body }) => enterAppearance(viewer, params.caseId, body),
);
