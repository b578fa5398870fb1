import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { recordOutsideService } from "@/lib/worklist/commands";
import { outsideServiceInput, recorded } from "@/lib/worklist/schema";

export const POST = route(
  { params: caseParams, query: none, body: outsideServiceInput, output: recorded, status: 201 },
  ({ viewer, params, body }) => recordOutsideService(viewer, params.caseId, body),
);
