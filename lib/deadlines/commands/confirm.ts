import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { AppError, forbidden } from "@/lib/errors";
import type { confirmInput } from "../entry-schema";
import { getDeadline } from "../queries/deadline";
import type { Deadline } from "../schema";
import { changeRow, checkMayChange, checkOpen, deadlineEvent, writeHistory } from "../write-date";

/** A second person says that a date is right. Nothing was silenced while it waited for that. */
export async function confirmDeadline(
  viewer: Viewer,
  caseId: string,
  deadlineId: string,
  input: z.output<typeof confirmInput>,
): Promise<Deadline> {
  return audited(viewer, async (tx) => {
    const before = await getDeadline(viewer, caseId, deadlineId);
    checkMayChange(before, input.version);
    checkOpen(before);
    if (before.state === "waiting")
      throw new AppError("conflict", "There is no day to confirm yet: this date waits.", { current: before });
    if (before.state === "confirmed")
      throw new AppError("conflict", "This date is already confirmed.", { current: before });
    if (!before.can.confirm)
      throw forbidden(
        "You set this day yourself. A second person confirms it; it shows and reminds in the meantime.",
      );
    const { confirmDates } = await tx.setting.findFirstOrThrow({ select: { confirmDates: true } });
    await changeRow(tx, before, {
      state: "confirmed",
      confirmedAt: now(),
      confirmedById: viewer.userId,
    });
    await writeHistory(tx, viewer, caseId, [
      {
        deadlineId,
        fromOn: before.dueOn,
        toOn: before.dueOn,
        fromState: before.state,
        toState: "confirmed",
        reason: confirmDates
          ? "Confirmed by a second person."
          : "Confirmed. No second person is asked for: the firm has turned that off.",
      },
    ]);
    return {
      result: await getDeadline(viewer, caseId, deadlineId),
      caseId,
      events: [deadlineEvent("confirmed", deadlineId, { dueOn: before.dueOn, secondPerson: confirmDates })],
    };
  });
}
