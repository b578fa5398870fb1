import { caseParams } from "@/lib/cases/schema";
import { reliefHarmsInput, tied } from "@/lib/harm/assessment-schema";
import { chooseReliefHarms } from "@/lib/harm/commands/assess";
import { none, route } from "@/lib/http/route";

export const PUT = route(
  { params: caseParams, query: none, body: reliefHarmsInput, output: tied },
  ({ viewer, params, body }) => chooseReliefHarms(viewer, params.caseId, body),
);
