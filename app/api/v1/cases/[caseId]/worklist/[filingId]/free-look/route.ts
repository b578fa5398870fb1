import { none, route } from "@/lib/http/route";
import { takeFreeLook } from "@/lib/worklist/commands";
import { lookTaken, worklistParams } from "@/lib/worklist/schema";

export const POST = route(
  { params: worklistParams, query: none, body: none, output: lookTaken, status: 201 },
  ({ viewer, params }) => takeFreeLook(viewer, params.caseId, params.filingId),
);
