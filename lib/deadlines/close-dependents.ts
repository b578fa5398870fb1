import type { AuditEntry } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import type { Deadline } from "./schema";
import { deadlineEvent, writeHistory } from "./write-date";

/** Closes the open internal dates that lead to one, however long the chain. Court dates that hang on it stand. */
export async function closeDependents(
  tx: Tx,
  viewer: Viewer,
  of: Pick<Deadline, "id" | "caseId">,
  state: "superseded" | "vacated",
  reason: string,
): Promise<AuditEntry[]> {
  const events: AuditEntry[] = [];
  let parents = [of.id];
  while (parents.length > 0) {
    const rows = await tx.deadline.findMany({
      where: {
        caseId: of.caseId,
        triggerDeadlineId: { in: parents },
        side: "internal",
        state: { in: ["proposed", "confirmed", "waiting"] },
      },
      select: { id: true, dueOn: true, state: true },
    });
    await tx.deadline.updateMany({
      where: { caseId: of.caseId, id: { in: rows.map((row) => row.id) } },
      data: { state, closedReason: reason, version: { increment: 1 } },
    });
    await writeHistory(
      tx,
      viewer,
      of.caseId,
      rows.map((row) => ({
        deadlineId: row.id,
        fromOn: row.dueOn && fromDbDate(row.dueOn),
        toOn: row.dueOn && fromDbDate(row.dueOn),
        fromState: row.state,
        toState: state,
        reason,
      })),
    );
    events.push(...rows.map((row) => deadlineEvent(state, row.id, { with: of.id })));
    parents = rows.map((row) => row.id);
  }
  return events;
}
