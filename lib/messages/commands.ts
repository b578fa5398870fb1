import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { withViewer } from "@/lib/db/with-viewer";
import { putInOutbox } from "@/lib/email/put-in-outbox";
import { invalid } from "@/lib/errors";
import { threadOf } from "./access";
import type { Message, sendMessageInput } from "./schema";

/** Sends a message between the firm and the client. Its text stays out of the audit log and of e-mail. */
export async function sendMessage(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof sendMessageInput>,
): Promise<Message> {
  const reporterId = threadOf(viewer, caseId, input.reporterId);
  return audited(viewer, async (tx) => {
    if (reporterId !== null && isOnTeam(viewer, caseId)) {
      const member = await tx.caseMember.findFirst({
        where: { caseId, userId: reporterId, role: "client_reporter", revokedAt: null },
        select: { id: true },
      });
      if (member === null) throw invalid("reporterId", "This person does not report in this case.");
    }
    const row = await tx.message.create({
      data: {
        caseId,
        reporterId,
        audience: reporterId === null ? "client_lead" : "reporter",
        text: input.text,
        createdById: viewer.userId,
        createdAt: now(),
      },
      select: { id: true, createdAt: true },
    });
    await putInOutbox(tx, "message.sent", caseId, row.id);
    return {
      result: {
        id: row.id,
        text: input.text,
        from: viewer.name,
        mine: true,
        sentAt: row.createdAt.toISOString(),
        readAt: null,
      },
      caseId,
      events: [{ action: "message.sent", subjectKind: "message", subjectId: row.id, data: { reporterId } }],
    };
  });
}

/** Marks what the other side wrote in a thread as read. Asked for by the page once it is shown. */
export async function readThread(
  viewer: Viewer,
  caseId: string,
  asked: string | null,
): Promise<{ read: number }> {
  const reporterId = threadOf(viewer, caseId, asked);
  // Not audited as an event of the case: the row itself keeps who read it and when.
  return withViewer(viewer, async (tx) => {
    const { count } = await tx.message.updateMany({
      where: { caseId, reporterId, readAt: null, NOT: { createdById: viewer.userId } },
      data: { readAt: now(), readById: viewer.userId },
    });
    return { read: count };
  });
}
