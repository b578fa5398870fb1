import { sessionsOf } from "@/lib/auth/own-sessions";
import type { Viewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { browserName } from "./browser-name";
import { draftKeyOf } from "./draft-key";
import type { BrowserSession, DraftKey } from "./schema";

/** Where one is signed in, newest first. */
export async function listSessions(viewer: Viewer): Promise<BrowserSession[]> {
  return (await sessionsOf(viewer.userId)).map((s) => ({
    id: s.id,
    startedAt: s.createdAt.toISOString(),
    lastSeenAt: s.updatedAt.toISOString(),
    address: s.ipAddress === "" ? null : s.ipAddress,
    browser: browserName(s.userAgent),
  }));
}

/** What one's own drafts are sealed with, and nobody else's: it follows from who asks. */
export async function readDraftKey(viewer: Viewer): Promise<DraftKey> {
  return { userId: viewer.userId, key: draftKeyOf(env().BETTER_AUTH_SECRET, viewer.userId) };
}
