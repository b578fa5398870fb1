import type { Calendar } from "@/lib/dates/court-calendar";
import { addDays } from "@/lib/dates/court-date";
import { courtDateAt, courtTimeAt } from "@/lib/dates/court-zone";
import { compute } from "./compute";
import { besideClerk } from "./court-set-date";
import { EngineError } from "./engine-error";
import type { Closure, ComputeAnswer, ReviewTrack } from "./engine-schema";
import type { HowInput } from "./entry-schema";
import { internalDates } from "./internal-dates";
import { dateOfEffect, nextRecurrence, protectedBecause } from "./layers";
import { BY_TEAM, noAnswer, type Recipe } from "./recipe";
import { ruleById } from "./rules/catalogue";

/** What a date hangs on, for an internal one. */
export type Anchor = { title: string; dueOn: string | null; safeOn: string | null; internal: boolean };

export type Plan = {
  answer: ComputeAnswer;
  recipe: Recipe;
  basis: "rule" | "order" | "by_hand" | "internal";
  ruleId: string | null;
  calendar: Calendar;
  triggerOn: string | null;
  dueOn: string | null;
  dueTime: string | null;
  nominalEndOn: string | null;
  safeOn: string | null;
  /** What it still waits for, where the way it is made says so. */
  waitingFor: string | null;
  jurisdictional: boolean;
  extendable: boolean;
};

/** A due date of the engine as the columns hold it: the court's day, and its hour where one was counted. */
export function splitDue(due: string | null): { on: string | null; time: string | null } {
  if (due === null || due.length === 10) return { on: due, time: null };
  const at = new Date(due);
  return { on: courtDateAt(at), time: courtTimeAt(at).slice(0, 5) };
}

/** Closures that a calendar knows, out of all on record. */
export const closuresOf = (all: readonly Closure[], calendar: Calendar): Closure[] =>
  all.filter(
    (closure) =>
      (!closure.calendar || closure.calendar === calendar) &&
      !(calendar === "scotus" && closure.kind === "state_holiday"),
  );

const internalAnswer = (text: string, date: string): ComputeAnswer => ({
  ...noAnswer,
  due: date,
  nominalEnd: date,
  safe: date,
  cite: "Internal date: no rule set it",
  steps: [{ text, date, cite: BY_TEAM }],
});

type Asked = {
  how: HowInput;
  closures: readonly Closure[];
  track: ReviewTrack;
  printedOn: string | null;
  /** The order that set it, as it is cited. */
  orderCite: string | null;
  anchor: Anchor | null;
  title: string;
  /** The court's day now: a recurring date is the first after it. */
  today: string;
};

/** Makes a date out of how it was asked for. Throws EngineError, whose message says what would be accepted. */
export function planDate(asked: Asked): Plan {
  const { how, printedOn } = asked;
  const clerk = printedOn === null ? {} : { clerkDate: printedOn };
  const plan = (
    answer: ComputeAnswer,
    rest: Pick<Plan, "recipe" | "basis" | "calendar"> & Partial<Plan>,
  ): Plan => {
    const due = splitDue(answer.due);
    return {
      answer,
      ruleId: null,
      triggerOn: null,
      dueOn: due.on,
      dueTime: due.time,
      nominalEndOn: splitDue(answer.nominalEnd).on,
      safeOn: splitDue(answer.safe).on,
      waitingFor: null,
      jurisdictional: false,
      extendable: true,
      ...rest,
    };
  };
  const byOrder = asked.orderCite === null ? ("by_hand" as const) : ("order" as const);
  switch (how.kind) {
    case "fixed": {
      const answer = compute({
        mode: "count",
        trigger: how.dueOn,
        direction: "fixed",
        calendar: "ddc",
        ...clerk,
      });
      // Without an order it was the team that named the day, and nobody else.
      const [step, ...rest] = answer.steps;
      const cited =
        asked.orderCite === null
          ? {
              ...answer,
              cite: BY_TEAM,
              steps: step ? [{ ...step, text: "The team named this day.", cite: BY_TEAM }, ...rest] : [],
            }
          : { ...answer, cite: asked.orderCite };
      return plan(cited, {
        recipe: { kind: "fixed" },
        basis: byOrder,
        calendar: "ddc",
        dueTime: how.dueTime,
      });
    }
    case "rule": {
      const rule = ruleById(how.ruleId);
      const closures = closuresOf(asked.closures, rule.calendar);
      const answer: ComputeAnswer =
        how.trigger === null
          ? { ...noAnswer, cite: rule.cite }
          : compute({
              mode: "rule",
              ruleId: rule.id,
              trigger: how.trigger,
              serviceMethod: how.serviceMethod ?? "n/a",
              triggerKind: how.triggerKind,
              triggers: how.triggers,
              reviewTrack: asked.track,
              closures,
              ...clerk,
            });
      return plan(answer, {
        recipe: { ...how },
        basis: "rule",
        ruleId: rule.id,
        calendar: rule.calendar,
        triggerOn: splitDue(how.trigger).on,
        jurisdictional: rule.extendable === "jurisdictional",
        extendable: protectedBecause(rule) === null,
      });
    }
    case "count": {
      const { calendar, ...recipe } = how;
      const answer: ComputeAnswer =
        how.trigger === null
          ? { ...noAnswer, cite: asked.orderCite ?? "" }
          : compute({
              mode: "count",
              trigger: how.trigger,
              direction: how.direction,
              period: how.period,
              addServiceDays: how.addServiceDays,
              calendar,
              closures: closuresOf(asked.closures, calendar),
              ...clerk,
            });
      return plan(
        { ...answer, cite: asked.orderCite ?? answer.cite },
        { recipe, basis: byOrder, calendar, triggerOn: splitDue(how.trigger).on },
      );
    }
    case "recurring": {
      const { calendar, after, ...series } = how;
      const { due, steps, nth } = nextRecurrence(
        // One that falls due today is still to be done.
        { ...series, after: after ?? addDays(asked.today, -1), stoppedOn: null },
        calendar,
        closuresOf(asked.closures, calendar),
      );
      const cite = asked.orderCite ?? BY_TEAM;
      return plan(
        { ...noAnswer, due, nominalEnd: due, safe: due, cite, steps },
        { recipe: { ...series, nth }, basis: byOrder, calendar, triggerOn: how.from },
      );
    }
    case "two_sided": {
      const { calendar, ...recipe } = how;
      const { due, steps, warnings, waitingFor } = dateOfEffect(
        recipe,
        { due: null, nominalEnd: null },
        calendar,
        closuresOf(asked.closures, calendar),
      );
      const cite = asked.orderCite ?? BY_TEAM;
      const answer = { ...noAnswer, due, nominalEnd: due, safe: due, cite, steps, warnings };
      return plan(besideClerk(answer, printedOn), { recipe, basis: byOrder, calendar, waitingFor });
    }
    case "internal": {
      const { anchor } = asked;
      if (anchor === null)
        throw new EngineError(
          "invalid_trigger",
          "how",
          "An internal date hangs on another date of this case. Choose one.",
        );
      const recipe: Recipe = { kind: "internal", lead: how.lead, use: anchor.internal ? "due" : "safe" };
      const from = anchor.internal ? anchor.dueOn : (anchor.safeOn ?? anchor.dueOn);
      if (from === null) return plan(noAnswer, { recipe, basis: "internal", calendar: "ddc" });
      const [link] = internalDates({
        courtDate: from,
        courtDateName: anchor.title,
        links: [{ name: asked.title, lead: how.lead }],
        calendar: "ddc",
        closures: closuresOf(asked.closures, "ddc"),
      });
      return plan(link ? internalAnswer(link.text, link.date) : noAnswer, {
        recipe,
        basis: "internal",
        calendar: "ddc",
        triggerOn: from,
      });
    }
  }
}
