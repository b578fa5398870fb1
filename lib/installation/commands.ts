import { appendAudit } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { canAdminister } from "@/lib/people/access";
import type { RemovedIllustrative } from "./schema";
import { deleteCaseFolders, ILLUSTRATIVE_REMOVED, takeOutIllustrative } from "./take-out-illustrative";

/**
 * Removes the illustrative cases: rows, files, audit chains, the people made for them. Doing it again does nothing.
 * Called outside any other transaction, so that the files go only once the rows are gone for good.
 */
export async function removeIllustrative(viewer: Viewer): Promise<RemovedIllustrative> {
  if (!canAdminister(viewer)) throw notFound();
  const taken = await withViewer(viewer, async (tx) => {
    const found = await takeOutIllustrative(tx);
    if (found === null) return null;
    await appendAudit(tx, null, [
      {
        action: ILLUSTRATIVE_REMOVED,
        subjectKind: "case_row",
        subjectId: null,
        data: { cases: found.caseIds, documents: found.documents },
      },
    ]);
    return found;
  });
  if (taken === null) return { cases: 0, documents: 0 };
  await deleteCaseFolders(taken.caseIds);
  return { cases: taken.caseIds.length, documents: taken.documents };
}
