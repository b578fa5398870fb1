import { z } from "zod";
import { appClient } from "@/lib/db/prisma";
import { viewerOf } from "./find-viewer";
import { hashToken } from "./open-invitation";
import type { Viewer } from "./viewer";

const readers = z.array(z.object({ feed_id: z.uuid(), user_id: z.uuid() }));

/** Whose a calendar address is, and which of their feeds; null when it was revoked, or never was. */
export async function readerOfCalendar(token: string): Promise<{ viewer: Viewer; feedId: string } | null> {
  if (!/^[\w-]{40,100}$/.test(token)) return null;
  const [found] = readers.parse(
    await appClient().$queryRaw`SELECT feed_id, user_id FROM calendar_feed_reader(${hashToken(token)})`,
  );
  if (found === undefined) return null;
  const viewer = await viewerOf(found.user_id);
  return viewer === null ? null : { viewer, feedId: found.feed_id };
}
