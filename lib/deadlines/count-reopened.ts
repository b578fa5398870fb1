import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import { applyWorkedOut } from "./apply-moves";
import { whatIf } from "./move-schema";
import { workOutMoves } from "./work-out-moves";

/**
 * Counts dates again that were closed and are open once more: what moved the open dates meanwhile (a closure of the court
 * entered or withdrawn after `since`, the date that they hang on) passed them by. A date that moves is unconfirmed, has its
 * history, and its keepers are told. Answers the ids of those that moved.
 */
export async function countReopened(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  ids: readonly string[],
  since: Date,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const reopened = new Set(ids);
  const worked = await workOutMoves(tx, viewer, [caseId], whatIf.parse({}));
  if (!worked.rows.some(({ row }) => reopened.has(row.id))) return [];
  const closures = await tx.courtClosure.findMany({
    where: { OR: [{ createdAt: { gte: since } }, { withdrawnAt: { gte: since } }] },
    select: { id: true, calendar: true, kind: true, closedOn: true, createdAt: true, withdrawnAt: true },
  });
  // The calendar by which they were last counted.
  const then = await workOutMoves(
    tx,
    viewer,
    [caseId],
    whatIf.parse({
      withdraw: closures.filter((c) => c.createdAt >= since && c.withdrawnAt === null).map((c) => c.id),
      enter: closures
        .filter((c) => c.createdAt < since && c.withdrawnAt !== null)
        .map(({ calendar, kind, closedOn }) => ({ calendar, kind, closedOn: fromDbDate(closedOn) })),
    }),
  );
  const before = new Map(then.rows.map(({ row }) => [row.id, row]));
  // What differs for another reason (a rule's text, say) is for people to decide: it differed when they were closed.
  const rows = worked.rows.filter(({ row, record }) => {
    const was = before.get(row.id);
    const differs = was?.newDue !== row.newDue || was.newSafe !== row.newSafe;
    return reopened.has(row.id) && row.error === null && (differs || record.anchorId !== null);
  });
  if (rows.length === 0) return [];
  const { confirmDates } = await tx.setting.findFirstOrThrow({ select: { confirmDates: true } });
  const { moved } = await applyWorkedOut(
    tx,
    viewer,
    { ...worked, rows, same: [] },
    {
      reason: "Counted again on opening: what it is counted by changed while it was closed.",
      filingId: null,
      keep: [],
      seen: rows.map(({ row }) => ({ id: row.id, newDue: row.newDue })),
      confirmDates,
    },
  );
  return moved.map(({ record }) => record.id);
}
