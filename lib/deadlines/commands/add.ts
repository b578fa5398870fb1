import type { z } from "zod";
import { type AuditEntry, audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError, forbidden, notFound } from "@/lib/errors";
import { canKeepDates, canReadDates } from "../access";
import type { addDeadlinesInput, chainInput, DeadlineInput } from "../entry-schema";
import { groundOf, insertDate } from "../insert-date";
import { getDeadline } from "../queries/deadline";
import type { Deadline } from "../schema";
import { deadlineEvent, tell } from "../write-date";

/** A refusal about one date of several names that one's place, so that the form shows it there. */
function inPlace(error: unknown, index: number): unknown {
  if (!(error instanceof AppError) || Object.keys(error.fields).length === 0) return error;
  const fields = Object.fromEntries(
    Object.entries(error.fields).map(([field, message]) => [`deadlines.${index}.${field}`, message]),
  );
  return new AppError(error.code, error.message, { fields });
}

/** Enters one date, or the ticked set of a trigger: all of them or none. */
export async function addDeadlines(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof addDeadlinesInput>,
): Promise<{ items: Deadline[] }> {
  if (!canReadDates(viewer, caseId)) throw notFound("case");
  if (!canKeepDates(viewer, caseId)) throw forbidden("Only the case team keeps its dates.");
  return audited(viewer, async (tx) => {
    const ground = await groundOf(tx, viewer, caseId);
    const ids: string[] = [];
    const events: AuditEntry[] = [];
    for (const [index, item] of input.deadlines.entries()) {
      try {
        const { id, dueOn } = await insertDate(tx, viewer, caseId, item, ground);
        ids.push(id);
        events.push(
          deadlineEvent("added", id, {
            dueOn,
            kind: item.how.kind,
            ruleId: item.how.kind === "rule" ? item.how.ruleId : null,
            secondPerson: ground.confirmDates,
          }),
        );
        await tell(
          tx,
          viewer,
          caseId,
          "deadline.assigned",
          [item.ownerId, item.backupId].map((userId) => ({ userId, deadlineId: id })),
        );
      } catch (error) {
        throw inPlace(error, index);
      }
    }
    const [first, ...rest] = events;
    if (first === undefined) throw new AppError("invalid", "Tick at least one date.");
    const items: Deadline[] = [];
    for (const id of ids) items.push(await getDeadline(viewer, caseId, id));
    return { result: { items }, caseId, events: [first, ...rest] };
  });
}

/** Internal dates backward from a date: the links as the work is done, each hanging on the one after it. */
export async function addChain(
  viewer: Viewer,
  caseId: string,
  deadlineId: string,
  input: z.output<typeof chainInput>,
): Promise<Deadline> {
  return audited(viewer, async (tx) => {
    const target = await getDeadline(viewer, caseId, deadlineId);
    if (!target.can.edit) throw forbidden("Only the case team keeps its dates.");
    const ground = await groundOf(tx, viewer, caseId);
    let leadsTo = deadlineId;
    let leadsToTitle = target.title;
    const events: AuditEntry[] = [];
    for (const link of [...input.links].reverse()) {
      const days = link.lead.unit === "days" ? "days" : "working days";
      const item: DeadlineInput = {
        title: link.name,
        side: "internal",
        how: { kind: "internal", deadlineId: leadsTo, lead: link.lead },
        ownerId: link.ownerId ?? target.owner?.id ?? null,
        backupId: link.ownerId === target.backup?.id ? null : (target.backup?.id ?? null),
        reminders: null,
        printedOn: null,
        triggerText: `${link.lead.n} ${days} before: ${leadsToTitle}`,
        triggerFilingId: null,
        triggerServiceId: null,
        triggerHearingId: null,
        respondsToId: null,
        orderFilingId: null,
        waitingFor: target.dueOn === null ? leadsToTitle : null,
        reason: null,
      };
      const { id, dueOn } = await insertDate(tx, viewer, caseId, item, ground);
      events.push(deadlineEvent("added", id, { dueOn, kind: "internal", leadsTo }));
      await tell(tx, viewer, caseId, "deadline.assigned", [{ userId: item.ownerId, deadlineId: id }]);
      leadsTo = id;
      leadsToTitle = link.name;
    }
    const [first, ...rest] = events;
    if (first === undefined) throw new AppError("invalid", "Name at least one step.");
    return { result: await getDeadline(viewer, caseId, deadlineId), caseId, events: [first, ...rest] };
  });
}
