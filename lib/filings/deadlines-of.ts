import { fromDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import type { Filing } from "./schema";

/** The dates that hang on an entry: those it sets in motion, orders, is answered by, or completed. */
export async function deadlinesOf(tx: Tx, caseId: string, filingId: string): Promise<Filing["deadlines"]> {
  const rows = await tx.deadline.findMany({
    where: {
      caseId,
      OR: [
        { triggerFilingId: filingId },
        { orderFilingId: filingId },
        { respondsToId: filingId },
        { completedByFilingId: filingId },
      ],
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: 100,
    select: {
      id: true,
      title: true,
      dueOn: true,
      state: true,
      orderFilingId: true,
      completedByFilingId: true,
      triggerFilingId: true,
    },
  });
  return rows.map(({ orderFilingId, completedByFilingId, triggerFilingId, dueOn, ...row }) => ({
    ...row,
    dueOn: dueOn && fromDbDate(dueOn),
    how:
      completedByFilingId === filingId
        ? "completes"
        : orderFilingId === filingId
          ? "orders"
          : triggerFilingId === filingId
            ? "triggers"
            : "answered_by",
  }));
}
