import type { Viewer } from "@/lib/auth/viewer";
import { canRelease } from "@/lib/cases/access";
import { fromDbDate } from "@/lib/dates/court-date";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { canConfirm, canReadDates } from "../access";
import { protectedBecause } from "../layers";
import { readComputation } from "../recipe";
import { filingRefs, namesOf, rowSelect, toRows } from "../row-record";
import { findRule } from "../rules/catalogue";
import type { Deadline } from "../schema";
import { warningsAfter } from "../verification";

const MOST = 200;
const day = (date: Date | null) => date && fromDbDate(date);
const refSelect = { id: true, title: true, side: true, state: true, dueOn: true } as const;

async function changesOf(tx: Tx, deadlineId: string) {
  return tx.deadlineChange.findMany({
    where: { deadlineId },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: {
      id: true,
      fromOn: true,
      toOn: true,
      fromState: true,
      toState: true,
      reason: true,
      filingId: true,
      changedAt: true,
      changedById: true,
    },
  });
}

/** One date with its steps, its layers, what hangs on it and every date it ever had. */
export async function getDeadline(viewer: Viewer, caseId: string, deadlineId: string): Promise<Deadline> {
  if (!canReadDates(viewer, caseId)) throw notFound("date");
  return withViewer(viewer, async (tx) => {
    const row = await tx.deadline.findFirst({
      where: { id: deadlineId, caseId },
      select: {
        ...rowSelect,
        tier: true,
        calendar: true,
        nominalEndOn: true,
        triggerOn: true,
        serviceMethod: true,
        computation: true,
        triggerFilingId: true,
        triggerDeadlineId: true,
        orderFilingId: true,
        respondsToId: true,
        completedOn: true,
        closedReason: true,
        keptReason: true,
        standing: true,
        standingNote: true,
        confirmedById: true,
        acknowledgedById: true,
        createdById: true,
      },
    });
    if (row === null) throw notFound("date");
    const stored = readComputation(row.computation);
    const [list] = await toRows(tx, viewer, [row]);
    if (list === undefined) throw notFound("date");
    const changes = await changesOf(tx, deadlineId);
    const people = await namesOf(tx, [
      row.confirmedById,
      row.acknowledgedById,
      row.createdById,
      ...changes.map((c) => c.changedById),
    ]);
    const filings = await filingRefs(tx, [
      row.triggerFilingId,
      row.orderFilingId,
      row.respondsToId,
      row.completedByFilingId,
      ...changes.map((c) => c.filingId),
    ]);
    const linked = [row.triggerDeadlineId, stored?.replaces ?? null, stored?.replacedBy ?? null];
    const near = await tx.deadline.findMany({
      where: {
        caseId,
        OR: [{ id: { in: linked.flatMap((id) => id ?? []) } }, { triggerDeadlineId: deadlineId }],
      },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      take: MOST,
      select: { ...refSelect, triggerDeadlineId: true },
    });
    const refs = near.map(({ triggerDeadlineId, dueOn, ...ref }) => ({
      ref: { ...ref, dueOn: day(dueOn) },
      hangsHere: triggerDeadlineId === deadlineId,
    }));
    const refOf = (id: string | null | undefined) => refs.find(({ ref }) => ref.id === id)?.ref ?? null;
    const reminders = await tx.deadlineReminder.findMany({
      where: { deadlineId },
      orderBy: { daysBefore: "desc" },
      select: { daysBefore: true, sentAt: true },
    });
    const { confirmDates } = await tx.setting.findFirstOrThrow({ select: { confirmDates: true } });
    const nameOf = (id: string | null) => people.get(id ?? "")?.name ?? null;
    const rule = row.ruleId === null ? undefined : findRule(row.ruleId);
    const setById =
      changes.find((c) => day(c.fromOn) !== day(c.toOn) || c.fromState === null)?.changedById ??
      row.createdById;
    const open = row.state === "proposed";
    return {
      ...list,
      tier: row.tier,
      calendar: row.calendar,
      ruleId: row.ruleId,
      nominalEndOn: day(row.nominalEndOn),
      triggerOn: day(row.triggerOn),
      serviceMethod: row.serviceMethod,
      confidence: stored?.confidence ?? null,
      steps: stored?.steps ?? [],
      alternatives: stored?.alternatives ?? [],
      warnings: warningsAfter(stored?.warnings ?? [], list.verification),
      contested: rule ? [...rule.contested] : [],
      layers: stored?.layers ?? null,
      recipe: stored?.recipe ?? null,
      protectedBecause: rule ? protectedBecause(rule) : null,
      trigger: filings.get(row.triggerFilingId ?? "") ?? null,
      order: filings.get(row.orderFilingId ?? "") ?? null,
      respondsTo: filings.get(row.respondsToId ?? "") ?? null,
      completedBy: filings.get(row.completedByFilingId ?? "") ?? null,
      completedOn: day(row.completedOn),
      closedReason: row.closedReason,
      keptReason: row.keptReason,
      anchor: refOf(row.triggerDeadlineId),
      dependents: refs.flatMap(({ ref, hangsHere }) => (hangsHere ? [ref] : [])),
      replaces: refOf(stored?.replaces),
      replacedBy: refOf(stored?.replacedBy),
      standing: row.standing,
      standingNote: row.standingNote,
      confirmedBy: nameOf(row.confirmedById),
      confirmedAt: row.confirmedAt?.toISOString() ?? null,
      acknowledgedBy: nameOf(row.acknowledgedById),
      acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
      enteredBy: nameOf(row.createdById),
      enteredAt: row.createdAt.toISOString(),
      reminders: reminders.map((r) => ({ ...r, sentAt: r.sentAt?.toISOString() ?? null })),
      history: changes.map((c) => ({
        id: c.id,
        fromOn: day(c.fromOn),
        toOn: day(c.toOn),
        fromState: c.fromState,
        toState: c.toState,
        reason: c.reason,
        filing: filings.get(c.filingId ?? "") ?? null,
        at: c.changedAt.toISOString(),
        by: nameOf(c.changedById),
      })),
      can: {
        edit: list.can.edit,
        confirm: open && row.dueOn !== null && canConfirm(viewer, { caseId, setById, confirmDates }),
        release: canRelease(viewer, caseId),
      },
    };
  });
}
