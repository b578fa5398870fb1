import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { getIntake } from "@/lib/intake/queries";
import { intakeSetUp } from "@/lib/intake/schema";

export const GET = route(
  { params: caseParams, query: none, body: none, output: intakeSetUp },
  ({ viewer, params }) => getIntake(viewer, params.caseId),
);
