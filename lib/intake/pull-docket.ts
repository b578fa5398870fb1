import { createHash } from "node:crypto";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { asJson } from "@/lib/imports/as-json";
import { keepRaw, readRaw } from "@/lib/imports/raw-bytes";
import { PULL_EVERY_MS } from "./back-off";
import { takeCall } from "./call-meter";
import { assemble, fetchPage, firstUrl } from "./courtlistener-pull";
import { FetchProblem, PageGone } from "./fetch-feed";
import { checked, type FeedRow, failed, holdAgainstDocket, type Looked } from "./look-at-feed";
import { type PullCursor, pullCursor } from "./pull-cursor";
import type { IntakeSettings } from "./settings";

const nextPart = { docket: "entries", entries: "parties", parties: null } as const;
const SERVICE = "courtlistener";
/** A pull that began longer ago begins anew: its first pages tell of another docket than its last would. */
const STALE_MS = 7 * 24 * 3_600_000;
const isFresh = ({ begunAt }: PullCursor, at: Date) => at.getTime() - Date.parse(begunAt) < STALE_MS;

/**
 * Pulls a docket page by page. Where the limits are reached, or the pull is cut short, it stops with what it has and
 * goes on from there at its next turn; the docket is held against ours when it is whole.
 */
export async function pullDocket(
  job: Viewer,
  reader: Viewer,
  feed: FeedRow,
  at: Date,
  settings: IntakeSettings,
): Promise<Looked> {
  const base = settings.TRACKER_COURTLISTENER_URL;
  const token = settings.TRACKER_COURTLISTENER_TOKEN;
  const { caseId } = feed;
  // Its answers take their time: a call counts from when it is made, not from when the pull began its turn.
  const begun = performance.now();
  const clock = () => new Date(at.getTime() + performance.now() - begun);
  try {
    if (!token) throw new FetchProblem("No token of CourtListener is set up here.", null);
    const kept = pullCursor.safeParse(feed.cursor);
    let cursor: PullCursor =
      kept.success && isFresh(kept.data, at)
        ? kept.data
        : { begunAt: at.toISOString(), part: "docket", next: firstUrl(base, feed.url, "docket"), pages: [] };
    while (cursor.next !== null) {
      const called = clock();
      const wait = await takeCall(job, SERVICE, called);
      if (wait > 0) {
        const detail = `${cursor.pages.length} pages are here; CourtListener's limit lets the next one through in ${Math.ceil(wait / 1_000)} s.`;
        await keepCursor(reader, feed, cursor, new Date(called.getTime() + wait));
        return { caseId, outcome: "nothing_new", detail, importId: null };
      }
      const { bytes, next } = await fetchPage(cursor.next, { base, token, now: called });
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      await keepRaw(caseId, sha256, bytes);
      if (next === cursor.next) throw new PageGone("CourtListener's next page leads back to itself.", null);
      const part = next === null ? nextPart[cursor.part] : cursor.part;
      cursor = {
        begunAt: cursor.begunAt,
        pages: [...cursor.pages, { part: cursor.part, sha256 }],
        part: part ?? cursor.part,
        next: next ?? (part === null ? null : firstUrl(base, feed.url, part)),
      };
      await keepCursor(reader, feed, cursor, at);
    }
    const pages = await Promise.all(
      cursor.pages.map(async (p) => ({ part: p.part, bytes: await readRaw(caseId, p.sha256) })),
    );
    const found = await holdAgainstDocket(
      reader,
      feed,
      assemble(pages),
      at,
      `CourtListener docket ${feed.url}.json`,
    );
    await keepCursor(reader, feed, null, at);
    await checked(reader, feed, at, {
      ...found,
      etag: null,
      lastModified: null,
      nextMs: PULL_EVERY_MS,
      // Its first pages may be hours old.
      trueAt: new Date(cursor.begunAt),
    });
    return { caseId, ...found };
  } catch (error) {
    if (!(error instanceof FetchProblem)) throw error;
    // What is kept leads nowhere any more: the next turn begins anew.
    if (error instanceof PageGone) await keepCursor(reader, feed, null, at);
    return failed(reader, feed, at, error);
  }
}

const keepCursor = (reader: Viewer, feed: FeedRow, cursor: PullCursor | null, nextAt: Date) =>
  audited(reader, async (tx) => {
    await tx.followedFeed.update({
      where: { id: feed.id },
      data: { cursor: cursor === null ? Prisma.DbNull : asJson(cursor), nextAt },
      select: { id: true },
    });
    return {
      result: null,
      caseId: feed.caseId,
      events: [
        {
          action: "intake.page_kept",
          subjectKind: "case_row",
          subjectId: feed.caseId,
          data: { pages: cursor?.pages.length ?? 0 },
        },
      ],
    };
  });
