import { createHash } from "node:crypto";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { appClient } from "@/lib/db/prisma";
import { auth } from "./better-auth";
import { mintJob, mintViewer, type SystemJob, type Viewer, viewerFacts } from "./viewer";

const oneFacts = z.tuple([z.object({ facts: viewerFacts.nullable() })]);
const oneUser = z.tuple([z.object({ user: z.uuid().nullable() })]);

/** The viewer of a person who may sign in; null when there is none, or their access was taken away. */
export async function viewerOf(userId: string): Promise<Viewer | null> {
  const rows = oneFacts.parse(await appClient().$queryRaw`SELECT viewer_facts(${userId}::uuid) AS facts`);
  return rows[0].facts === null ? null : mintViewer(rows[0].facts);
}

/** The name of a job from its own code; sees only what its policies open. */
export const viewerOfJob = (job: SystemJob): Viewer => mintJob(job);

export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");

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

/** One look-up a request, however many components ask. */
export const getViewer = cache(async (): Promise<Viewer | null> => viewerOfRequest(await headers()));

/** For a page: the viewer, or the sign-in page. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await getViewer();
  if (viewer === null) redirect("/sign-in");
  if (viewer.owesTwoFactor) redirect("/two-factor/set-up");
  return viewer;
}

/** For a firm page. A client does not learn that it exists. */
export async function requireFirm(): Promise<Viewer> {
  const viewer = await requireViewer();
  if (!viewer.isFirm && !viewer.isAdmin && viewer.teamCases.length + viewer.namedCases.length === 0)
    notFound();
  return viewer;
}

/** For a client page. */
export async function requireClient(): Promise<Viewer> {
  const viewer = await requireViewer();
  if (viewer.clientCases.length + viewer.reporterCases.length === 0) notFound();
  return viewer;
}
