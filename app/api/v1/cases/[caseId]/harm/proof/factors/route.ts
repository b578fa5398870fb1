import { caseParams } from "@/lib/cases/schema";
import { factorInput, factorSaved } from "@/lib/harm/assessment-schema";
import { setFactorAuthorities } from "@/lib/harm/commands/assess";
import { none, route } from "@/lib/http/route";

export const PUT = route(
  { params: caseParams, query: none, body: factorInput, output: factorSaved },
  ({ viewer, params, body }) => setFactorAuthorities(viewer, params.caseId, body),
);
