import type { Tier } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import type { MergeDocument } from "@/lib/docket/merge/merge-entry";
import type { KeptFiling } from "./load-docket";

type PaperRow = {
  attachment: number;
  description: string;
  pacerDocId: string | null;
  pageCount: number | null;
  notHeldReason: string;
};

/** Adds the papers that are new and fills in what is known of the others. A description that a person wrote stays. */
export async function writePapers(
  tx: Tx,
  guard: { caseId: string; tier: Tier; audienceId: string | null },
  kept: KeptFiling,
  before: readonly MergeDocument[],
  rows: readonly PaperRow[],
): Promise<void> {
  for (const row of rows) {
    const here = kept.papers.find((p) => p.attachment === row.attachment);
    if (here === undefined) {
      await tx.filingDocument.create({ data: { ...guard, ...row, filingId: kept.id }, select: { id: true } });
      continue;
    }
    const was = before.find((d) => d.attachment === row.attachment)?.description ?? null;
    const machine =
      was === null ? /^(?:Main document|Attachment \d+)$/.test(here.description) : here.description === was;
    await tx.filingDocument.update({
      where: { id: here.id },
      data: {
        ...(machine ? { description: row.description } : {}),
        ...(row.pacerDocId === null ? {} : { pacerDocId: row.pacerDocId }),
        // The pages of a file that is here were counted in the file.
        ...(here.documentId !== null || row.pageCount === null ? {} : { pageCount: row.pageCount }),
      },
      select: { id: true },
    });
  }
}
