import { type AuditEntry, type Audited, appendAudit } from "@/lib/audit/audited";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError } from "@/lib/errors";
import { groupBy } from "./group-by";

/**
 * What a command over several cases returns: each case's events in its own chain. The heads are locked in the order of
 * the ids, so that two such commands cannot wait for each other.
 */
export async function auditByCase<T>(
  tx: Tx,
  result: T,
  entries: readonly { caseId: string; event: AuditEntry }[],
): Promise<Audited<T>> {
  const byCase = [...groupBy(entries, (entry) => entry.caseId)].sort(([a], [b]) => (a < b ? -1 : 1));
  const last = byCase.at(-1);
  if (last === undefined)
    throw new AppError(
      "conflict",
      "There is nothing left to do for these dates: somebody was quicker. Load the page again.",
    );
  for (const [caseId, some] of byCase.slice(0, -1))
    await appendAudit(
      tx,
      caseId,
      some.map((entry) => entry.event),
    );
  const [caseId, some] = last;
  const [first, ...rest] = some.map((entry) => entry.event);
  if (first === undefined) throw new AppError("conflict", "Nothing changed.");
  return { result, caseId, events: [first, ...rest] };
}
