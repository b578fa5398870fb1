import { isAttorney, type Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { canKeepDates } from "../access";
import type { Supervision } from "../supervision-schema";

/** Who answers for a case's dates where their keepers do not, and who may be chosen. For its team. */
export async function getSupervision(viewer: Viewer, caseId: string): Promise<Supervision> {
  if (!canKeepDates(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: { supervisorId: true } });
    if (legalCase === null) throw notFound("case");
    const members = await tx.caseMember.findMany({
      where: { caseId, role: "attorney", revokedAt: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { userId: true },
    });
    const people = await tx.user.findMany({
      where: { id: { in: members.map((m) => m.userId) }, revokedAt: null },
      select: { id: true, name: true },
    });
    const attorneys = members.flatMap((m) => people.find((p) => p.id === m.userId) ?? []);
    return {
      // Somebody who left the case answers for it no more.
      chosen: attorneys.find((p) => p.id === legalCase.supervisorId) ?? null,
      longest: attorneys[0] ?? null,
      attorneys,
      can: { choose: isAttorney(viewer, caseId) },
    };
  });
}
