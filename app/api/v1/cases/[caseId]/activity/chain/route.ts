import { checkChain } from "@/lib/activity/queries";
import { chainCheck } from "@/lib/activity/schema";
import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: none, body: none, output: chainCheck },
  ({ viewer, params }) => checkChain(viewer, params.caseId),
);
