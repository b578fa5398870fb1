import { none, route } from "@/lib/http/route";
import { withdrawAppearance } from "@/lib/parties/commands";
import { appearanceParams, parties, withdrawInput } from "@/lib/parties/schema";

export const PUT = route(
  { params: appearanceParams, query: none, body: withdrawInput, output: parties },
  ({ viewer, params, body }) => withdrawAppearance(viewer, params.caseId, params.appearanceId, body),
);
