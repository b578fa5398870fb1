import { withdrawGrant } from "@/lib/grants/commands";
import { grantParams, withdrawnGrant } from "@/lib/grants/schema";
import { none, route } from "@/lib/http/route";

export const DELETE = route(
  { params: grantParams, query: none, body: none, output: withdrawnGrant },
  ({ viewer, params }) => withdrawGrant(viewer, params.caseId, params.userId, params.itemId),
);
