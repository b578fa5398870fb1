import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { canRelease } from "@/lib/cases/access";
import { fromDbDate } from "@/lib/dates/court-date";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import type { NumberGap } from "@/lib/docket/merge/number-gaps";
import { stampProblemsOf } from "@/lib/documents/stamp-problems";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type Page } from "@/lib/http/page-schema";
import { canCorrect, canSeal } from "./access";
import { deadlinesOf } from "./deadlines-of";
import { type FollowedDocket, followedDockets } from "./followed-dockets";
import { gapsBetween } from "./gaps-between";
import { isFiltered } from "./read-filters";
import { notesOn, partyNames, type RowNotes, type RowRecord, rowSelect, toRow } from "./row-record";
import { type DocketRows, rowsAfter } from "./rows-after";
import type { Filing, FilingFilters, FilingRow } from "./schema";

/** Which numbers between these rows no entry has: asked of the index, over the span of the page only. */
async function gapsOf(
  tx: Tx,
  caseId: string,
  rows: readonly RowRecord[],
  order: "newest" | "oldest",
  goesOn: boolean,
) {
  const numbers = rows.flatMap((row) => row.number ?? []);
  if (numbers.length === 0) return new Map<string, { from: number; to: number }>();
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const beyond = goesOn
    ? await tx.filing.findFirst({
        where: { caseId, number: order === "newest" ? { lt: least } : { gt: most } },
        orderBy: { number: order === "newest" ? "desc" : "asc" },
        select: { number: true },
      })
    : null;
  const present = await tx.filing.findMany({
    where: { caseId, number: { gte: least, lte: most } },
    select: { number: true },
    take: 2_000,
  });
  return gapsBetween(
    rows,
    new Set(present.flatMap((row) => row.number ?? [])),
    order,
    beyond?.number ?? null,
  );
}

/** The dockets that a list is of: the case's own, and where they are followed those of its appeals or from below. */
async function docketsOf(tx: Tx, caseId: string, filters: FilingFilters): Promise<FollowedDocket[]> {
  const own = { caseId, relation: null, number: null };
  return filters.appeal === undefined ? [own] : [own, ...(await followedDockets(tx, caseId))];
}

/** Rows as they are shown, with the names of who filed them and the docket each is from. */
async function toRows(tx: Tx, dockets: readonly FollowedDocket[], { rows }: DocketRows, notes: RowNotes) {
  const names = new Map<string, string>();
  for (const [at, { caseId }] of dockets.entries()) {
    const own = rows.filter((r) => r.docket === at).map((r) => r.row);
    for (const [id, name] of await partyNames(tx, caseId, own)) names.set(id, name);
  }
  return rows.map(({ docket, row }): FilingRow => {
    const from = dockets[docket];
    return {
      ...toRow(row, names, notes.get(row.id)),
      docket: from === undefined || from.relation === null ? null : { ...from, relation: from.relation },
    };
  });
}

/** The docket, newest or oldest first, a page at a time. Missing numbers are told only where nothing is filtered out. */
export async function listFilings(
  viewer: Viewer,
  caseId: string,
  filters: FilingFilters,
): Promise<Page<FilingRow>> {
  return withViewer(viewer, async (tx) => {
    const dockets = await docketsOf(tx, caseId, filters);
    const found = await rowsAfter(
      tx,
      dockets.map((d) => d.caseId),
      filters,
      PAGE_SIZE,
    );
    const notes: RowNotes = new Map();
    const gaps = new Map<string, NumberGap>();
    for (const [at, docket] of dockets.entries()) {
      const own = found.rows.filter((r) => r.docket === at).map((r) => r.row);
      const ids = own.map((row) => row.id);
      for (const [id, list] of await notesOn(viewer, docket.caseId, ids)) notes.set(id, list);
      // Only the team reads the docket whole; to anyone else everything unreleased would look missing.
      if (isFiltered(filters) || !isOnTeam(viewer, docket.caseId)) continue;
      const order = filters.order ?? "newest";
      for (const [id, gap] of await gapsOf(tx, docket.caseId, own, order, found.next !== null))
        gaps.set(id, gap);
    }
    const rows = await toRows(tx, dockets, found, notes);
    return { items: rows.map((r) => ({ ...r, gap: gaps.get(r.id) ?? null })), next: found.next };
  });
}

/** The docket in batches, for a file: each batch is a transaction of its own, so that none stays open. */
export async function* exportFilings(
  viewer: Viewer,
  caseId: string,
  filters: FilingFilters,
): AsyncGenerator<FilingRow[]> {
  let cursor: string | undefined;
  do {
    const batch = await withViewer(viewer, async (tx) => {
      if ((await tx.case.findUnique({ where: { id: caseId }, select: { id: true } })) === null)
        throw notFound("case");
      const dockets = await docketsOf(tx, caseId, filters);
      const asked = { ...filters, ...(cursor === undefined ? {} : { cursor }) };
      const found = await rowsAfter(
        tx,
        dockets.map((d) => d.caseId),
        asked,
        500,
      );
      return { rows: await toRows(tx, dockets, found, new Map()), next: found.next };
    });
    if (batch.rows.length > 0) yield batch.rows;
    cursor = batch.next ?? undefined;
  } while (cursor !== undefined);
}

const otherEnd = { select: { id: true, number: true, filedOn: true, kind: true, textClean: true } } as const;

/** One entry with its papers, its links both ways, the dates on it and what its text was before. */
export async function getFiling(viewer: Viewer, caseId: string, filingId: string): Promise<Filing> {
  return withViewer(viewer, async (tx) => {
    const row = await tx.filing.findFirst({
      where: { id: filingId, caseId },
      select: {
        ...rowSelect,
        version: true,
        origin: true,
        textRaw: true,
        audienceId: true,
        filingRevisions: {
          orderBy: [{ replacedAt: "desc" }, { id: "desc" }],
          take: PAGE_SIZE,
          select: { textRaw: true, replacedAt: true },
        },
      },
    });
    if (row === null) throw notFound("filing");
    // Asked for apart, not nested: an end one may not see must leave the link out, not break the page.
    const links = await tx.filingLink.findMany({
      where: { caseId, OR: [{ fromId: filingId }, { toId: filingId }] },
      select: { id: true, kind: true, part: true, disposition: true, fromId: true, toId: true },
      take: 200,
    });
    const ends = new Map(
      (
        await tx.filing.findMany({
          where: { caseId, id: { in: links.flatMap((l) => [l.fromId, l.toId]) } },
          ...otherEnd,
        })
      ).map(({ textClean, filedOn, ...f }) => [
        f.id,
        { ...f, filedOn: fromDbDate(filedOn), text: textClean },
      ]),
    );
    const seen = (pick: "fromId" | "toId") =>
      links.flatMap(({ id, kind, part, disposition, fromId, toId }) => {
        const mine = pick === "toId" ? fromId === filingId : toId === filingId;
        const other = ends.get(pick === "toId" ? toId : fromId);
        return mine && other ? [{ id, kind, part, disposition, filing: other }] : [];
      });
    const notes = await notesOn(viewer, caseId, [filingId]);
    return {
      ...toRow(row, await partyNames(tx, caseId, [row]), notes.get(filingId)),
      caseId,
      version: row.version,
      origin: row.origin,
      textRaw: row.textRaw,
      partyIds: row.filingParties.map((p) => p.partyId),
      filedByText: row.filedByText,
      audienceId: row.audienceId,
      deadlines: await deadlinesOf(tx, caseId, filingId),
      stampProblems: await stampProblemsOf(tx, caseId, row),
      links: seen("toId"),
      linkedFrom: seen("fromId"),
      revisions: row.filingRevisions.map((r) => ({
        textRaw: r.textRaw,
        replacedAt: r.replacedAt.toISOString(),
      })),
      can: {
        edit: canCorrect(viewer, caseId),
        release: canRelease(viewer, caseId),
        seal: canSeal(viewer, caseId),
      },
    };
  });
}
