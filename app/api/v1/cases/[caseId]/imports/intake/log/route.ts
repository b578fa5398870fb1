import { caseParams } from "@/lib/cases/schema";
import { cursorQuery } from "@/lib/http/page-schema";
import { none, route } from "@/lib/http/route";
import { listIntakeLog } from "@/lib/intake/queries";
import { intakeLog } from "@/lib/intake/schema";

export const GET = route(
  { params: caseParams, query: cursorQuery, body: none, output: intakeLog },
  ({ viewer, params, query }) => listIntakeLog(viewer, params.caseId, query.cursor),
);
