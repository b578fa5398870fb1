import { z } from "zod";
import { viewerOf } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { isIntake } from "../access";
import { type Looked, lookAtFeed } from "../look-at-feed";
import { pullDocket } from "../pull-docket";
import type { IntakeSettings } from "../settings";

const dueRow = z.array(z.object({ case_id: z.uuid(), feed_id: z.uuid(), reader_id: z.uuid().nullable() }));

/** Looks at every feed whose time has come, each as a person of its case's team. Answers what was found, case by case. */
export async function pollFeeds(job: Viewer, at: Date, settings: IntakeSettings): Promise<Looked[]> {
  if (!isIntake(job)) throw notFound("feed");
  const due = dueRow.parse(
    await withViewer(job, (tx) => tx.$queryRaw`SELECT * FROM due_feeds(${at}::timestamptz)`),
  );
  const found: Looked[] = [];
  for (const { case_id: caseId, feed_id: feedId, reader_id: readerId } of due) {
    const reader = readerId === null ? null : await viewerOf(readerId);
    if (reader === null) continue;
    const feed = await withViewer(reader, (tx) =>
      tx.followedFeed.findFirst({
        where: { id: feedId, caseId, endedAt: null },
        select: {
          id: true,
          caseId: true,
          channel: true,
          url: true,
          etag: true,
          lastModified: true,
          failures: true,
          cursor: true,
        },
      }),
    );
    if (feed === null) continue;
    found.push(
      feed.channel === "courtlistener"
        ? await pullDocket(job, reader, feed, at, settings)
        : await lookAtFeed(reader, feed, at, settings),
    );
  }
  return found;
}
