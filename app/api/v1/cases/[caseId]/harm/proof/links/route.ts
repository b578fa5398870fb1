import { caseParams } from "@/lib/cases/schema";
import { linkFactInput } from "@/lib/harm/assessment-schema";
import { linkFact } from "@/lib/harm/commands/link-fact";
import { fact } from "@/lib/harm/fact-schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: caseParams, query: none, body: linkFactInput, output: fact },
  ({ viewer, params, body }) => linkFact(viewer, params.caseId, body),
);
