import { fromDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import type { EntryRef } from "./entry-ref";

/** The entries that rows name, by id. Fetched apart: one the viewer may not see is absent and breaks nothing. */
export async function findEntries(
  tx: Tx,
  caseId: string,
  ids: readonly (string | null)[],
): Promise<Map<string, EntryRef>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.filing.findMany({
    where: { caseId, id: { in: wanted } },
    select: { id: true, number: true, kind: true, filedOn: true },
  });
  return new Map(rows.map((r) => [r.id, { ...r, filedOn: fromDbDate(r.filedOn) }]));
}
