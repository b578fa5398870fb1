import { isAttorney, type Viewer } from "@/lib/auth/viewer";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError } from "@/lib/errors";

/**
 * Refuses bytes that were clawed back in this case: while they are locked away from everybody, and once they were
 * destroyed from all but an attorney, who may have been given them again.
 */
export async function checkClawedBack(tx: Tx, viewer: Viewer, caseId: string, sha256: string): Promise<void> {
  const rows = await tx.document.findMany({
    where: { caseId, sha256, sequesteredAt: { not: null } },
    select: { destroyedAt: true },
  });
  if (rows.length === 0) return;
  if (rows.every((row) => row.destroyedAt !== null) && isAttorney(viewer, caseId)) return;
  throw new AppError(
    "gone",
    "This file was clawed back in this case: it may not be read, used or added again. Delete your copy, or ask an attorney of the case.",
  );
}
