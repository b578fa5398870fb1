import type { Viewer } from "@/lib/auth/viewer";
import { recordedClosures } from "@/lib/closures/queries";
import { now, today } from "@/lib/dates/clock";
import { fromDbDate } from "@/lib/dates/court-date";
import type { ServiceMethod } from "@/lib/db/generated/enums";
import { ServiceMethod as serviceMethods } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import { invalid, notFound } from "@/lib/errors";
import type { Closure, ReviewTrack } from "./engine-schema";
import type { DeadlineInput } from "./entry-schema";
import { type Anchor, type Plan, planDate } from "./plan";
import { remindersByKind } from "./reminder-kinds";
import { trackOfCase } from "./review-track-words";
import { asJson, checkFiling, checkKeepers, dbDay, writeHistory } from "./write-date";

/** What every date of a case is computed with. */
export type Ground = { closures: Closure[]; track: ReviewTrack; confirmDates: boolean };

export async function groundOf(tx: Tx, viewer: Viewer, caseId: string): Promise<Ground> {
  const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: { reviewTrack: true } });
  if (legalCase === null) throw notFound("case");
  const { confirmDates } = await tx.setting.findFirstOrThrow({ select: { confirmDates: true } });
  return {
    closures: await recordedClosures(viewer),
    track: trackOfCase(legalCase.reviewTrack),
    confirmDates,
  };
}

async function anchorOf(tx: Tx, caseId: string, input: Asked): Promise<Anchor | null> {
  if (input.how.kind !== "internal") return null;
  const row = await tx.deadline.findFirst({
    where: { id: input.how.deadlineId, caseId },
    select: { title: true, dueOn: true, safeOn: true, side: true },
  });
  if (row === null) throw invalid("how.deadlineId", "This date is not on record in this case.");
  return {
    title: row.title,
    dueOn: row.dueOn && fromDbDate(row.dueOn),
    safeOn: row.safeOn && fromDbDate(row.safeOn),
    internal: row.side === "internal",
  };
}

const isMethod = (text: string): text is ServiceMethod =>
  Object.values(serviceMethods).some((m) => m === text);
const methodOf = (how: DeadlineInput["how"]): ServiceMethod | null =>
  how.kind === "rule" && how.serviceMethod !== null && isMethod(how.serviceMethod) ? how.serviceMethod : null;

type Asked = Pick<DeadlineInput, "how" | "printedOn" | "title">;

/** Computes what would be written. Writes nothing. `orderCite`: the order that sets it. */
export async function planInput(
  tx: Tx,
  caseId: string,
  input: Asked,
  ground: Ground,
  orderCite: string | null = null,
): Promise<Plan> {
  return planDate({
    how: input.how,
    closures: ground.closures,
    track: ground.track,
    printedOn: input.printedOn,
    orderCite,
    anchor: await anchorOf(tx, caseId, input),
    title: input.title,
    today: today(),
  });
}

export type Inserted = { id: string; dueOn: string | null };
type Links = { replaces?: string };

/**
 * Writes one date with its reminders and the first line of its history. Unconfirmed from the moment it is entered, and
 * reminding; confirmed at once only where the firm has turned the second person off.
 */
export async function insertDate(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  input: DeadlineInput,
  ground: Ground,
  links: Links = {},
): Promise<Inserted> {
  await checkKeepers(tx, caseId, [
    { id: input.ownerId, field: "ownerId" },
    { id: input.backupId, field: "backupId" },
  ]);
  const order = await checkFiling(tx, caseId, input.orderFilingId, "orderFilingId");
  await checkFiling(tx, caseId, input.triggerFilingId, "triggerFilingId");
  await checkFiling(tx, caseId, input.respondsToId, "respondsToId");
  const plan = await planInput(tx, caseId, input, ground, order?.cite ?? null);
  const waits = plan.dueOn === null;
  const state = waits ? "waiting" : ground.confirmDates ? "proposed" : "confirmed";
  const at = now();
  const { id } = await tx.deadline.create({
    data: {
      caseId,
      title: input.title,
      side: input.side,
      state,
      basis: plan.basis,
      ruleId: plan.ruleId,
      cite: plan.answer.cite === "" ? null : plan.answer.cite,
      calendar: plan.calendar,
      dueOn: dbDay(plan.dueOn),
      dueTime: plan.dueTime,
      nominalEndOn: dbDay(plan.nominalEndOn),
      safeOn: dbDay(plan.safeOn),
      printedOn: dbDay(input.printedOn),
      computation: asJson({ ...plan.answer, recipe: plan.recipe, replaces: links.replaces ?? null }),
      triggerOn: dbDay(plan.triggerOn),
      triggerText: input.triggerText,
      triggerFilingId: input.triggerFilingId,
      triggerServiceId: input.triggerServiceId,
      triggerHearingId: input.triggerHearingId,
      triggerDeadlineId: input.how.kind === "internal" ? input.how.deadlineId : null,
      serviceMethod: methodOf(input.how),
      offsetDays: input.how.kind === "internal" ? -input.how.lead.n : null,
      waitingFor: waits ? (input.waitingFor ?? plan.waitingFor ?? "the date it is counted from") : null,
      orderFilingId: input.orderFilingId,
      respondsToId: input.respondsToId,
      jurisdictional: plan.jurisdictional,
      extendable: plan.extendable,
      ownerId: input.ownerId,
      backupId: input.backupId,
      createdAt: at,
      createdById: viewer.userId,
    },
    select: { id: true },
  });
  const before = [...new Set(input.reminders ?? remindersByKind[input.side])];
  await tx.deadlineReminder.createMany({
    data: before.map((daysBefore) => ({ caseId, deadlineId: id, daysBefore })),
  });
  const note =
    ground.confirmDates || waits ? "" : " No second person is asked for: the firm has turned that off.";
  await writeHistory(tx, viewer, caseId, [
    {
      deadlineId: id,
      fromOn: null,
      toOn: plan.dueOn,
      fromState: null,
      toState: state,
      reason: `${input.reason ?? (input.triggerText ? `Entered: ${input.triggerText}.` : "Entered.")}${note}`,
      filingId: input.orderFilingId ?? input.triggerFilingId,
    },
  ]);
  return { id, dueOn: plan.dueOn };
}
