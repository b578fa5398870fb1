import { readDraftKey } from "@/lib/account/queries";
import { draftKey } from "@/lib/account/schema";
import { sessionIdOfRequest } from "@/lib/auth/session";
import { notFound } from "@/lib/errors";
import { none, route } from "@/lib/http/route";

/** To a signed-in browser alone: an API token has no drafts, and must not open those of its person. */
export const GET = route(
  { params: none, query: none, body: none, output: draftKey },
  async ({ viewer, request }) => {
    if ((await sessionIdOfRequest(request.headers)) === null) throw notFound();
    return readDraftKey(viewer);
  },
);
