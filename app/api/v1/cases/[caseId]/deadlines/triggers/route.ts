import { caseParams } from "@/lib/cases/schema";
import { triggerList } from "@/lib/deadlines/move-schema";
import { listTriggers } from "@/lib/deadlines/queries/moves";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: none, body: none, output: triggerList },
  async ({ viewer, params }) => ({ items: await listTriggers(viewer, params.caseId) }),
);
