import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import { threadOf } from "./access";
import type { Message, Thread } from "./schema";

/** A thread, newest first. */
export async function listMessages(
  viewer: Viewer,
  caseId: string,
  reporterId: string | null,
  cursor?: string,
): Promise<Page<Message>> {
  const thread = threadOf(viewer, caseId, reporterId);
  const after = readCursor(cursor, 1);
  return withViewer(viewer, async (tx) => {
    const rows = await tx.message.findMany({
      where: { caseId, reporterId: thread, ...(after === null ? {} : { id: { lt: after[0] ?? "" } }) },
      orderBy: { id: "desc" },
      take: PAGE_SIZE + 1,
      select: { id: true, text: true, createdById: true, createdAt: true, readAt: true },
    });
    const shown = rows.slice(0, PAGE_SIZE);
    const people = await tx.user.findMany({
      where: { id: { in: [...new Set(shown.flatMap((m) => m.createdById ?? []))] } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map((p) => [p.id, p.name]));
    const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
    return {
      items: shown.map((m) => ({
        id: m.id,
        text: m.text,
        from: (m.createdById === null ? undefined : names.get(m.createdById)) ?? null,
        mine: m.createdById === viewer.userId,
        sentAt: m.createdAt.toISOString(),
        readAt: m.readAt?.toISOString() ?? null,
      })),
      next: last ? writeCursor(last.id) : null,
    };
  });
}

/** The threads of a case for the team: the lead's first, then each reporter's. */
export async function listThreads(viewer: Viewer, caseId: string): Promise<Thread[]> {
  if (!isOnTeam(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const members = await tx.caseMember.findMany({
      where: { caseId, role: { in: ["client_lead", "client_reporter"] }, revokedAt: null },
      select: { userId: true, role: true },
    });
    const people = await tx.user.findMany({
      where: { id: { in: members.map((m) => m.userId) } },
      select: { id: true, name: true },
    });
    const clients = members.map((m) => m.userId);
    const counts = await tx.message.groupBy({
      by: ["reporterId"],
      where: { caseId },
      _max: { createdAt: true },
    });
    const unread = await tx.message.groupBy({
      by: ["reporterId"],
      where: { caseId, readAt: null, createdById: { in: clients } },
      _count: { _all: true },
    });
    const row = (reporterId: string | null, name: string): Thread => ({
      reporterId,
      name,
      unread: unread.find((u) => u.reporterId === reporterId)?._count._all ?? 0,
      lastAt: counts.find((c) => c.reporterId === reporterId)?._max.createdAt?.toISOString() ?? null,
    });
    const nameOf = (id: string) => people.find((p) => p.id === id)?.name ?? "Client";
    const leads = members.filter((m) => m.role === "client_lead").map((m) => nameOf(m.userId));
    return [
      row(null, leads.length > 0 ? leads.join(", ") : "Client lead"),
      ...members.filter((m) => m.role === "client_reporter").map((m) => row(m.userId, nameOf(m.userId))),
    ];
  });
}
