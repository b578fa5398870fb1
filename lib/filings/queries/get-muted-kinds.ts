import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import type { MutedKinds } from "../schema";

/** The kinds that the viewer leaves out of this docket's list. */
export async function getMutedKinds(viewer: Viewer, caseId: string): Promise<MutedKinds> {
  return withViewer(viewer, async (tx) => {
    const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: { id: true } });
    if (legalCase === null) throw notFound("case");
    const row = await tx.docketPreference.findUnique({
      where: { caseId_userId: { caseId, userId: viewer.userId } },
      select: { muted: true },
    });
    return { kinds: row?.muted ?? [] };
  });
}
