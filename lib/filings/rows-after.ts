import { toDbDate } from "@/lib/dates/court-date";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/with-viewer";
import { readCursor, writeCursor } from "@/lib/http/page-schema";
import { mineToAnswerIds } from "./load-chains";
import { mergeDockets } from "./merge-dockets";
import { type RowRecord, rowSelect } from "./row-record";
import { type FilingFilters, filingKind } from "./schema";

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

/** The last row shown of a docket; null: none of it was. */
type Place = { position: number; id: string } | null;

/** Rows of one docket after a place. `position` orders the docket; the id breaks ties. */
async function rowsOf(
  tx: Tx,
  caseId: string,
  filters: FilingFilters,
  after: Place,
  take: number,
): Promise<RowRecord[]> {
  const newest = filters.order !== "oldest";
  // The plain bound on position is what the index is entered by; the tie is settled after it.
  const beyond: Prisma.FilingWhereInput =
    after === null
      ? {}
      : newest
        ? {
            position: { lte: after.position },
            OR: [{ position: { lt: after.position } }, { id: { lt: after.id } }],
          }
        : {
            position: { gte: after.position },
            OR: [{ position: { gt: after.position } }, { id: { gt: after.id } }],
          };
  const direction = newest ? "desc" : "asc";
  return tx.filing.findMany({
    where: { AND: [await where(tx, caseId, filters), beyond] },
    orderBy: [{ position: direction }, { id: direction }],
    take,
    select: rowSelect,
  });
}

/** A cursor over several dockets: the place in each. Anything that is no cursor of ours is the first page. */
function readPlaces(cursor: string | undefined, dockets: number): Place[] {
  const parts = readCursor(cursor, dockets * 2) ?? [];
  return Array.from({ length: dockets }, (_, at) => {
    const position = Number(parts[at * 2]);
    const id = parts[at * 2 + 1] ?? "";
    return id === "" || !Number.isFinite(position) ? null : { position, id };
  });
}

const writePlaces = (places: readonly Place[]) =>
  writeCursor(...places.flatMap((place) => (place === null ? ["", ""] : [place.position, place.id])));

export type DocketRows = { rows: { docket: number; row: RowRecord }[]; next: string | null };

/**
 * The next rows of one docket, or of several as one list by day: `caseIds` in the order in which entries of one day
 * stand. `docket` counts through them.
 */
export async function rowsAfter(
  tx: Tx,
  caseIds: readonly string[],
  filters: FilingFilters,
  take: number,
): Promise<DocketRows> {
  const places = readPlaces(filters.cursor, caseIds.length);
  const lists: RowRecord[][] = [];
  for (const [at, caseId] of caseIds.entries())
    lists.push(await rowsOf(tx, caseId, filters, places[at] ?? null, take + 1));
  const merged = mergeDockets(lists, filters.order ?? "newest", take + 1);
  const rows = merged.slice(0, take);
  const last = caseIds.map(
    (_, at) => rows.findLast(({ docket }) => docket === at)?.row ?? places[at] ?? null,
  );
  return { rows, next: merged.length > take ? writePlaces(last) : null };
}
