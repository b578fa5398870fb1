import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import { canAdminister } from "@/lib/people/access";
import type { InvitationRow } from "./schema";

/** Links that were sent, newest first, with what became of them. */
export async function listInvitations(viewer: Viewer, cursor?: string): Promise<Page<InvitationRow>> {
  if (!canAdminister(viewer)) throw notFound();
  const after = readCursor(cursor, 1)?.[0];
  return withViewer(viewer, async (tx) => {
    const rows = await tx.invitation.findMany({
      where: after === undefined ? {} : { id: { lt: after } },
      orderBy: { id: "desc" },
      take: PAGE_SIZE + 1,
      select: {
        id: true,
        email: true,
        name: true,
        organizationId: true,
        caseId: true,
        role: true,
        isAdmin: true,
        expiresAt: true,
        acceptedAt: true,
        withdrawnAt: true,
        createdAt: true,
        createdById: true,
      },
    });
    const shown = rows.slice(0, PAGE_SIZE);
    const organizations = await tx.organization.findMany({
      where: { id: { in: shown.map((r) => r.organizationId) } },
      select: { id: true, name: true },
    });
    const cases = await tx.case.findMany({
      where: { id: { in: shown.flatMap((r) => r.caseId ?? []) } },
      select: { id: true, captionShort: true },
    });
    const people = await tx.user.findMany({
      where: { id: { in: shown.flatMap((r) => r.createdById ?? []) } },
      select: { id: true, name: true },
    });
    // A link expires in real time, also where the clock is pinned: a door must not stay open for a demonstration.
    const at = new Date();
    const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
    return {
      items: shown.map((r) => ({
        id: r.id,
        email: r.email,
        name: r.name,
        organization: organizations.find((o) => o.id === r.organizationId)?.name ?? null,
        caption: cases.find((c) => c.id === r.caseId)?.captionShort ?? null,
        role: r.role,
        isAdmin: r.isAdmin,
        state:
          r.acceptedAt !== null
            ? "accepted"
            : r.withdrawnAt !== null
              ? "withdrawn"
              : r.expiresAt <= at
                ? "expired"
                : "open",
        expiresAt: r.expiresAt.toISOString(),
        createdAt: r.createdAt.toISOString(),
        invitedBy: people.find((p) => p.id === r.createdById)?.name ?? null,
      })),
      next: last ? writeCursor(last.id) : null,
    };
  });
}
