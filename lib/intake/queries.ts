import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, readCursor, writeCursor } from "@/lib/http/page-schema";
import { dataFolder } from "@/lib/paths";
import { canSeeIntake, canSetUpIntake } from "./access";
import { addressOf } from "./address";
import { readDoors } from "./doors-file";
import { pullCursor } from "./pull-cursor";
import type { IntakeLine, IntakeSetUp } from "./schema";
import { intakeSettings } from "./settings";

async function checkCase(viewer: Viewer, caseId: string): Promise<void> {
  const found = await withViewer(viewer, (tx) =>
    tx.case.findUnique({ where: { id: caseId }, select: { id: true } }),
  );
  if (found === null || !canSeeIntake(viewer, caseId)) throw notFound("case");
}

/** What came in by itself and what became of it, newest first. */
export async function listIntakeLog(
  viewer: Viewer,
  caseId: string,
  cursor?: string,
): Promise<{ items: IntakeLine[]; next: string | null }> {
  await checkCase(viewer, caseId);
  const after = readCursor(cursor, 1);
  const { rows, unreviewed } = await withViewer(viewer, async (tx) => {
    const lines = await tx.intakeLog.findMany({
      where: { caseId, ...(after === null ? {} : { id: { lt: z.uuid().parse(after[0]) } }) },
      orderBy: { id: "desc" },
      take: PAGE_SIZE + 1,
      select: {
        id: true,
        channel: true,
        outcome: true,
        at: true,
        sender: true,
        subject: true,
        detail: true,
        batchId: true,
        filingId: true,
        durationMs: true,
      },
    });
    const filings = await tx.filing.findMany({
      where: {
        caseId,
        id: { in: lines.flatMap((l) => l.filingId ?? []) },
        unreviewed: true,
        releasedAt: null,
      },
      select: { id: true },
    });
    return { rows: lines, unreviewed: new Set(filings.map((f) => f.id)) };
  });
  const items = rows.slice(0, PAGE_SIZE).map(({ at, batchId, ...r }) => ({
    ...r,
    at: at.toISOString(),
    importId: batchId,
    undoable: r.outcome === "entered" && r.filingId !== null && unreviewed.has(r.filingId),
  }));
  const last = items.at(-1);
  return { items, next: rows.length > PAGE_SIZE && last ? writeCursor(last.id) : null };
}

/** The case's address and the feeds that are followed for it. */
export async function getIntake(viewer: Viewer, caseId: string): Promise<IntakeSetUp> {
  await checkCase(viewer, caseId);
  const settings = intakeSettings();
  return withViewer(viewer, async (tx) => {
    const address = await tx.caseAddress.findFirst({
      where: { caseId, closedAt: null },
      select: { token: true, allowList: true },
    });
    const feeds = await tx.followedFeed.findMany({
      where: { caseId, endedAt: null },
      orderBy: { createdAt: "asc" },
      select: {
        id: true,
        channel: true,
        url: true,
        checkedAt: true,
        nextAt: true,
        failures: true,
        lastError: true,
        cursor: true,
      },
    });
    return {
      address: address && {
        address: addressOf(address.token, settings.TRACKER_INTAKE_DOMAIN),
        allowList: address.allowList,
      },
      listens: settings.TRACKER_INTAKE_SMTP_PORT > 0,
      mailbox: settings.TRACKER_IMAP_URL !== undefined,
      doors: readDoors(dataFolder()),
      feeds: feeds.map(({ cursor, checkedAt, nextAt, ...f }) => {
        const at = pullCursor.safeParse(cursor);
        return {
          ...f,
          checkedAt: checkedAt?.toISOString() ?? null,
          nextAt: nextAt.toISOString(),
          progress: at.success ? `${at.data.pages.length} of its pages are here; the pull goes on.` : null,
        };
      }),
      can: { setUp: canSetUpIntake(viewer, caseId) },
    };
  });
}
