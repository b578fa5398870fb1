import { fromDbDate } from "@/lib/dates/court-date";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/with-viewer";
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

/** The notes on these rows, oldest first, by the row's id. */
export async function notesOn(
  tx: Tx,
  caseId: string,
  filingIds: readonly string[],
): Promise<Map<string, RowNote[]>> {
  const notes = await tx.note.findMany({
    where: { caseId, subjectKind: "filing", subjectId: { in: [...filingIds] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 500,
    select: { id: true, subjectId: true, text: true, createdAt: true, createdById: true },
  });
  const people = await tx.user.findMany({
    where: { id: { in: [...new Set(notes.flatMap((n) => n.createdById ?? []))] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((p) => [p.id, p.name]));
  const bySubject = new Map<string, RowNote[]>();
  for (const { id, subjectId, text, createdAt, createdById } of notes) {
    const list = bySubject.get(subjectId) ?? [];
    list.push({
      id,
      text,
      by: createdById === null ? null : (names.get(createdById) ?? null),
      at: createdAt.toISOString(),
    });
    bySubject.set(subjectId, list);
  }
  return bySubject;
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
  };
}
