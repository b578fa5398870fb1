import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { canAdminister } from "@/lib/people/access";
import type { Organization } from "./schema";

const MOST = 1000;

/** Firms, clients and others, by name, with how many people of each have access. */
export async function listOrganizations(viewer: Viewer): Promise<Organization[]> {
  if (!canAdminister(viewer)) throw notFound();
  return withViewer(viewer, async (tx) => {
    const rows = await tx.organization.findMany({
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST,
      select: { id: true, name: true, kind: true },
    });
    const counts = await tx.user.groupBy({
      by: ["organizationId"],
      where: { revokedAt: null },
      _count: { _all: true },
    });
    return rows.map((r) => ({
      ...r,
      people: counts.find((c) => c.organizationId === r.id)?._count._all ?? 0,
    }));
  });
}
