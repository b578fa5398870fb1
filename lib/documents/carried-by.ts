import type { z } from "zod";
import { fromDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import type { carriedBy } from "./schema";

export type Carried = z.infer<typeof carriedBy>;

/** The entries that carry these documents, as far as the viewer of `tx` sees them, in docket order. */
export async function entriesOf(
  tx: Tx,
  caseId: string,
  documentIds: readonly string[],
): Promise<Map<string, Carried[]>> {
  const papers = await tx.filingDocument.findMany({
    where: { caseId, documentId: { in: [...documentIds] } },
    select: { filingId: true, documentId: true, attachment: true, description: true },
  });
  const filings = await tx.filing.findMany({
    where: { caseId, id: { in: [...new Set(papers.map((p) => p.filingId))] } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, number: true, filedOn: true, kind: true },
  });
  const carried = new Map<string, Carried[]>();
  for (const { id, number, filedOn, kind } of filings) {
    for (const p of papers) {
      if (p.filingId !== id || p.documentId === null) continue;
      const list = carried.get(p.documentId) ?? [];
      list.push({
        filingId: id,
        number,
        filedOn: fromDbDate(filedOn),
        kind,
        attachment: p.attachment,
        description: p.description,
      });
      carried.set(p.documentId, list);
    }
  }
  return carried;
}
