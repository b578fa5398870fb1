import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import type { ReleaseRecord } from "./schema";

const MOST = 50;

/** Every time an item was opened to the client and how that ended, newest first; for the team alone. */
export async function listReleases(
  viewer: Viewer,
  caseId: string,
  subjectId: string,
): Promise<ReleaseRecord[]> {
  if (!isOnTeam(viewer, caseId)) return [];
  return withViewer(viewer, async (tx) => {
    const rows = await tx.release.findMany({
      where: { caseId, subjectId },
      orderBy: [{ releasedAt: "desc" }, { id: "desc" }],
      take: MOST,
      select: { id: true, releasedAt: true, releasedById: true, withdrawnAt: true, withdrawnById: true },
    });
    const people = await tx.user.findMany({
      where: { id: { in: rows.flatMap((r) => [r.releasedById ?? [], r.withdrawnById ?? []].flat()) } },
      select: { id: true, name: true },
    });
    const nameOf = (id: string | null) => people.find((p) => p.id === id)?.name ?? null;
    return rows.map((r) => ({
      id: r.id,
      at: r.releasedAt.toISOString(),
      by: nameOf(r.releasedById),
      withdrawnAt: r.withdrawnAt?.toISOString() ?? null,
      withdrawnBy: nameOf(r.withdrawnById),
    }));
  });
}
