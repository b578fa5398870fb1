import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { invalid } from "@/lib/errors";
import { besideClerk } from "../court-set-date";
import type { changeInput } from "../entry-schema";
import { getDeadline } from "../queries/deadline";
import { noAnswer, readComputation } from "../recipe";
import { remindersByKind } from "../reminder-kinds";
import type { Deadline } from "../schema";
import {
  asJson,
  changeRow,
  checkKeepers,
  checkMayChange,
  checkOpen,
  dbDay,
  deadlineEvent,
  keepersOf,
  tell,
  writeHistory,
} from "../write-date";

/**
 * Corrects what a date is called, whose it is, who has it, what the docket prints, when it reminds; and its day, where
 * it was named by hand or by an order. A computed day moves with its trigger, not by hand. A stale version is a
 * conflict that shows both.
 */
export async function changeDeadline(
  viewer: Viewer,
  caseId: string,
  deadlineId: string,
  input: z.output<typeof changeInput>,
): Promise<Deadline> {
  return audited(viewer, async (tx) => {
    const before = await getDeadline(viewer, caseId, deadlineId);
    checkMayChange(before, input.version);
    checkOpen(before);
    const kind =
      before.recipe?.kind ??
      (before.basis === "rule" || before.basis === "internal" ? before.basis : "fixed");
    const moves = input.dueOn !== before.dueOn || input.dueTime !== before.dueTime;
    if (moves && kind !== "fixed")
      throw invalid(
        "dueOn",
        "This day is counted, not named: move what it is counted from, or extend it by the order that changed it.",
      );
    if (moves && input.dueOn === null)
      throw invalid("dueOn", "Name the day. A date that no longer stands is vacated, with the reason.");
    if (moves && !input.reason) throw invalid("reason", "Say why the day changes.");
    if (input.ownerId !== null && input.ownerId === input.backupId)
      throw invalid("backupId", "The backup is somebody else than the owner.");
    await checkKeepers(tx, caseId, [
      { id: input.ownerId, field: "ownerId" },
      { id: input.backupId, field: "backupId" },
    ]);
    const row = await tx.deadline.findFirst({
      where: { id: deadlineId, caseId },
      select: { computation: true },
    });
    const stored = readComputation(row?.computation) ?? noAnswer;
    const due = moves ? input.dueOn : (stored.due ?? before.dueOn);
    // The printed date is evidence: the warning and the safe date follow from it, the day does not.
    const plain = {
      ...stored,
      due,
      safe: moves ? due : (stored.safe ?? due),
      warnings: stored.warnings.filter((w) => !w.startsWith("The docket prints ")),
      alternatives: stored.alternatives.filter((a) => !a.if.startsWith("The date printed on the docket")),
    };
    const beside = { ...stored, ...besideClerk(plain, input.printedOn) };
    const { confirmDates } = await tx.setting.findFirstOrThrow({ select: { confirmDates: true } });
    const state = moves && before.state === "confirmed" && confirmDates ? "proposed" : before.state;
    const handed = input.ownerId !== (before.owner?.id ?? null);
    await changeRow(tx, before, {
      title: input.title,
      side: input.side,
      state,
      printedOn: dbDay(input.printedOn),
      ownerId: input.ownerId,
      backupId: input.backupId,
      ...(input.printedOn === before.printedOn && !moves
        ? {}
        : { computation: asJson(beside), safeOn: dbDay(beside.safe?.slice(0, 10) ?? null) }),
      ...(moves
        ? {
            dueOn: dbDay(input.dueOn),
            dueTime: input.dueTime,
            nominalEndOn: dbDay(input.dueOn),
            confirmedAt: null,
            confirmedById: null,
          }
        : {}),
      ...(moves || handed ? { acknowledgedAt: null, acknowledgedById: null } : {}),
    });
    const days = [...new Set(input.reminders ?? remindersByKind[input.side])];
    await tx.deadlineReminder.deleteMany({
      where: { deadlineId, sentAt: null, daysBefore: { notIn: days } },
    });
    await tx.deadlineReminder.createMany({
      data: days.map((daysBefore) => ({ caseId, deadlineId, daysBefore })),
      skipDuplicates: true,
    });
    const said = [
      input.title === before.title ? null : `Called “${input.title}” instead of “${before.title}”.`,
      input.side === before.side ? null : `Marked as ${input.side} instead of ${before.side}.`,
      input.printedOn === before.printedOn ? null : `The docket prints ${input.printedOn ?? "no date"}.`,
      input.reason,
    ].filter((part) => part !== null);
    if (moves || said.length > 0)
      await writeHistory(tx, viewer, caseId, [
        {
          deadlineId,
          fromOn: before.dueOn,
          toOn: input.dueOn,
          fromState: before.state,
          toState: state,
          reason: said.join(" ") || "Corrected.",
        },
      ]);
    const after = await getDeadline(viewer, caseId, deadlineId);
    await tell(tx, viewer, caseId, moves ? "deadline.moved" : "deadline.changed", keepersOf(after));
    return {
      result: after,
      caseId,
      events: [
        deadlineEvent("changed", deadlineId, {
          fromOn: before.dueOn,
          toOn: after.dueOn,
          ownerId: input.ownerId,
          backupId: input.backupId,
          printedOn: input.printedOn,
        }),
      ],
    };
  });
}
