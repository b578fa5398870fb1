import { audited } from "@/lib/audit/audited";
import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { canRelease } from "@/lib/cases/access";
import { forbidden, notFound } from "@/lib/errors";
import type { PublicEntries } from "./schema";

/** Turns the opt-in on or off, from now on. What is on file already is released one by one, as before. */
export async function choosePublicEntries(
  viewer: Viewer,
  caseId: string,
  input: PublicEntries,
): Promise<PublicEntries> {
  if (!isOnTeam(viewer, caseId)) throw notFound("case");
  if (!canRelease(viewer, caseId))
    throw forbidden("Only an attorney of this case decides what the client sees.");
  return audited(viewer, async (tx) => {
    await tx.case.update({
      where: { id: caseId },
      data: { releasePublicEntries: input.releasedAsLogged },
      select: { id: true },
    });
    return {
      result: input,
      caseId,
      events: [
        {
          action: "release.public_entries_chosen",
          subjectKind: "case_row",
          subjectId: caseId,
          data: { releasedAsLogged: input.releasedAsLogged },
        },
      ],
    };
  });
}
