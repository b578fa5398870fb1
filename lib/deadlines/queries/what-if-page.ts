import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
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
      // Which track the case argues for is the team's own.
      track: trackOfCase(isOnTeam(viewer, caseId) ? legalCase.reviewTrack : "undecided"),
      triggers: await listTriggers(viewer, caseId),
      choices: await listChoices(viewer, caseId),
    };
  });
}
