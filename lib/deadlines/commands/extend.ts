import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { recordedClosures } from "@/lib/closures/queries";
import { today } from "@/lib/dates/clock";
import type { Tx } from "@/lib/db/with-viewer";
import { invalid } from "@/lib/errors";
import { closeDependents } from "../close-dependents";
import type { extendInput } from "../entry-schema";
import { groundOf } from "../insert-date";
import { insertReplacement } from "../insert-replacement";
import { orderOf } from "../order-of";
import { getDeadline } from "../queries/deadline";
import { noAnswer, readComputation } from "../recipe";
import type { Deadline } from "../schema";
import { workOutExtension } from "../work-out-extension";
import {
  asJson,
  changeRow,
  checkMayChange,
  checkOpen,
  deadlineEvent,
  keepersOf,
  tell,
  writeHistory,
} from "../write-date";

async function storedOf(tx: Tx, before: Deadline) {
  const row = await tx.deadline.findFirst({
    where: { id: before.id, caseId: before.caseId },
    select: { computation: true },
  });
  return readComputation(row?.computation) ?? { ...noAnswer, due: before.dueOn, safe: before.safeOn };
}

/**
 * An order moves a date: a new one stands, the old one stays on record as extended, its internal dates follow. Nothing
 * displaces a jurisdictional or statutory period, or one that Rule 6(b)(2) forbids extending: there the date is kept,
 * `moved` is false, and the order stands beside it with a warning.
 */
export async function extendDeadline(
  viewer: Viewer,
  caseId: string,
  deadlineId: string,
  input: z.output<typeof extendInput>,
): Promise<{ moved: boolean; deadline: Deadline }> {
  return audited<{ moved: boolean; deadline: Deadline }>(viewer, async (tx) => {
    const before = await getDeadline(viewer, caseId, deadlineId);
    checkMayChange(before, input.version);
    checkOpen(before);
    const order = await orderOf(tx, caseId, input);
    const { layers, layered, preview } = workOutExtension(
      before,
      input,
      order,
      await recordedClosures(viewer),
      today(),
    );
    const stored = await storedOf(tx, before);
    if (!preview.moves) {
      const reason = `${preview.warnings.join(" ")} ${input.reason ?? ""}`.trim();
      await changeRow(tx, before, {
        computation: asJson({
          ...stored,
          layers,
          warnings: [...stored.warnings.filter((w) => !preview.warnings.includes(w)), ...preview.warnings],
        }),
      });
      await writeHistory(tx, viewer, caseId, [
        {
          deadlineId,
          fromOn: before.dueOn,
          toOn: before.dueOn,
          fromState: before.state,
          toState: before.state,
          reason,
          filingId: order.filingId,
        },
      ]);
      await tell(tx, viewer, caseId, "deadline.kept", keepersOf(before));
      return {
        result: { moved: false, deadline: await getDeadline(viewer, caseId, deadlineId) },
        caseId,
        events: [
          deadlineEvent("kept", deadlineId, {
            dueOn: before.dueOn,
            orderDue: layered.beside?.due ?? null,
            orderFilingId: order.filingId,
          }),
        ],
      };
    }
    const sameDay = input.effect.kind === "names_date" || input.effect.kind === "extends_by_days";
    if (sameDay && layered.due !== null && layered.due === before.dueOn)
      throw invalid("effect", `The order leaves the date where it is, ${before.dueOn}. Name another day.`);
    const leavesNone = layered.due === null && layered.waitingFor === null;
    const state = leavesNone ? "vacated" : before.dueOn === null ? "superseded" : "extended";
    const next = leavesNone
      ? null
      : await insertReplacement(tx, viewer, before, {
          input,
          order,
          layers,
          layered,
          ground: await groundOf(tx, viewer, caseId),
        });
    const words = leavesNone
      ? `Vacated by ${order.cite}: the order leaves no date.`
      : layered.due === null
        ? `Replaced by ${order.cite}: waits for ${layered.waitingFor}.`
        : `Extended to ${layered.due} by ${order.cite}.`;
    const reason = [words, input.reason].filter(Boolean).join(" ");
    await changeRow(tx, before, {
      state,
      closedReason: reason,
      ...(next === null ? {} : { computation: asJson({ ...stored, replacedBy: next }) }),
    });
    await writeHistory(tx, viewer, caseId, [
      {
        deadlineId,
        fromOn: before.dueOn,
        toOn: layered.due,
        fromState: before.state,
        toState: state,
        reason,
        filingId: order.filingId,
      },
    ]);
    const more = leavesNone
      ? await closeDependents(tx, viewer, before, "vacated", "The date it led to was vacated.")
      : [];
    await tell(tx, viewer, caseId, leavesNone ? "deadline.vacated" : "deadline.extended", keepersOf(before));
    return {
      result: { moved: true, deadline: await getDeadline(viewer, caseId, next ?? deadlineId) },
      caseId,
      events: [
        deadlineEvent(state, deadlineId, {
          fromOn: before.dueOn,
          toOn: layered.due,
          orderFilingId: order.filingId,
          replacedBy: next,
        }),
        ...more,
      ],
    };
  });
}
