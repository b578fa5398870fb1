import { sessionsOf } from "@/lib/auth/own-sessions";
import type { Viewer } from "@/lib/auth/viewer";
import { browserName } from "./browser-name";
import type { BrowserSession } from "./schema";

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
