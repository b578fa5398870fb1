import { endSessionsOf } from "@/lib/auth/own-sessions";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";

/** Signs one of one's own browsers out. The event is written with it, by the sign-in login. */
export async function endSession(viewer: Viewer, sessionId: string): Promise<{ count: number }> {
  const count = await endSessionsOf(viewer.userId, { only: sessionId });
  if (count === 0) throw notFound("session");
  return { count };
}

/** Signs out everywhere but here. `currentId` null (an API token asks) ends all of them. */
export async function endOtherSessions(viewer: Viewer, currentId: string | null): Promise<{ count: number }> {
  return { count: await endSessionsOf(viewer.userId, { allBut: currentId }) };
}
