import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import { hashToken } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { env } from "@/lib/env";
import { AppError, notFound } from "@/lib/errors";
import { mayHaveFeeds } from "./access";
import { feedSelect, toFeed } from "./feed-record";
import type { OpenedFeed, openFeedInput } from "./schema";

const MOST_OPEN = 20;

/** Makes a secret address at which a calendar program reads this person's dates. It is returned this once. */
export async function openFeed(viewer: Viewer, input: z.output<typeof openFeedInput>): Promise<OpenedFeed> {
  if (!mayHaveFeeds(viewer)) throw notFound("page");
  const token = randomBytes(32).toString("base64url");
  return audited(viewer, async (tx) => {
    const open = await tx.calendarFeed.count({ where: { userId: viewer.userId, revokedAt: null } });
    if (open >= MOST_OPEN)
      throw new AppError("conflict", `${MOST_OPEN} addresses are open already. Revoke one that is not used.`);
    const row = await tx.calendarFeed.create({
      data: { ...input, userId: viewer.userId, tokenHash: hashToken(token), createdAt: now() },
      select: feedSelect,
    });
    return {
      result: {
        feed: toFeed(row),
        address: new URL(`/api/calendar/${token}.ics`, env().BETTER_AUTH_URL).toString(),
      },
      caseId: null,
      events: [
        {
          action: "calendar_feed.opened",
          subjectKind: "person",
          subjectId: viewer.userId,
          data: { feedId: row.id, mineOnly: row.mineOnly, fullTitles: row.fullTitles },
        },
      ],
    };
  });
}

/** Closes an address at once. Programs that read it are told that it is gone. */
export async function revokeFeed(viewer: Viewer, feedId: string): Promise<{ id: string }> {
  return audited(viewer, async (tx) => {
    const { count } = await tx.calendarFeed.updateMany({
      where: { id: feedId, userId: viewer.userId, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count !== 1) throw notFound("calendar address");
    return {
      result: { id: feedId },
      caseId: null,
      events: [
        {
          action: "calendar_feed.revoked",
          subjectKind: "person",
          subjectId: viewer.userId,
          data: { feedId },
        },
      ],
    };
  });
}
