import { caseParams } from "@/lib/cases/schema";
import { addFact } from "@/lib/harm/commands/facts";
import { addFactInput, fact, factFilters, factPage } from "@/lib/harm/fact-schema";
import { listFacts } from "@/lib/harm/queries/facts";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: factFilters, body: none, output: factPage },
  ({ viewer, params, query }) => listFacts(viewer, params.caseId, query),
);

export const POST = route(
  { params: caseParams, query: none, body: addFactInput, output: fact, status: 201 },
  ({ viewer, params, body }) => addFact(viewer, params.caseId, body),
);
