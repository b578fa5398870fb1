import { appendAudit } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import type { Tx } from "@/lib/db/with-viewer";

/**
 * The one opt-in per case, chosen by an attorney: public docket entries reach the client as they are logged. The line
 * alone is opened, never a paper of it; an entry of any tier but the public record stays as it is.
 * Called by whatever writes entries, inside its transaction.
 */
export async function releaseAsLogged(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  filingIds: readonly string[],
): Promise<void> {
  const legalCase = await tx.case.findUnique({
    where: { id: caseId },
    select: { releasePublicEntries: true },
  });
  if (legalCase?.releasePublicEntries !== true) return;
  const open = await tx.filing.findMany({
    where: { caseId, id: { in: [...filingIds] }, tier: "record", state: "normal", releasedAt: null },
    select: { id: true },
  });
  if (open.length === 0) return;
  const ids = open.map((f) => f.id);
  const releasedById = viewer.userId === "" ? null : viewer.userId;
  await tx.filing.updateMany({
    where: { caseId, id: { in: ids } },
    data: { releasedAt: now(), releasedById },
  });
  await tx.release.createMany({
    data: ids.map((subjectId) => ({
      caseId,
      tier: "work_product" as const,
      subjectKind: "filing" as const,
      subjectId,
      releasedAt: now(),
      releasedById,
    })),
  });
  await appendAudit(tx, caseId, [
    {
      action: "release.made_as_logged",
      subjectKind: "case_row",
      subjectId: caseId,
      data: { filingIds: ids },
    },
  ]);
}
