import type { Calendar } from "@/lib/dates/court-calendar";
import { compute } from "./compute";
import { EngineError } from "./engine-error";
import type { Closure, ComputeAnswer, ReviewTrack } from "./engine-schema";
import type { Rule, TriggerKind } from "./rule-shape";
import { rulesForTrigger } from "./rules/catalogue";
import { serviceMethodsOf } from "./service-days";

export type Proposal = {
  rule: Rule;
  answer: ComputeAnswer | null;
  error: { code: string; message: string } | null;
};

/** Whether it counts hours, and so begins at a moment. */
export const countsHours = (rule: Rule) => rule.versions[0]?.legs[0].period?.unit === "hours";

/**
 * The set of dates that a trigger sets running, each with its steps, for ticking before anything is saved. A rule of
 * which the trigger is only a second leg ("the later of") is proposed without a date: its main trigger is still to come.
 * Rules are given in the order of their dates, those without a date last.
 */
export function proposeDates(input: {
  trigger: TriggerKind;
  on: string;
  /** Where it happened; absent: any court. */
  court?: Calendar;
  serviceMethod?: string;
  closures?: Closure[];
  reviewTrack?: ReviewTrack;
  /** The instant, where it is known. */
  moment?: string | null;
}): Proposal[] {
  const method = input.serviceMethod ?? "n/a";
  return rulesForTrigger(input.trigger, input.court)
    .map((rule): Proposal => {
      if (rule.versions[0]?.legs[0].trigger !== input.trigger) return { rule, answer: null, error: null };
      // One paper is served one way; a rule that does not know that way runs from something else than its service.
      const known = serviceMethodsOf(rule).some((m) => m === method);
      const closures = (input.closures ?? []).filter(
        (closure) =>
          (!closure.calendar || closure.calendar === rule.calendar) &&
          !(rule.calendar === "scotus" && closure.kind === "state_holiday"),
      );
      try {
        const answer = compute({
          mode: "rule",
          ruleId: rule.id,
          trigger: countsHours(rule) ? (input.moment ?? input.on) : input.on,
          serviceMethod: known ? method : "n/a",
          closures,
          ...(input.reviewTrack ? { reviewTrack: input.reviewTrack } : {}),
        });
        return { rule, answer, error: null };
      } catch (error) {
        if (!(error instanceof EngineError)) throw error;
        return { rule, answer: null, error: { code: error.engineCode, message: error.message } };
      }
    })
    .sort((a, b) => ((a.answer?.due ?? "9999") < (b.answer?.due ?? "9999") ? -1 : 1));
}
