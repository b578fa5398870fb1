import type { z } from "zod";
import { type AuditEntry, audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { toDbDate } from "@/lib/dates/court-date";
import { invalid } from "@/lib/errors";
import { closeDependents } from "../close-dependents";
import type { completeInput, DeadlineInput } from "../entry-schema";
import { groundOf, insertDate } from "../insert-date";
import { getDeadline } from "../queries/deadline";
import type { Deadline } from "../schema";
import {
  changeRow,
  checkFiling,
  checkMayChange,
  checkOpen,
  deadlineEvent,
  keepersOf,
  tell,
  writeHistory,
} from "../write-date";

/** A recurring date brings the next one with it, until an order stops it. */
function nextOf(before: Deadline): DeadlineInput | null {
  const { recipe } = before;
  if (recipe?.kind !== "recurring" || before.dueOn === null) return null;
  const { kind, everyDays, from } = recipe;
  return {
    title: before.title,
    side: before.side,
    how: { kind, everyDays, from, after: before.dueOn, calendar: before.calendar },
    ownerId: before.owner?.id ?? null,
    backupId: before.backup?.id ?? null,
    reminders: before.reminders.map((r) => r.daysBefore),
    printedOn: null,
    triggerText: before.triggerText,
    triggerFilingId: null,
    triggerServiceId: null,
    triggerHearingId: null,
    respondsToId: null,
    orderFilingId: before.order?.id ?? null,
    waitingFor: null,
    reason: "The next of a recurring date.",
  };
}

/** Done, by which entry, on which day. The internal dates that led to it close with it. */
export async function completeDeadline(
  viewer: Viewer,
  caseId: string,
  deadlineId: string,
  input: z.output<typeof completeInput>,
): Promise<Deadline> {
  return audited(viewer, async (tx) => {
    const before = await getDeadline(viewer, caseId, deadlineId);
    checkMayChange(before, input.version);
    checkOpen(before);
    const by = await checkFiling(tx, caseId, input.filingId, "filingId");
    if (input.filingId === null && !input.reason)
      throw invalid("filingId", "Choose the entry that did it, or say in the reason how it was done.");
    if (input.completedOn > today())
      throw invalid("completedOn", "This day has not come yet in the court's calendar.");
    const late = before.dueOn !== null && input.completedOn > before.dueOn;
    const words = `Done${by ? ` by ${by.cite}` : ""} on ${input.completedOn}${late ? `, after the ${before.dueOn} it was due` : ""}.`;
    const reason = [words, input.reason].filter(Boolean).join(" ");
    await changeRow(tx, before, {
      state: "done",
      // A date that waited has no day; what did it gives it one.
      ...(before.dueOn === null ? { dueOn: toDbDate(input.completedOn) } : {}),
      completedOn: toDbDate(input.completedOn),
      completedByFilingId: input.filingId,
      closedReason: reason,
    });
    await writeHistory(tx, viewer, caseId, [
      {
        deadlineId,
        fromOn: before.dueOn,
        toOn: before.dueOn,
        fromState: before.state,
        toState: "done",
        reason,
        filingId: input.filingId,
      },
    ]);
    const events: AuditEntry[] = await closeDependents(
      tx,
      viewer,
      before,
      "superseded",
      "What it led to is done.",
    );
    const next = nextOf(before);
    if (next !== null) {
      const { id, dueOn } = await insertDate(tx, viewer, caseId, next, await groundOf(tx, viewer, caseId), {
        replaces: deadlineId,
      });
      events.push(deadlineEvent("added", id, { dueOn, kind: "recurring" }));
    }
    await tell(tx, viewer, caseId, "deadline.completed", keepersOf(before));
    return {
      result: await getDeadline(viewer, caseId, deadlineId),
      caseId,
      events: [
        deadlineEvent("completed", deadlineId, {
          completedOn: input.completedOn,
          filingId: input.filingId,
          late,
        }),
        ...events,
      ],
    };
  });
}
