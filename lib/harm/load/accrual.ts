import type { Tx } from "@/lib/db/with-viewer";
import { type Accrual, accrue } from "../accrual";
import type { AccrualLine } from "../accrual-schema";
import { isWorkingDay } from "../working-day";
import { amountSelect, toLine } from "./amounts";
import type { LoadedAccess } from "./lost-access";

/** Every quantified part of the ledger, as the engine reads it. */
export async function loadAccrualLines(tx: Tx, caseId: string): Promise<AccrualLine[]> {
  const amounts = await tx.harmAmount.findMany({
    where: { caseId },
    orderBy: { id: "asc" },
    select: amountSelect,
  });
  const harms = await tx.harm.findMany({
    where: { caseId, id: { in: [...new Set(amounts.map((a) => a.harmId))] } },
    select: { id: true, category: true },
  });
  const categories = new Map(harms.map((h) => [h.id, h.category]));
  return amounts.flatMap((a) => {
    const category = categories.get(a.harmId);
    return category === undefined ? [] : [toLine(a, category)];
  });
}

/** What the ledger amounts to through the day of `access.asOf`. */
export async function loadAccrual(tx: Tx, caseId: string, access: LoadedAccess): Promise<Accrual> {
  return accrue({
    lines: await loadAccrualLines(tx, caseId),
    intervals: access.intervals,
    inForce: access.inForce,
    membership: access.membership,
    through: access.asOf,
    isWorkingDay: (day) => isWorkingDay(day),
  });
}
