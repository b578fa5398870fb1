import { caseParams } from "@/lib/cases/schema";
import { proposals, proposeInput } from "@/lib/deadlines/proposal-schema";
import { proposeFromTrigger } from "@/lib/deadlines/queries/proposals";
import { none, route } from "@/lib/http/route";

/** Reads only: what an event would set running. */
export const POST = route(
  { params: caseParams, query: none, body: proposeInput, output: proposals },
  ({ viewer, params, body }) => proposeFromTrigger(viewer, params.caseId, body),
);
