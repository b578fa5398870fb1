import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import { isAttorney, type Viewer } from "@/lib/auth/viewer";
import { forbidden, invalid, notFound } from "@/lib/errors";
import { canKeepDates } from "../access";
import { getSupervision } from "../queries/supervision";
import type { Supervision, supervisorInput } from "../supervision-schema";

/** Names the attorney to whom an unacknowledged or overdue date of a case goes; null: the one longest in it. */
export async function chooseSupervisor(
  viewer: Viewer,
  caseId: string,
  { userId }: z.output<typeof supervisorInput>,
): Promise<Supervision> {
  if (!canKeepDates(viewer, caseId)) throw notFound("case");
  if (!isAttorney(viewer, caseId)) throw forbidden("An attorney of the case says who supervises its dates.");
  return audited(viewer, async (tx) => {
    const { attorneys } = await getSupervision(viewer, caseId);
    if (userId !== null && !attorneys.some((p) => p.id === userId))
      throw invalid("userId", "This person is no attorney of this case. Choose one who is.");
    await tx.case.update({ where: { id: caseId }, data: { supervisorId: userId }, select: { id: true } });
    return {
      result: await getSupervision(viewer, caseId),
      caseId,
      events: [
        { action: "case.supervisor_chosen", subjectKind: "case_row", subjectId: caseId, data: { userId } },
      ],
    };
  });
}
