import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { calendarOfCourt } from "@/lib/deadlines/make-proposals";
import { listKeepers } from "@/lib/deadlines/queries/board";
import { isKind } from "@/lib/docket/parse/kind";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, readCursor, writeCursor } from "@/lib/http/page-schema";
import { canImport } from "./access";
import { wordsOfKind } from "./case-reading";
import { tellsOfClosed } from "./closed-entries";
import { loadMade, loadMadePeople } from "./load-made";
import { loadEntryProposals, loadPeople, namesOf, shownWhere } from "./load-proposals";
import { loadRawFile } from "./load-raw-file";
import { loadReview } from "./load-review";
import { ownCasesOf } from "./own-cases-of";
import type { ProposalPage } from "./proposal-schema";
import { toReview } from "./review-dto";
import type { EntrySource, ImportReview, ImportRow } from "./schema";

const counts = z.record(z.string(), z.number()).nullable().catch(null);
const what = (kind: string | null) => (kind !== null && isKind(kind) ? wordsOfKind(kind) : null);

async function checkCase(viewer: Viewer, caseId: string): Promise<void> {
  const found = await withViewer(viewer, (tx) =>
    tx.case.findUnique({ where: { id: caseId }, select: { id: true } }),
  );
  if (found === null || !canImport(viewer, caseId)) throw notFound("case");
}

/** What came in for a case, newest first; `waiting` alone with that filter. */
export async function listImports(
  viewer: Viewer,
  caseId: string,
  filters: { cursor?: string | undefined; waiting?: boolean | undefined } = {},
): Promise<{ items: ImportRow[]; next: string | null }> {
  await checkCase(viewer, caseId);
  const after = readCursor(filters.cursor, 1);
  return withViewer(viewer, async (tx) => {
    const rows = await tx.importBatch.findMany({
      where: {
        caseId,
        ...(filters.waiting ? { state: "waiting" as const } : {}),
        ...(after === null ? {} : { id: { lt: after[0] ?? "" } }),
      },
      orderBy: { id: "desc" },
      take: PAGE_SIZE + 1,
      select: {
        id: true,
        channel: true,
        state: true,
        reason: true,
        createdAt: true,
        decidedAt: true,
        counts: true,
      },
    });
    const shown = rows.slice(0, PAGE_SIZE);
    const files = await tx.rawFile.findMany({
      where: { caseId, batchId: { in: shown.map((r) => r.id) } },
      orderBy: { position: "asc" },
      select: { batchId: true, fileName: true, kind: true },
    });
    const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
    return {
      items: shown.map((r) => ({
        ...r,
        createdAt: r.createdAt.toISOString(),
        decidedAt: r.decidedAt?.toISOString() ?? null,
        counts: counts.parse(r.counts),
        files: files
          .filter((f) => f.batchId === r.id)
          .map((f) => ({ fileName: f.fileName, what: what(f.kind) })),
      })),
      next: last ? writeCursor(last.id) : null,
    };
  });
}

/** The review of what came in: held against the docket as it stands now. Writes nothing. */
export async function getImport(viewer: Viewer, caseId: string, importId: string): Promise<ImportReview> {
  await checkCase(viewer, caseId);
  return withViewer(viewer, async (tx) => {
    const loaded = await loadReview(tx, caseId, importId);
    const by = loaded.batch.decidedById;
    const person =
      by === null ? null : await tx.user.findUnique({ where: { id: by }, select: { name: true } });
    const undoable =
      loaded.batch.channel === "mail" &&
      loaded.batch.state !== "reverted" &&
      (await tx.filing.count({
        where: { caseId, unreviewed: true, importLines: { some: { batchId: importId, change: "added" } } },
      })) > 0;
    return toReview(loaded, {
      caseId,
      made:
        loaded.batch.state === "waiting"
          ? { made: [], madePeople: [] }
          : {
              made: await loadMade(tx, caseId, importId),
              madePeople: await loadMadePeople(tx, caseId, importId),
            },
      elsewhere: await ownCasesOf(tx, viewer, caseId, loaded.files),
      decidedBy: person?.name ?? null,
      undoable,
      counts: counts.parse(loaded.batch.counts),
      decide: canImport(viewer, caseId),
    });
  });
}

const MOST_ENTRIES = 25;

/** What the deadline preview needs: who may have a date, which dates stand, the calendar of the court. */
async function groundOfPreview(tx: Tx, viewer: Viewer, caseId: string) {
  const { courtId } = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { courtId: true } });
  const open = await tx.deadline.findMany({
    where: { caseId, state: { in: ["proposed", "confirmed", "waiting"] }, side: { not: "internal" } },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: 400,
    select: { id: true, title: true, dueOn: true },
  });
  return {
    keepers: await listKeepers(viewer, caseId),
    openDates: open.map(({ dueOn, ...d }) => ({ ...d, dueOn: dueOn && fromDbDate(dueOn) })),
    calendar: calendarOfCourt(courtId),
  };
}

/**
 * Proposals, entry by entry, newest entry first: the open ones, or with `show` what was decided. With `filingId`, those of
 * one entry in any state.
 */
export async function listProposals(
  viewer: Viewer,
  caseId: string,
  filters: {
    cursor?: string | undefined;
    filingId?: string | undefined;
    show?: "open" | "decided" | undefined;
  } = {},
): Promise<ProposalPage> {
  await checkCase(viewer, caseId);
  const after = readCursor(filters.cursor, 2);
  const show = filters.show ?? (filters.filingId === undefined ? "open" : "all");
  const where = shownWhere(viewer, show);
  return withViewer(viewer, async (tx) => {
    const position = Number(after?.[0]);
    const id = after?.[1] ?? "";
    const filings = await tx.filing.findMany({
      where: {
        caseId,
        ...(filters.filingId === undefined ? {} : { id: filters.filingId }),
        OR: [{ proposals: { some: where } }, ...(show === "decided" ? [] : [{ unreviewed: true }])],
        ...(after === null || !Number.isFinite(position)
          ? {}
          : { AND: [{ OR: [{ position: { lt: position } }, { position, id: { lt: id } }] }] }),
      },
      orderBy: [{ position: "desc" }, { id: "desc" }],
      take: MOST_ENTRIES + 1,
      select: {
        id: true,
        position: true,
        number: true,
        kind: true,
        filedOn: true,
        textClean: true,
        unreviewed: true,
      },
    });
    const shown = filings.slice(0, MOST_ENTRIES);
    const people = await loadPeople(tx, caseId);
    const last = filings.length > MOST_ENTRIES ? shown.at(-1) : undefined;
    return {
      items: await loadEntryProposals(tx, caseId, shown, where, people),
      ...(await groundOfPreview(tx, viewer, caseId)),
      people: namesOf(people),
      open: await tx.proposal.count({ where: { caseId, state: "open" } }),
      next: last ? writeCursor(last.position, last.id) : null,
      can: { decide: canImport(viewer, caseId) },
    };
  });
}

/** Where an entry comes from: every source that made, changed or showed it again, oldest first. */
export async function listSourcesOfEntry(
  viewer: Viewer,
  caseId: string,
  filingId: string,
): Promise<EntrySource[]> {
  await checkCase(viewer, caseId);
  return withViewer(viewer, async (tx) => {
    const lines = await tx.importLine.findMany({
      where: { caseId, filingId },
      orderBy: { id: "asc" },
      take: 200,
      select: { batchId: true, rawFileId: true, change: true, fields: true },
    });
    const files = await tx.rawFile.findMany({
      where: { caseId, id: { in: lines.flatMap((l) => l.rawFileId ?? []) } },
      select: { id: true, fileName: true, kind: true, sha256: true, receivedAt: true },
    });
    const given = new Set<string>();
    for (const f of files) if (!(await tellsOfClosed(tx, caseId, f.sha256, []))) given.add(f.id);
    const batches = await tx.importBatch.findMany({
      where: { caseId, id: { in: lines.map((l) => l.batchId) } },
      select: { id: true, createdAt: true },
    });
    return lines.map((l) => {
      const file = files.find((f) => f.id === l.rawFileId);
      const at = file?.receivedAt ?? batches.find((b) => b.id === l.batchId)?.createdAt ?? new Date(0);
      return {
        importId: l.batchId,
        fileId: file !== undefined && given.has(file.id) ? file.id : null,
        change: l.change,
        fields: l.fields,
        fileName: file?.fileName ?? null,
        what: what(file?.kind ?? null),
        sha256: file?.sha256 ?? null,
        at: at.toISOString(),
      };
    });
  });
}

/** A source exactly as it came, for whoever wants to see what a row rests on. */
export async function openRawFile(
  viewer: Viewer,
  caseId: string,
  importId: string,
  fileId: string,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  await checkCase(viewer, caseId);
  return withViewer(viewer, (tx) => loadRawFile(tx, caseId, importId, fileId));
}
