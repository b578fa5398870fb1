import { changeFact } from "@/lib/harm/commands/facts";
import { changeFactInput, fact, factParams } from "@/lib/harm/fact-schema";
import { getFact } from "@/lib/harm/queries/facts";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: factParams, query: none, body: none, output: fact },
  ({ viewer, params }) => getFact(viewer, params.caseId, params.factId),
);

export const PATCH = route(
  { params: factParams, query: none, body: changeFactInput, output: fact },
  ({ viewer, params, body }) => changeFact(viewer, params.caseId, params.factId, body),
);
