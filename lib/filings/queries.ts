import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { canRelease } from "@/lib/cases/access";
import { fromDbDate, toDbDate } from "@/lib/dates/court-date";
import type { Prisma } from "@/lib/db/generated/client";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { stampProblemsOf } from "@/lib/documents/stamp-problems";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import { canCorrect, canSeal } from "./access";
import { deadlinesOf } from "./deadlines-of";
import { gapsBetween } from "./gaps-between";
import { mineToAnswerIds } from "./load-chains";
import { isFiltered } from "./read-filters";
import { notesOn, partyNames, type RowRecord, rowSelect, toRow } from "./row-record";
import { type Filing, type FilingFilters, type FilingRow, filingKind } from "./schema";

const ORDER_KINDS = ["order", "minute_order", "opinion", "judgment"] as const;
const MOTION_KINDS = ["motion", "cross_motion"] as const;

async function where(tx: Tx, caseId: string, f: FilingFilters): Promise<Prisma.FilingWhereInput> {
  const and: Prisma.FilingWhereInput[] = [{ caseId }];
  if (f.kind) and.push({ kind: f.kind });
  if (f.view === "orders") and.push({ kind: { in: [...ORDER_KINDS] } });
  if (f.view === "motions") and.push({ kind: { in: [...MOTION_KINDS] } });
  if (f.view === "mine") and.push({ id: { in: await mineToAnswerIds(tx, caseId) } });
  if (f.mute) and.push({ kind: { notIn: f.mute.split(",").map((kind) => filingKind.parse(kind)) } });
  if (f.state) and.push({ state: f.state });
  if (f.party) and.push({ filingParties: { some: { partyId: f.party } } });
  if (f.from) and.push({ filedOn: { gte: toDbDate(f.from) } });
  if (f.to) and.push({ filedOn: { lte: toDbDate(f.to) } });
  if (f.numberFrom !== undefined) and.push({ number: { gte: f.numberFrom } });
  if (f.numberTo !== undefined) and.push({ number: { lte: f.numberTo } });
  if (f.q) {
    const text: Prisma.FilingWhereInput = { textClean: { contains: f.q, mode: "insensitive" } };
    // "12" finds entry 12 as well as what speaks of 12.
    and.push(/^\d{1,8}$/.test(f.q) ? { OR: [{ number: Number(f.q) }, text] } : text);
  }
  return { AND: and };
}

/** Rows after the cursor, one more than a page. `position` orders the docket; the id breaks ties. */
async function rowsAfter(tx: Tx, caseId: string, filters: FilingFilters, take: number): Promise<RowRecord[]> {
  const newest = filters.order !== "oldest";
  const after = readCursor(filters.cursor, 2);
  const position = Number(after?.[0]);
  const id = after?.[1] ?? "";
  // The plain bound on position is what the index is entered by; the tie is settled after it.
  const beyond: Prisma.FilingWhereInput =
    after === null || !Number.isFinite(position)
      ? {}
      : newest
        ? { position: { lte: position }, OR: [{ position: { lt: position } }, { id: { lt: id } }] }
        : { position: { gte: position }, OR: [{ position: { gt: position } }, { id: { gt: id } }] };
  const direction = newest ? "desc" : "asc";
  return tx.filing.findMany({
    where: { AND: [await where(tx, caseId, filters), beyond] },
    orderBy: [{ position: direction }, { id: direction }],
    take,
    select: rowSelect,
  });
}

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

/** The docket, newest or oldest first, a page at a time. Missing numbers are told only where nothing is filtered out. */
export async function listFilings(
  viewer: Viewer,
  caseId: string,
  filters: FilingFilters,
): Promise<Page<FilingRow>> {
  return withViewer(viewer, async (tx) => {
    const rows = await rowsAfter(tx, caseId, filters, PAGE_SIZE + 1);
    const shown = rows.slice(0, PAGE_SIZE);
    const names = await partyNames(tx, caseId, shown);
    const notes = await notesOn(
      viewer,
      caseId,
      shown.map((row) => row.id),
    );
    const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
    // Only the team reads the docket whole; to anyone else everything unreleased would look missing.
    const gaps =
      isFiltered(filters) || !isOnTeam(viewer, caseId)
        ? new Map<string, { from: number; to: number }>()
        : await gapsOf(tx, caseId, shown, filters.order ?? "newest", last !== undefined);
    return {
      items: shown.map((r) => ({ ...toRow(r, names, notes.get(r.id)), gap: gaps.get(r.id) ?? null })),
      next: last ? writeCursor(last.position, last.id) : null,
    };
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
    const batch: { rows: FilingRow[]; next: string | undefined } = await withViewer(viewer, async (tx) => {
      if ((await tx.case.findUnique({ where: { id: caseId }, select: { id: true } })) === null)
        throw notFound("case");
      const asked = { ...filters, ...(cursor === undefined ? {} : { cursor }) };
      const rows = await rowsAfter(tx, caseId, asked, 500);
      const names = await partyNames(tx, caseId, rows);
      const last = rows.length === 500 ? rows.at(-1) : undefined;
      return {
        rows: rows.map((r) => toRow(r, names)),
        next: last && writeCursor(last.position, last.id),
      };
    });
    if (batch.rows.length > 0) yield batch.rows;
    cursor = batch.next;
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
