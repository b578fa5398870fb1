import { now } from "@/lib/dates/clock";
import type { Tx } from "@/lib/db/with-viewer";

/**
 * Writes what people are to be told of, in the transaction of the change itself. For nobody in particular: the writer
 * may not see who is in the case, so the postman finds the readers (address_outbox in the migrations).
 */
export async function putInOutbox(
  tx: Tx,
  kind: "message.sent" | "report.submitted" | "report.decided",
  caseId: string,
  subjectId: string,
): Promise<void> {
  await tx.outbox.createMany({ data: [{ kind, caseId, subjectId, createdAt: now() }] });
}
