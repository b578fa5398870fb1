import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/with-viewer";
import { listNotesOf } from "@/lib/notes/queries";
import type { FilingRow, RowNote } from "./schema";

export const rowSelect = {
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
export type RowRecord = Prisma.FilingGetPayload<{ select: typeof rowSelect }>;

/** Short names of the parties that filed these rows, as far as they are to be seen. */
export async function partyNames(
  tx: Tx,
  caseId: string,
  rows: readonly RowRecord[],
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap((r) => r.filingParties.map((p) => p.partyId)))];
  if (ids.length === 0) return new Map();
  const parties = await tx.party.findMany({
    where: { caseId, id: { in: ids } },
    select: { id: true, name: true, shortName: true },
  });
  return new Map(parties.map((p) => [p.id, p.shortName ?? p.name]));
}

export type RowNotes = Map<string, readonly RowNote[]>;

/** The notes on these rows as rows show them. */
export async function notesOn(
  viewer: Viewer,
  caseId: string,
  filingIds: readonly string[],
): Promise<Map<string, RowNote[]>> {
  const notes = await listNotesOf(viewer, caseId, filingIds);
  return new Map(
    [...notes].map(([id, list]) => [
      id,
      list.map(({ createdAt, subjectId: _subject, ...note }) => ({ ...note, at: createdAt })),
    ]),
  );
}

export function toRow(
  r: RowRecord,
  names: ReadonlyMap<string, string>,
  notes: readonly RowNote[] = [],
): FilingRow {
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
    notes: [...notes],
    gap: null,
    docket: null,
  };
}
