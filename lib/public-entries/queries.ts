import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import type { PublicEntries } from "./schema";

/** The one opt-in of a case; off unless an attorney turned it on. */
export async function getPublicEntries(viewer: Viewer, caseId: string): Promise<PublicEntries> {
  if (!isOnTeam(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const row = await tx.case.findUnique({ where: { id: caseId }, select: { releasePublicEntries: true } });
    if (row === null) throw notFound("case");
    return { releasedAsLogged: row.releasePublicEntries };
  });
}
