import type { z } from "zod";
import { type AuditEntry, audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import type { Tx } from "@/lib/db/with-viewer";
import { isListing } from "@/lib/docket/merge/merge-entry";
import { instantOf } from "@/lib/docket/merge/stamped";
import { AppError, notFound } from "@/lib/errors";
import { canImport } from "../access";
import { leavesOut, wordsOfKind } from "../case-reading";
import { type LoadedReview, loadReview } from "../load-review";
import { getImport } from "../queries";
import type { acceptInput, ImportReview } from "../schema";
import { type Written, writeDocket } from "../write-docket";
import { writeHead } from "../write-head";
import { writePeople } from "../write-people";

/** Imports of one case wait for each other: two of them would make the same entry twice. */
const lockCase = (tx: Tx, caseId: string) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${caseId}`}, 0))::text AS locked`;

/** When the docket was last looked at, from what, and what that leaves out; an older source changes nothing. */
async function noteCheck(tx: Tx, caseId: string, { files }: LoadedReview): Promise<void> {
  const newest = files
    .flatMap((f) =>
      f.reading && !f.leftAlone && isListing(f.reading.source.kind) ? [{ f, reading: f.reading }] : [],
    )
    .sort((a, b) => instantOf(b.reading.source.asOf) - instantOf(a.reading.source.asOf))[0];
  if (newest === undefined) return;
  const at = new Date(Math.min(instantOf(newest.reading.source.asOf), now().getTime()));
  await tx.case.updateMany({
    where: { id: caseId, OR: [{ docketCheckedAt: null }, { docketCheckedAt: { lt: at } }] },
    data: {
      docketCheckedAt: at,
      docketCheckedFrom: `${wordsOfKind(newest.reading.kind)} (${newest.f.fileName})`,
      docketCheckLeavesOut: leavesOut(newest.reading.source),
    },
  });
}

const countsOf = (w: Written, people: { parties: number; counsel: number }, seen: number) => ({
  added: w.added,
  changed: w.changed,
  papers: w.papers,
  seen,
  parties: people.parties,
  counsel: people.counsel,
});

/** Writes the accepted lines of a review: one transaction with its audit events, or nothing. */
export async function acceptImport(
  viewer: Viewer,
  caseId: string,
  importId: string,
  input: z.output<typeof acceptInput>,
): Promise<ImportReview> {
  if (!canImport(viewer, caseId)) throw notFound("case");
  await audited(viewer, async (tx) => {
    await lockCase(tx, caseId);
    const loaded = await loadReview(tx, caseId, importId);
    if (loaded.batch.state !== "waiting")
      throw new AppError("conflict", "This import has been decided already.");
    if (loaded.planKey !== input.planKey)
      throw new AppError(
        "conflict",
        "The docket has changed since this review was shown. Look at it once more.",
      );
    if (
      loaded.files.some((f) => f.match === "other" && f.reading !== null && !f.leftAlone) &&
      !input.sameCase
    )
      throw new AppError("invalid", "A source names another case.", {
        fields: { sameCase: "Say that it belongs to this case all the same, or leave it." },
      });
    const leaveOut = new Set(input.leaveOut);
    const written = await writeDocket(tx, viewer, caseId, loaded, {
      leaveOut,
      kinds: input.kinds,
      unreviewed: false,
    });
    const people = await writePeople(tx, viewer, caseId, loaded, leaveOut);
    const head = await writeHead(tx, caseId, loaded, leaveOut, now());
    await noteCheck(tx, caseId, loaded);
    const counts = countsOf(written, people, loaded.review.seen.length);
    await tx.importBatch.update({
      where: { id: importId },
      data: { state: "accepted", decidedAt: now(), decidedById: viewer.userId, counts },
      select: { id: true },
    });
    const events: [AuditEntry, ...AuditEntry[]] = [
      { action: "import.accepted", subjectKind: "import_batch", subjectId: importId, data: counts },
      ...written.events,
      ...people.events,
      ...head,
    ];
    return { result: null, caseId, events };
  });
  return getImport(viewer, caseId, importId);
}

/**
 * What the intake may do by itself with an authentic notice: enter its own entry, unreviewed. Everything else it says
 * waits for a person. Answers the entry, and whether anything is left to look at.
 */
export async function enterNotice(
  viewer: Viewer,
  caseId: string,
  importId: string,
): Promise<{ filingId: string | null; left: number }> {
  if (!canImport(viewer, caseId)) throw notFound("case");
  return audited(viewer, async (tx) => {
    await lockCase(tx, caseId);
    const loaded = await loadReview(tx, caseId, importId);
    if (loaded.batch.state !== "waiting")
      throw new AppError("conflict", "This import has been decided already.");
    const sure = loaded.files.every((f) => f.match === "same" && f.reading?.source.kind === "notice");
    const waits = loaded.review.lines.filter((l) => !sure || l.change !== "added").map((l) => l.key);
    const leaveOut = new Set([...waits, ...loaded.people.map((p) => p.key)]);
    const written = await writeDocket(tx, viewer, caseId, loaded, { leaveOut, kinds: {}, unreviewed: true });
    const counts = countsOf(written, { parties: 0, counsel: 0 }, loaded.review.seen.length);
    const left = waits.length + loaded.review.unmatched.length;
    await tx.importBatch.update({
      where: { id: importId },
      data:
        left > 0
          ? { counts, reason: "It also changes an entry that is here: that waits for a person." }
          : { state: "accepted", decidedAt: now(), counts },
      select: { id: true },
    });
    const filingId = [...written.made.values()][0] ?? null;
    return {
      result: { filingId, left },
      caseId,
      events: [
        {
          action: "import.entered",
          subjectKind: "import_batch",
          subjectId: importId,
          data: { ...counts, left },
        },
        ...written.events,
      ],
    };
  });
}

/** Puts an import aside. Its sources stay. */
export async function discardImport(viewer: Viewer, caseId: string, importId: string): Promise<ImportReview> {
  if (!canImport(viewer, caseId)) throw notFound("case");
  await audited(viewer, async (tx) => {
    const { count } = await tx.importBatch.updateMany({
      where: { id: importId, caseId, state: "waiting" },
      data: { state: "discarded", decidedAt: now(), decidedById: viewer.userId },
    });
    if (count !== 1) throw notFound("import");
    return {
      result: null,
      caseId,
      events: [{ action: "import.discarded", subjectKind: "import_batch", subjectId: importId }],
    };
  });
  return getImport(viewer, caseId, importId);
}

/** Takes back an entry that the intake entered by itself, while nobody has confirmed it and nothing rests on it. */
export async function undoImport(viewer: Viewer, caseId: string, importId: string): Promise<ImportReview> {
  if (!canImport(viewer, caseId)) throw notFound("case");
  await audited(viewer, async (tx) => {
    const batch = await tx.importBatch.findFirst({
      where: { id: importId, caseId, channel: "mail" },
      select: { id: true },
    });
    if (batch === null) throw notFound("import");
    const rows = await tx.$queryRaw<
      { gone: number }[]
    >`SELECT undo_import(${caseId}::uuid, ${importId}::uuid) AS gone`;
    const gone = rows[0]?.gone ?? 0;
    if (gone === 0)
      throw new AppError(
        "conflict",
        "There is nothing to take back: the entry was confirmed, or is gone already.",
      );
    await tx.importBatch.update({
      where: { id: importId },
      data: { state: "reverted", decidedAt: now(), decidedById: viewer.userId },
      select: { id: true },
    });
    return {
      result: null,
      caseId,
      events: [
        {
          action: "import.taken_back",
          subjectKind: "import_batch",
          subjectId: importId,
          data: { entries: gone },
        },
      ],
    };
  });
  return getImport(viewer, caseId, importId);
}
