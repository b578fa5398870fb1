import type { Viewer } from "@/lib/auth/viewer";
import { getCaseHeader } from "@/lib/cases/queries";
import { fromDbDate } from "@/lib/dates/court-date";
import { PostureKind } from "@/lib/db/generated/enums";
import { withViewer } from "@/lib/db/with-viewer";
import { findEntries } from "@/lib/filings/find-entries";
import { listSourcesOf } from "@/lib/sources/queries";
import { toProvenance } from "@/lib/sources/to-provenance";
import { canSetPosture } from "./access";
import type { PostureCard } from "./schema";

/** Where each kind of relief and the case itself stand, line by line. */
export async function getPosture(viewer: Viewer, caseId: string): Promise<PostureCard> {
  return withViewer(viewer, async (tx) => {
    await getCaseHeader(viewer, caseId);
    const rows = await tx.postureItem.findMany({
      where: { caseId },
      select: {
        id: true,
        kind: true,
        state: true,
        onDate: true,
        filingId: true,
        security: true,
        consolidated: true,
        note: true,
        standing: true,
        standingNote: true,
        releasedAt: true,
        version: true,
      },
    });
    const entries = await findEntries(
      tx,
      caseId,
      rows.map((r) => r.filingId),
    );
    const sources = await listSourcesOf(
      viewer,
      caseId,
      rows.map((r) => r.id),
    );
    const byKind = new Map(rows.map((r) => [r.kind, r]));
    return {
      lines: Object.values(PostureKind).map((kind) => {
        const row = byKind.get(kind);
        if (row === undefined) return { kind, item: null };
        const entry = row.filingId === null ? null : (entries.get(row.filingId) ?? null);
        return {
          kind,
          item: {
            id: row.id,
            state: row.state,
            onDate: row.onDate && fromDbDate(row.onDate),
            entry,
            filingId: entry?.id ?? null,
            security: row.security,
            consolidated: row.consolidated,
            note: row.note,
            provenance: toProvenance(row, sources),
            released: row.releasedAt !== null,
            version: row.version,
          },
        };
      }),
      can: { edit: canSetPosture(viewer, caseId) },
    };
  });
}
