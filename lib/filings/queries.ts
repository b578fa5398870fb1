import type { Viewer } from "@/lib/auth/viewer";
import { canRelease } from "@/lib/cases/access";
import { fromDbDate, toDbDate } from "@/lib/dates/court-date";
import type { Prisma } from "@/lib/db/generated/client";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import { canCorrect, canSeal } from "./access";
import type { Filing, FilingFilters, FilingRow } from "./schema";

const ORDER_KINDS = ["order", "minute_order", "opinion", "judgment"] as const;
const MOTION_KINDS = ["motion", "cross_motion"] as const;

const rowSelect = {
  id: true,
  position: true,
  number: true,
  filedOn: true,
  enteredOn: true,
  servedOn: true,
  kind: true,
  motionKind: true,
  textClean: true,
  filedByText: true,
  state: true,
  tier: true,
  unreviewed: true,
  releasedAt: true,
  // Names come apart: a party one may not see must leave its name out, not break the row.
  filingParties: { select: { partyId: true } },
  filingDocuments: {
    orderBy: { attachment: "asc" },
    select: { attachment: true, description: true, documentId: true, notHeldReason: true, pageCount: true },
  },
} satisfies Prisma.FilingSelect;
type RowRecord = Prisma.FilingGetPayload<{ select: typeof rowSelect }>;

async function partyNames(tx: Tx, caseId: string, rows: readonly RowRecord[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap((r) => r.filingParties.map((p) => p.partyId)))];
  if (ids.length === 0) return new Map();
  const parties = await tx.party.findMany({
    where: { caseId, id: { in: ids } },
    select: { id: true, name: true, shortName: true },
  });
  return new Map(parties.map((p) => [p.id, p.shortName ?? p.name]));
}

function toRow(r: RowRecord, names: ReadonlyMap<string, string>): FilingRow {
  const parties = r.filingParties.flatMap((p) => names.get(p.partyId) ?? []);
  return {
    id: r.id,
    number: r.number,
    filedOn: fromDbDate(r.filedOn),
    enteredOn: r.enteredOn && fromDbDate(r.enteredOn),
    servedOn: r.servedOn && fromDbDate(r.servedOn),
    kind: r.kind,
    motionKind: r.motionKind,
    text: r.textClean,
    filedBy: parties.length > 0 ? parties : r.filedByText === null ? [] : [r.filedByText],
    state: r.state,
    tier: r.tier,
    unreviewed: r.unreviewed,
    released: r.releasedAt !== null,
    papers: r.filingDocuments,
  };
}

function where(caseId: string, f: FilingFilters): Prisma.FilingWhereInput {
  const and: Prisma.FilingWhereInput[] = [{ caseId }];
  if (f.kind) and.push({ kind: f.kind });
  if (f.view === "orders") and.push({ kind: { in: [...ORDER_KINDS] } });
  if (f.view === "motions") and.push({ kind: { in: [...MOTION_KINDS] } });
  if (f.state) and.push({ state: f.state });
  if (f.party) and.push({ filingParties: { some: { partyId: f.party } } });
  if (f.from) and.push({ filedOn: { gte: toDbDate(f.from) } });
  if (f.to) and.push({ filedOn: { lte: toDbDate(f.to) } });
  if (f.numberFrom !== undefined) and.push({ number: { gte: f.numberFrom } });
  if (f.numberTo !== undefined) and.push({ number: { lte: f.numberTo } });
  if (f.q) and.push({ textClean: { contains: f.q, mode: "insensitive" } });
  return { AND: and };
}

/** The docket, newest or oldest first, a page at a time. */
export async function listFilings(
  viewer: Viewer,
  caseId: string,
  filters: FilingFilters,
): Promise<Page<FilingRow>> {
  const newest = filters.order !== "oldest";
  const after = readCursor(filters.cursor, 2);
  const position = Number(after?.[0]);
  const id = after?.[1] ?? "";
  const beyond: Prisma.FilingWhereInput =
    after === null || !Number.isFinite(position)
      ? {}
      : newest
        ? { OR: [{ position: { lt: position } }, { position, id: { lt: id } }] }
        : { OR: [{ position: { gt: position } }, { position, id: { gt: id } }] };
  const direction = newest ? "desc" : "asc";
  return withViewer(viewer, async (tx) => {
    const rows = await tx.filing.findMany({
      where: { AND: [where(caseId, filters), beyond] },
      orderBy: [{ position: direction }, { id: direction }],
      take: PAGE_SIZE + 1,
      select: rowSelect,
    });
    const names = await partyNames(tx, caseId, rows);
    const last = rows.length > PAGE_SIZE ? rows[PAGE_SIZE - 1] : undefined;
    return {
      items: rows.slice(0, PAGE_SIZE).map((r) => toRow(r, names)),
      next: last ? writeCursor(last.position, last.id) : null,
    };
  });
}

const otherEnd = { select: { id: true, number: true, filedOn: true, kind: true } } as const;

/** One entry with its papers, its links both ways and what its text was before. */
export async function getFiling(viewer: Viewer, caseId: string, filingId: string): Promise<Filing> {
  return withViewer(viewer, async (tx) => {
    const row = await tx.filing.findFirst({
      where: { id: filingId, caseId },
      select: {
        ...rowSelect,
        version: true,
        origin: true,
        textRaw: true,
        filingRevisions: {
          orderBy: { replacedAt: "desc" },
          take: PAGE_SIZE,
          select: { textRaw: true, replacedAt: true },
        },
      },
    });
    if (row === null) throw notFound("filing");
    // Asked for apart, not nested: an end one may not see must leave the link out, not break the page.
    const links = await tx.filingLink.findMany({
      where: { caseId, OR: [{ fromId: filingId }, { toId: filingId }] },
      select: { kind: true, part: true, disposition: true, fromId: true, toId: true },
      take: 200,
    });
    const ends = new Map(
      (
        await tx.filing.findMany({
          where: { caseId, id: { in: links.flatMap((l) => [l.fromId, l.toId]) } },
          ...otherEnd,
        })
      ).map((f) => [f.id, { ...f, filedOn: fromDbDate(f.filedOn) }]),
    );
    const seen = (pick: "fromId" | "toId") =>
      links.flatMap(({ kind, part, disposition, fromId, toId }) => {
        const mine = pick === "toId" ? fromId === filingId : toId === filingId;
        const other = ends.get(pick === "toId" ? toId : fromId);
        return mine && other ? [{ kind, part, disposition, filing: other }] : [];
      });
    return {
      ...toRow(row, await partyNames(tx, caseId, [row])),
      caseId,
      version: row.version,
      origin: row.origin,
      textRaw: row.textRaw,
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
