import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError, invalid } from "@/lib/errors";
import { closeDependents } from "../close-dependents";
import { countReopened } from "../count-reopened";
import type { closeInput, supersedeInput } from "../entry-schema";
import { getDeadline } from "../queries/deadline";
import { noAnswer, readComputation } from "../recipe";
import type { Deadline } from "../schema";
import {
  asJson,
  changeRow,
  checkFiling,
  checkMayChange,
  checkOpen,
  deadlineEvent,
  keepersOf,
  tell,
  writeHistory,
} from "../write-date";

async function closeAs(
  viewer: Viewer,
  caseId: string,
  deadlineId: string,
  input: z.output<typeof supersedeInput>,
  state: "vacated" | "superseded",
): Promise<Deadline> {
  return audited(viewer, async (tx) => {
    const before = await getDeadline(viewer, caseId, deadlineId);
    checkMayChange(before, input.version);
    checkOpen(before);
    const by = await checkFiling(tx, caseId, input.filingId, "filingId");
    // What an order set, an order ends: by an entry that anybody can look up.
    if (state === "vacated" && before.basis === "order" && input.filingId === null)
      throw invalid("filingId", "An order set this date: choose the entry that ends it.");
    if (input.byDeadlineId === deadlineId)
      throw invalid("byDeadlineId", "A date cannot take its own place. Choose another one.");
    const next = input.byDeadlineId === null ? null : await getDeadline(viewer, caseId, input.byDeadlineId);
    const verb = state === "vacated" ? "Vacated" : "Superseded";
    const words = `${verb}${by ? ` by ${by.cite}` : ""}${next ? `: see “${next.title}”` : ""}. ${input.reason}`;
    const row = await tx.deadline.findFirst({
      where: { id: deadlineId, caseId },
      select: { computation: true },
    });
    const stored = readComputation(row?.computation) ?? noAnswer;
    await changeRow(tx, before, {
      state,
      closedReason: words,
      ...(next === null ? {} : { computation: asJson({ ...stored, replacedBy: next.id }) }),
    });
    await writeHistory(tx, viewer, caseId, [
      {
        deadlineId,
        fromOn: before.dueOn,
        toOn: before.dueOn,
        fromState: before.state,
        toState: state,
        reason: words,
        filingId: input.filingId,
      },
    ]);
    const more = await closeDependents(
      tx,
      viewer,
      before,
      state,
      state === "vacated" ? "The date it led to was vacated." : "The date it led to was superseded.",
    );
    await tell(tx, viewer, caseId, `deadline.${state}`, keepersOf(before));
    return {
      result: await getDeadline(viewer, caseId, deadlineId),
      caseId,
      events: [deadlineEvent(state, deadlineId, { filingId: input.filingId, by: next?.id ?? null }), ...more],
    };
  });
}

/** The court took the date away, or it never ran. It stays on record with the reason. */
export const vacateDeadline = (
  viewer: Viewer,
  caseId: string,
  deadlineId: string,
  input: z.output<typeof closeInput>,
): Promise<Deadline> => closeAs(viewer, caseId, deadlineId, { ...input, byDeadlineId: null }, "vacated");

/** Another date, or an event such as a Rule 12 motion, took its place. */
export const supersedeDeadline = (
  viewer: Viewer,
  caseId: string,
  deadlineId: string,
  input: z.output<typeof supersedeInput>,
): Promise<Deadline> => closeAs(viewer, caseId, deadlineId, input, "superseded");

/** Opens a closed date again, unconfirmed: it was closed by mistake, or the order was set aside. */
export async function reopenDeadline(
  viewer: Viewer,
  caseId: string,
  deadlineId: string,
  input: z.output<typeof closeInput>,
): Promise<Deadline> {
  return audited(viewer, async (tx) => {
    const before = await getDeadline(viewer, caseId, deadlineId);
    checkMayChange(before, input.version);
    if (before.group !== "closed")
      throw new AppError("conflict", "This date is open already.", { current: before });
    await checkFiling(tx, caseId, input.filingId, "filingId");
    const closed = await tx.deadlineChange.findFirst({
      where: { caseId, deadlineId },
      orderBy: { changedAt: "desc" },
      select: { changedAt: true },
    });
    const state = before.dueOn === null ? ("waiting" as const) : ("proposed" as const);
    const reason = `Opened again. ${input.reason}`;
    await changeRow(tx, before, {
      state,
      completedOn: null,
      completedByFilingId: null,
      closedReason: null,
      confirmedAt: null,
      confirmedById: null,
      ...(state === "waiting" ? { waitingFor: before.waitingFor ?? input.reason } : {}),
    });
    await writeHistory(tx, viewer, caseId, [
      {
        deadlineId,
        fromOn: before.dueOn,
        toOn: before.dueOn,
        fromState: before.state,
        toState: state,
        reason,
        filingId: input.filingId,
      },
    ]);
    await tell(tx, viewer, caseId, "deadline.reopened", keepersOf(before));
    const moved =
      closed === null ? [] : await countReopened(tx, viewer, caseId, [deadlineId], closed.changedAt);
    return {
      result: await getDeadline(viewer, caseId, deadlineId),
      caseId,
      events: [
        deadlineEvent("reopened", deadlineId, { from: before.state }),
        ...moved.map((id) => deadlineEvent("moved", id, { by: "counted_again" })),
      ],
    };
  });
}
