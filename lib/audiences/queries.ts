import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { canChange, canList } from "./access";
import { type Audience, protectedTier } from "./schema";

const MOST = 200;

/** The protected audiences of a case that the viewer belongs to. Others do not exist for them. */
export async function listAudiences(viewer: Viewer, caseId: string): Promise<Audience[]> {
  if (!canList(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const rows = await tx.audience.findMany({
      where: { caseId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: MOST,
      select: { id: true, name: true, tier: true, createdAt: true },
    });
    const members = await tx.audienceMember.findMany({
      where: { caseId, audienceId: { in: rows.map((r) => r.id) } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { audienceId: true, userId: true, signedOn: true },
    });
    const userIds = [...new Set(members.map((m) => m.userId))];
    const users = await tx.user.findMany({
      where: { id: { in: userIds } },
      select: { id: true, name: true },
    });
    const roles = await tx.caseMember.findMany({
      where: { caseId, userId: { in: userIds }, revokedAt: null },
      select: { userId: true, role: true },
    });
    return rows.map((r) => ({
      id: r.id,
      name: r.name,
      tier: protectedTier.parse(r.tier),
      createdAt: r.createdAt.toISOString(),
      members: members
        .filter((m) => m.audienceId === r.id)
        .map((m) => ({
          userId: m.userId,
          name: users.find((u) => u.id === m.userId)?.name ?? "A person no longer here",
          role: roles.find((x) => x.userId === m.userId)?.role ?? null,
          signedOn: m.signedOn && fromDbDate(m.signedOn),
        })),
      can: { change: canChange(viewer, caseId) },
    }));
  });
}
