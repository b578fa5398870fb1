import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import type { looked, lookInput } from "./schema";

/** Marks cases as read up to now; what is logged later is new. All of them or none. */
export async function markLooked(
  viewer: Viewer,
  { caseIds }: z.output<typeof lookInput>,
): Promise<z.input<typeof looked>> {
  const mine = [...viewer.teamCases, ...viewer.namedCases];
  const wanted = [...new Set(caseIds)].toSorted();
  if (wanted.some((id) => !mine.includes(id))) throw notFound("case");
  const lookedAt = now();
  return withViewer(viewer, async () => {
    for (const caseId of wanted) {
      await audited(viewer, async (tx) => {
        await tx.lastLook.upsert({
          where: { caseId_userId: { caseId, userId: viewer.userId } },
          create: { caseId, userId: viewer.userId, lookedAt },
          update: { lookedAt },
          select: { id: true },
        });
        return {
          result: null,
          caseId,
          events: [{ action: "case.looked", subjectKind: "case_row", subjectId: caseId }],
        };
      });
    }
    return { caseIds: wanted, lookedAt: lookedAt.toISOString() };
  });
}
