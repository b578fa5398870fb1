import type { Viewer } from "@/lib/auth/viewer";
import { now, today } from "@/lib/dates/clock";
import { addDays } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import type { Tx } from "@/lib/db/with-viewer";
import { applyWorkedOut } from "./apply-moves";
import type { Closure } from "./engine-schema";
import type { ExtendInput } from "./entry-schema";
import type { Ground } from "./insert-date";
import { type Layered, nextRecurrence } from "./layers";
import { closuresOf, splitDue } from "./plan";
import { noAnswer, type Recipe, type StoredLayers } from "./recipe";
import { remindersByKind } from "./reminder-kinds";
import type { Deadline } from "./schema";
import { workOutMoves } from "./work-out-moves";
import { asJson, dbDay, writeHistory } from "./write-date";

type Given = {
  input: ExtendInput;
  order: { cite: string; filingId: string | null };
  layers: StoredLayers;
  layered: Layered;
  ground: Ground;
};

/**
 * How the date that an order set is made again when something it rests on moves. A day named for one of a recurring
 * series leaves the series running.
 */
function recipeOf(effect: ExtendInput["effect"], before: Deadline, closures: readonly Closure[]): Recipe {
  switch (effect.kind) {
    case "event_bound":
      return { kind: "count", period: effect.period, direction: "after", addServiceDays: 0, trigger: null };
    case "sets_period": {
      const { period, direction, trigger } = effect;
      return { kind: "count", period, direction, addServiceDays: 0, trigger };
    }
    case "recurring": {
      const series = { ...effect, after: addDays(today(), -1), stoppedOn: null };
      const { nth } = nextRecurrence(series, before.calendar, closuresOf(closures, before.calendar));
      return { ...effect, nth };
    }
    case "two_sided":
      return effect;
    default:
      return before.recipe?.kind === "recurring" ? { ...before.recipe, nth: null } : { kind: "fixed" };
  }
}

/** The day from which it runs, where it runs from one. */
function startOf(effect: ExtendInput["effect"], recipe: Recipe): string | null {
  if (effect.kind === "sets_period") return splitDue(effect.trigger).on;
  return recipe.kind === "recurring" ? recipe.from : null;
}

/** Writes the date that an order put in another's place, and hangs on it whatever hung on the old one. Returns its id. */
export async function insertReplacement(
  tx: Tx,
  viewer: Viewer,
  before: Deadline,
  { input, order, layers, layered, ground }: Given,
): Promise<string> {
  const { caseId } = before;
  const due = splitDue(layered.due).on;
  const recipe = recipeOf(input.effect, before, ground.closures);
  const dueTime = input.effect.kind === "names_date" ? input.effect.time : splitDue(layered.due).time;
  const state = due === null ? "waiting" : ground.confirmDates ? "proposed" : "confirmed";
  const { id } = await tx.deadline.create({
    data: {
      caseId,
      title: before.title,
      side: before.side,
      state,
      basis: "order",
      ruleId: before.ruleId,
      cite: order.cite,
      calendar: before.calendar,
      dueOn: dbDay(due),
      dueTime,
      nominalEndOn: dbDay(due),
      safeOn: dbDay(due),
      computation: asJson({
        ...noAnswer,
        due: layered.due,
        nominalEnd: layered.due,
        safe: layered.due,
        cite: order.cite,
        steps: layered.steps,
        warnings: layered.warnings,
        recipe,
        layers,
        replaces: before.id,
      }),
      triggerOn: dbDay(startOf(input.effect, recipe)),
      triggerText: `${order.cite}, in place of ${before.dueOn === null ? "a date that waited" : formatShort(before.dueOn)}`,
      waitingFor: due === null ? layered.waitingFor : null,
      orderFilingId: order.filingId,
      respondsToId: before.respondsTo?.id ?? null,
      jurisdictional: before.jurisdictional,
      extendable: true,
      ownerId: before.owner?.id ?? null,
      backupId: before.backup?.id ?? null,
      createdAt: now(),
      createdById: viewer.userId,
    },
    select: { id: true },
  });
  const days =
    before.reminders.length > 0 ? before.reminders.map((r) => r.daysBefore) : remindersByKind[before.side];
  await tx.deadlineReminder.createMany({
    data: [...new Set(days)].map((daysBefore) => ({ caseId, deadlineId: id, daysBefore })),
  });
  await writeHistory(tx, viewer, caseId, [
    {
      deadlineId: id,
      fromOn: before.dueOn,
      toOn: due,
      fromState: null,
      toState: state,
      reason: [
        `Set by ${order.cite} in place of ${before.dueOn === null ? "a date that waited" : formatShort(before.dueOn)}.`,
        input.reason,
      ]
        .filter(Boolean)
        .join(" "),
      filingId: order.filingId,
    },
  ]);
  await tx.deadline.updateMany({
    where: { caseId, triggerDeadlineId: before.id, state: { in: ["proposed", "confirmed", "waiting"] } },
    data: { triggerDeadlineId: id },
  });
  // The chain that led to the old day leads to the new one; nothing else in the case is touched.
  const nothing = { moves: [], enter: [], withdraw: [], track: null, docket: false, keep: [] };
  const worked = await workOutMoves(tx, viewer, [caseId], nothing, id);
  await applyWorkedOut(tx, viewer, worked, {
    reason: `${order.cite} moved the date it leads to.`,
    filingId: order.filingId,
    keep: [],
    seen: worked.rows.map(({ row }) => ({ id: row.id, newDue: row.newDue })),
    confirmDates: ground.confirmDates,
  });
  return id;
}
