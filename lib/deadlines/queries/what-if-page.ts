import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { canReadDates } from "../access";
import { trackOfCase } from "../review-track-words";
import { listChoices } from "./choices";
import { listTriggers } from "./moves";

/** What the "what if" page of a case needs. */
export async function getWhatIfPage(viewer: Viewer, caseId: string) {
  if (!canReadDates(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: { reviewTrack: true } });
    if (legalCase === null) throw notFound("case");
    return {
      track: trackOfCase(legalCase.reviewTrack),
      triggers: await listTriggers(viewer, caseId),
      choices: await listChoices(viewer, caseId),
    };
  });
}
