import { caseParams } from "@/lib/cases/schema";
import { addBaselineInput, baseline, baselineList } from "@/lib/harm/baseline-schema";
import { addBaseline } from "@/lib/harm/commands/baselines";
import { listBaselines } from "@/lib/harm/queries/baselines";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: none, body: none, output: baselineList },
  async ({ viewer, params }) => ({ items: await listBaselines(viewer, params.caseId) }),
);

export const POST = route(
  { params: caseParams, query: none, body: addBaselineInput, output: baseline, status: 201 },
  ({ viewer, params, body }) => addBaseline(viewer, params.caseId, body),
);
