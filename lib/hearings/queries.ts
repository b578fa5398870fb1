import type { Viewer } from "@/lib/auth/viewer";
import { getCaseHeader } from "@/lib/cases/queries";
import { today } from "@/lib/dates/clock";
import { fromDbDate, toDbDate } from "@/lib/dates/court-date";
import type { Prisma } from "@/lib/db/generated/client";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { findEntries } from "@/lib/filings/find-entries";
import { PAGE_SIZE, type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import { canSetHearing } from "./access";
import { chainOf } from "./chain";
import type { Hearing, HearingFilters, HearingRow } from "./schema";

const MOST_IN_CHAIN = 500;
const rowSelect = {
  id: true,
  kind: true,
  title: true,
  heldOn: true,
  startsAt: true,
  place: true,
  dialIn: true,
  judge: true,
  state: true,
  argues: true,
  rulings: true,
  replacesId: true,
  setByFilingId: true,
  changedByFilingId: true,
  transcriptFilingId: true,
  releasedAt: true,
  version: true,
} satisfies Prisma.HearingSelect;
type RowRecord = Prisma.HearingGetPayload<{ select: typeof rowSelect }>;

async function toRows(tx: Tx, caseId: string, rows: readonly RowRecord[]): Promise<HearingRow[]> {
  const entries = await findEntries(
    tx,
    caseId,
    rows.flatMap((r) => [r.setByFilingId, r.changedByFilingId, r.transcriptFilingId]),
  );
  const next = new Map(
    (
      await tx.hearing.findMany({
        where: { caseId, replacesId: { in: rows.map((r) => r.id) } },
        select: { id: true, replacesId: true },
      })
    ).map((h) => [h.replacesId, h.id]),
  );
  const at = (id: string | null) => (id === null ? null : (entries.get(id) ?? null));
  return rows.map(({ setByFilingId, changedByFilingId, transcriptFilingId, releasedAt, heldOn, ...r }) => ({
    ...r,
    heldOn: fromDbDate(heldOn),
    replacedById: next.get(r.id) ?? null,
    setBy: at(setByFilingId),
    changedBy: at(changedByFilingId),
    transcript: at(transcriptFilingId),
    released: releasedAt !== null,
  }));
}

/** Hearings of a case: what is ahead from the nearest on, everything else from the latest back. */
export async function listHearings(
  viewer: Viewer,
  caseId: string,
  filters: HearingFilters,
): Promise<Page<HearingRow>> {
  const ahead = filters.view === "ahead";
  const direction = ahead ? "asc" : "desc";
  const after = readCursor(filters.cursor, 2);
  const [day, id] = after ?? [];
  const beyond: Prisma.HearingWhereInput =
    day === undefined || id === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)
      ? {}
      : ahead
        ? { OR: [{ heldOn: { gt: toDbDate(day) } }, { heldOn: toDbDate(day), id: { gt: id } }] }
        : { OR: [{ heldOn: { lt: toDbDate(day) } }, { heldOn: toDbDate(day), id: { lt: id } }] };
  const now = toDbDate(today());
  const within: Prisma.HearingWhereInput = ahead
    ? { state: "set", heldOn: { gte: now } }
    : filters.view === "past"
      ? { OR: [{ state: { not: "set" } }, { heldOn: { lt: now } }] }
      : {};
  return withViewer(viewer, async (tx) => {
    await getCaseHeader(viewer, caseId);
    const rows = await tx.hearing.findMany({
      where: { AND: [{ caseId }, within, beyond] },
      orderBy: [{ heldOn: direction }, { id: direction }],
      take: PAGE_SIZE + 1,
      select: rowSelect,
    });
    const items = await toRows(tx, caseId, rows.slice(0, PAGE_SIZE));
    const last = rows.length > PAGE_SIZE ? items.at(-1) : undefined;
    return { items, next: last ? writeCursor(last.heldOn, last.id) : null };
  });
}

/** One hearing with every date it was ever set for. */
export async function getHearing(viewer: Viewer, caseId: string, hearingId: string): Promise<Hearing> {
  return withViewer(viewer, async (tx) => {
    const row = await tx.hearing.findFirst({ where: { id: hearingId, caseId }, select: rowSelect });
    if (row === null) throw notFound("hearing");
    const links = await tx.hearing.findMany({
      where: { caseId },
      take: MOST_IN_CHAIN,
      select: { id: true, replacesId: true },
    });
    const ids = chainOf(links, hearingId).map((h) => h.id);
    const all = await tx.hearing.findMany({ where: { caseId, id: { in: ids } }, select: rowSelect });
    const dtos = new Map((await toRows(tx, caseId, all)).map((h) => [h.id, h]));
    const self = dtos.get(hearingId);
    if (self === undefined) throw notFound("hearing");
    return {
      ...self,
      setByFilingId: self.setBy?.id ?? null,
      transcriptFilingId: self.transcript?.id ?? null,
      chain: ids.flatMap((id) => dtos.get(id) ?? []),
      can: { edit: canSetHearing(viewer, caseId) },
    };
  });
}
