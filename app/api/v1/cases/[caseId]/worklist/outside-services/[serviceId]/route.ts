import { none, route } from "@/lib/http/route";
import { correctOutsideService } from "@/lib/worklist/commands";
import { correctServiceInput, outsideServiceParams, recorded } from "@/lib/worklist/schema";

export const PATCH = route(
  { params: outsideServiceParams, query: none, body: correctServiceInput, output: recorded },
  ({ viewer, params, body }) => correctOutsideService(viewer, params.caseId, params.serviceId, body),
);
