import { endOtherSessions } from "@/lib/account/commands";
import { listSessions } from "@/lib/account/queries";
import { ended, sessionList } from "@/lib/account/schema";
import { sessionIdOfRequest } from "@/lib/auth/session";
import { none, route } from "@/lib/http/route";

export const GET = route({ params: none, query: none, body: none, output: sessionList }, ({ viewer }) =>
  listSessions(viewer),
);

/** Ends every session but the one that asks. */
export const DELETE = route(
  { params: none, query: none, body: none, output: ended },
  async ({ viewer, request }) => endOtherSessions(viewer, await sessionIdOfRequest(request.headers)),
);
