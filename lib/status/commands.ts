import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { canRelease } from "@/lib/cases/access";
import { AppError, forbidden, notFound } from "@/lib/errors";
import { getClientWords } from "./queries";
import type { clientWords, setClientWordsInput } from "./schema";

/** Says to the client where the case stands. An attorney's act, as a release is. */
export async function setClientWords(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof setClientWordsInput>,
): Promise<z.infer<typeof clientWords>> {
  if (!isOnTeam(viewer, caseId)) throw notFound("case");
  if (!canRelease(viewer, caseId))
    throw forbidden("Only an attorney of this case tells the client where it stands.");
  await audited(viewer, async (tx) => {
    const { count } = await tx.case.updateMany({
      where: { id: caseId, version: input.version },
      data: {
        clientStage: input.stage,
        clientNext: input.next,
        clientNeeded: input.needed,
        version: { increment: 1 },
      },
    });
    if (count !== 1) {
      throw new AppError(
        "conflict",
        "Somebody changed this while you were writing. Both versions are shown.",
        {
          current: await getClientWords(viewer, caseId),
        },
      );
    }
    return {
      result: null,
      caseId,
      events: [
        {
          action: "status.told",
          subjectKind: "case_row",
          subjectId: caseId,
          data: { stage: input.stage, asks: input.needed !== null },
        },
      ],
    };
  });
  return getClientWords(viewer, caseId);
}
