import { createHash } from "node:crypto";
import { type AuditEntry, audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import type { Prisma } from "@/lib/db/generated/client";
import type { ImportChannel, IntakeOutcome } from "@/lib/db/generated/enums";
import { withViewer } from "@/lib/db/with-viewer";
import { MAX_FEED_BYTES } from "@/lib/docket/parse/rss/parse-rss";
import { leavesOut } from "@/lib/imports/case-reading";
import { withoutClosed } from "@/lib/imports/closed-entries";
import { receiveSources } from "@/lib/imports/commands/receive";
import { loadDocket } from "@/lib/imports/load-docket";
import { pickCase } from "@/lib/imports/load-review";
import { parseSource } from "@/lib/imports/parse-source";
import { planReview } from "@/lib/imports/plan-review";
import { backOff, FEED_EVERY_MS } from "./back-off";
import { FetchProblem, fetchFeed } from "./fetch-feed";
import type { IntakeSettings } from "./settings";
import { loadWaitingLooks, stillNeeded, waitsAlready } from "./waiting-looks";

export type FeedRow = {
  id: string;
  caseId: string;
  channel: ImportChannel;
  url: string;
  etag: string | null;
  lastModified: string | null;
  failures: number;
  cursor: Prisma.JsonValue;
};
/** What one look found. `importId`: what waits for review because of it. */
export type Looked = { caseId: string; outcome: IntakeOutcome; detail: string; importId: string | null };

/** Looks at a court's feed once. What is new for the case waits for review; nothing enters the docket. */
export async function lookAtFeed(
  reader: Viewer,
  feed: FeedRow,
  at: Date,
  settings: IntakeSettings,
): Promise<Looked> {
  try {
    const fetched = await fetchFeed(feed, {
      hosts: settings.TRACKER_FEED_HOSTS,
      most: MAX_FEED_BYTES,
      now: at,
    });
    if (fetched.kind === "unchanged") {
      const detail = "The feed has not changed.";
      await checked(reader, feed, at, { detail, etag: feed.etag, lastModified: feed.lastModified });
      return { caseId: feed.caseId, outcome: "nothing_new", detail, importId: null };
    }
    const found = await holdAgainstDocket(reader, feed, fetched.bytes, at, "The court's feed.xml");
    await checked(reader, feed, at, { ...found, etag: fetched.etag, lastModified: fetched.lastModified });
    return { caseId: feed.caseId, ...found };
  } catch (error) {
    if (!(error instanceof FetchProblem)) throw error;
    return failed(reader, feed, at, error);
  }
}

/** Reads what came and, where it says anything new of the case, leaves it for review in place of what waited before. */
export async function holdAgainstDocket(
  reader: Viewer,
  feed: FeedRow,
  bytes: Uint8Array,
  at: Date,
  fileName: string,
): Promise<{ outcome: IntakeOutcome; detail: string; importId: string | null }> {
  const { caseId, channel } = feed;
  const { legalCase, docket } = await withViewer(reader, async (tx) => ({
    legalCase: await tx.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { id: true, courtId: true, docketNumberRaw: true },
    }),
    docket: await loadDocket(tx, caseId),
  }));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const parsed = await parseSource(bytes, {
    sha256,
    fileName,
    receivedAt: at.toISOString(),
    court: legalCase.courtId,
  });
  if (parsed.problem !== null) throw new FetchProblem(parsed.problem, null);
  const { reading: whole, match } = pickCase(legalCase, parsed.cases);
  const reading = whole && (await withViewer(reader, (tx) => withoutClosed(tx, caseId, sha256, whole)));
  const ours = reading !== null && (match === "same" || channel === "courtlistener");
  if (!ours || planReview(docket.entries, [reading.source]).lines.length === 0)
    return { outcome: "nothing_new", detail: "Nothing new for this case.", importId: null };
  const waiting = await loadWaitingLooks(reader, legalCase, channel);
  if (waitsAlready(docket.entries, waiting, reading.source))
    return {
      outcome: "nothing_new",
      detail: "Nothing new: what it says of this case waits for review already.",
      importId: null,
    };
  const earlier = channel === "rss" ? stillNeeded(docket.entries, waiting, reading.source) : [];
  const { lines } = planReview(docket.entries, [...earlier.map((e) => e.source), reading.source]);
  const { id } = await receiveSources(reader, caseId, {
    channel,
    files: [...earlier.map((e) => e.file), { fileName, bytes }],
    reason: `${lines.length === 1 ? "One entry is" : `${lines.length} entries are`} new or changed there.`,
  });
  // What waited of the same feed is a part of what waits now: a whole docket of CourtListener, or carried on above.
  await audited(reader, async (tx) => {
    const { count } = await tx.importBatch.updateMany({
      where: { caseId, channel, state: "waiting", id: { not: id } },
      data: { state: "discarded", decidedAt: at, reason: "A later look holds the same and more." },
    });
    return {
      result: null,
      caseId,
      events: [
        { action: "import.superseded", subjectKind: "import_batch", subjectId: id, data: { earlier: count } },
      ],
    };
  });
  return { outcome: "waiting", detail: `${lines.length} new or changed; waiting for review.`, importId: id };
}

const fromWords = { rss: "The court's RSS feed", courtlistener: "CourtListener" } as const;

/** Notes that the docket was looked at now, from what, and what that leaves out; a line of the log where it matters. */
export async function checked(
  reader: Viewer,
  feed: FeedRow,
  at: Date,
  found: {
    detail: string;
    outcome?: IntakeOutcome;
    importId?: string | null;
    etag: string | null;
    lastModified: string | null;
    nextMs?: number;
    /** The instant at which what was found was true; `at` where it came in one piece. */
    trueAt?: Date;
  },
): Promise<void> {
  const kind = feed.channel === "courtlistener" ? "courtlistener" : "rss";
  const trueAt = found.trueAt ?? at;
  await audited(reader, async (tx) => {
    await tx.followedFeed.update({
      where: { id: feed.id },
      data: {
        checkedAt: trueAt,
        nextAt: new Date(at.getTime() + (found.nextMs ?? FEED_EVERY_MS)),
        failures: 0,
        lastError: null,
        etag: found.etag,
        lastModified: found.lastModified,
      },
      select: { id: true },
    });
    await tx.case.updateMany({
      where: { id: feed.caseId, OR: [{ docketCheckedAt: null }, { docketCheckedAt: { lt: trueAt } }] },
      data: {
        docketCheckedAt: trueAt,
        docketCheckedFrom: fromWords[kind],
        docketCheckLeavesOut: leavesOut({ kind, asOf: "", complete: false, scope: null, entries: [] }),
      },
    });
    if (found.outcome !== undefined && (found.importId != null || feed.failures > 0))
      await tx.intakeLog.create({
        data: {
          caseId: feed.caseId,
          channel: feed.channel,
          outcome: found.outcome,
          at,
          sender: feed.url,
          detail: found.detail,
          batchId: found.importId ?? null,
        },
        select: { id: true },
      });
    return {
      result: null,
      caseId: feed.caseId,
      events: [event("intake.feed_checked", feed, { channel: feed.channel })],
    };
  });
}

/** Notes a failure and leaves the server alone for longer each time. */
export async function failed(
  reader: Viewer,
  feed: FeedRow,
  at: Date,
  problem: FetchProblem,
): Promise<Looked> {
  const failures = feed.failures + 1;
  await audited(reader, async (tx) => {
    await tx.followedFeed.update({
      where: { id: feed.id },
      data: {
        failures,
        lastError: problem.message,
        nextAt: new Date(at.getTime() + backOff(failures, problem.retryAfterMs)),
      },
      select: { id: true },
    });
    if (failures === 1)
      await tx.intakeLog.create({
        data: {
          caseId: feed.caseId,
          channel: feed.channel,
          outcome: "failed",
          at,
          sender: feed.url,
          detail: problem.message,
        },
        select: { id: true },
      });
    return { result: null, caseId: feed.caseId, events: [event("intake.feed_failed", feed, { failures })] };
  });
  return { caseId: feed.caseId, outcome: "failed", detail: problem.message, importId: null };
}

const event = (
  action: AuditEntry["action"],
  feed: FeedRow,
  data: NonNullable<AuditEntry["data"]>,
): AuditEntry => ({
  action,
  subjectKind: "case_row",
  subjectId: feed.caseId,
  data,
});
