import { none, route } from "@/lib/http/route";
import { editService } from "@/lib/parties/commands";
import { editServiceInput, parties, serviceParams } from "@/lib/parties/schema";

export const PATCH = route(
  { params: serviceParams, query: none, body: editServiceInput, output: parties },
  ({ viewer, params, body }) => editService(viewer, params.caseId, params.serviceId, body),
);
