import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { appClient } from "@/lib/db/prisma";
import { auth } from "./better-auth";
import { viewerOf } from "./find-viewer";
import { hashToken } from "./open-invitation";
import { asFirm, mintJob, type SystemJob, type Viewer } from "./viewer";

export { hashToken, viewerOf };

const oneUser = z.tuple([z.object({ user: z.uuid().nullable() })]);

/** The name of a job from its own code; sees only what its policies open. */
export const viewerOfJob = (job: SystemJob): Viewer => mintJob(job);

/** The viewer of a request, by session cookie or by `Authorization: Bearer` token; null when signed out. */
export async function viewerOfRequest(requestHeaders: Headers): Promise<Viewer | null> {
  const bearer = /^Bearer (\S{20,200})$/.exec(requestHeaders.get("authorization") ?? "")?.[1];
  if (bearer !== undefined) {
    const rows = oneUser.parse(
      await appClient().$queryRaw`SELECT api_token_user(${hashToken(bearer)}) AS user`,
    );
    return rows[0].user === null ? null : viewerOf(rows[0].user);
  }
  const session = await auth().api.getSession({ headers: requestHeaders });
  return session === null ? null : viewerOf(session.user.id);
}

/** The id of the browser session a request carries; null for an API token, and when signed out. */
export async function sessionIdOfRequest(requestHeaders: Headers): Promise<string | null> {
  if (requestHeaders.has("authorization")) return null;
  const session = await auth().api.getSession({ headers: requestHeaders });
  return session?.session.id ?? null;
}

/** One look-up a request, however many components ask. */
export const getViewer = cache(async (): Promise<Viewer | null> => viewerOfRequest(await headers()));

/** For a page: the viewer, or the sign-in page. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await getViewer();
  if (viewer === null) redirect("/sign-in");
  if (viewer.owesTwoFactor) redirect("/two-factor/set-up");
  return viewer;
}

/** For a firm page. A client does not learn that it exists; who is a client elsewhere reads nothing of that case here. */
export const requireFirm = cache(async (): Promise<Viewer> => {
  const viewer = await requireViewer();
  if (!viewer.isFirm && !viewer.isAdmin && viewer.teamCases.length + viewer.namedCases.length === 0)
    notFound();
  return asFirm(viewer);
});

/** For a client page. */
export async function requireClient(): Promise<Viewer> {
  const viewer = await requireViewer();
  if (viewer.clientCases.length + viewer.reporterCases.length === 0) notFound();
  return viewer;
}
