import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { notFound } from "@/lib/errors";
import { canMute } from "../access";
import type { MutedKinds } from "../schema";

/** Keeps which kinds one leaves out of one's own list of a docket, in whatever browser. */
export async function muteKinds(viewer: Viewer, caseId: string, { kinds }: MutedKinds): Promise<MutedKinds> {
  const { userId } = viewer;
  if (!canMute(viewer, caseId)) throw notFound("case");
  return audited(viewer, async (tx) => {
    const muted = [...new Set(kinds)];
    await tx.docketPreference.upsert({
      where: { caseId_userId: { caseId, userId } },
      create: { caseId, userId, muted },
      update: { muted },
      select: { id: true },
    });
    return {
      result: { kinds: muted },
      caseId: null,
      events: [{ action: "docket.muted", subjectKind: "person", subjectId: userId, data: { caseId, muted } }],
    };
  });
}
