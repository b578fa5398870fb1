import { endSession } from "@/lib/account/commands";
import { ended, sessionParams } from "@/lib/account/schema";
import { none, route } from "@/lib/http/route";

export const DELETE = route(
  { params: sessionParams, query: none, body: none, output: ended },
  ({ viewer, params }) => endSession(viewer, params.sessionId),
);
