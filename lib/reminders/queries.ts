import type { Viewer } from "@/lib/auth/viewer";
import { NotificationKind, type NotificationMode } from "@/lib/db/generated/enums";
import { withViewer } from "@/lib/db/with-viewer";
import { mailServer } from "@/lib/email/transport";
import { PAGE_SIZE, type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import type { Preferences, SentMail } from "./schema";

/** How one wants to be told of what. */
export async function getPreferences(viewer: Viewer): Promise<Preferences> {
  return withViewer(viewer, async (tx) => {
    const rows = await tx.notificationPreference.findMany({
      where: { userId: viewer.userId },
      select: { kind: true, mode: true },
    });
    const { titlesOutside } = await tx.setting.findFirstOrThrow({ select: { titlesOutside: true } });
    const chosen = (kind: NotificationKind): NotificationMode =>
      rows.find((r) => r.kind === kind)?.mode ?? "instant";
    return {
      modes: {
        reminders: chosen(NotificationKind.reminders),
        changes: chosen(NotificationKind.changes),
        messages: chosen(NotificationKind.messages),
        reports: chosen(NotificationKind.reports),
      },
      titlesOutside,
      mailLeaves: mailServer() !== null,
      can: { letTitlesLeave: viewer.isAdmin },
    };
  });
}

/**
 * The mail that was sent to this person, the newest first, and to an administrator also that to people who have no
 * account yet.
 */
export async function listSentMail(viewer: Viewer, cursor?: string): Promise<Page<SentMail>> {
  const [at, id] = readCursor(cursor, 2) ?? [];
  const before = at === undefined || Number.isNaN(Date.parse(at)) ? null : new Date(at);
  return withViewer(viewer, async (tx) => {
    const rows = await tx.sentMail.findMany({
      where:
        before === null
          ? {}
          : { OR: [{ createdAt: { lt: before } }, { createdAt: before, id: { lt: id ?? "" } }] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: PAGE_SIZE + 1,
      select: { id: true, toAddress: true, subject: true, body: true, outcome: true, createdAt: true },
    });
    const shown = rows.slice(0, PAGE_SIZE);
    const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
    return {
      items: shown.map(({ toAddress, createdAt, ...mail }) => ({
        ...mail,
        to: toAddress,
        sentAt: createdAt.toISOString(),
      })),
      next: last ? writeCursor(last.createdAt.toISOString(), last.id) : null,
    };
  });
}
