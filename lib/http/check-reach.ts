import { z } from "zod";
import { asFirm, isClient, isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";

const OF_CASE = "/api/v1/cases/";
/** The administrator's office names a case too, and keeps its own door. */
const OF_PEOPLE = "/api/v1/people/";
/** What below a case's address is also for the people of the client. */
const FOR_CLIENTS =
  /^(status|messages|messages\/read|reports|reports\/[^/]+\/withdrawal|documents\/[^/]+\/content)$/;

/** One's own settings and addresses, the same for everyone. */
const OWN = /^\/api\/v1\/account\//;

const named = z.object({ caseId: z.string() });

/**
 * Keeps the people of the client to their own part of a case's API, and answers as whom the route is to ask. The
 * database shows a client lead whole rows that were released; what the firm's routes tell of such a row (a ruling, a
 * dial-in, a review track) was not released with it. Anything unknown is refused, in the words for a case that is not
 * there; a route across cases is asked without the cases in which somebody is the client.
 */
export function checkReach(viewer: Viewer, pathname: string, params: unknown): Viewer {
  if (OWN.test(pathname)) return viewer;
  const found = named.safeParse(params);
  if (!found.success || pathname.startsWith(OF_PEOPLE)) return asFirm(viewer);
  const caseId = found.data.caseId.toLowerCase();
  if (!isClient(viewer, caseId) || isOnTeam(viewer, caseId) || viewer.namedCases.includes(caseId))
    return asFirm(viewer);
  const below = pathname.startsWith(OF_CASE) ? pathname.split("/").slice(5).join("/") : "";
  if (!FOR_CLIENTS.test(below)) throw notFound("case");
  return viewer;
}
