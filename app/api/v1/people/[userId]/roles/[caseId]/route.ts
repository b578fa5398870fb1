import { none, route } from "@/lib/http/route";
import { endRole, setRole } from "@/lib/people/commands";
import { person, roleInput, roleParams } from "@/lib/people/schema";

export const PUT = route(
  { params: roleParams, query: none, body: roleInput, output: person },
  ({ viewer, params, body }) => setRole(viewer, params.userId, params.caseId, body),
);

export const DELETE = route(
  { params: roleParams, query: none, body: none, output: person },
  ({ viewer, params }) => endRole(viewer, params.userId, params.caseId),
);
