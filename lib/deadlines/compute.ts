import { countOrRefuse, outOfRange, readClosures, specOf } from "./choose";
import { computeByRule } from "./compute-by-rule";
import { besideClerk, fixedAnswer } from "./court-set-date";
import { EngineError } from "./engine-error";
import type { ComputeAnswer, ComputeInput, CountInput, RuleInput, Step } from "./engine-schema";
import { otherReadings } from "./readings";
import { countingCite } from "./steps";
import { readTrigger } from "./trigger";

function computeCount(request: CountInput): ComputeAnswer {
  const { direction, calendar } = request;
  const closures = readClosures(request.closures ?? [], calendar);
  const period = request.period ?? null;
  if (direction === "fixed") {
    if (period !== null)
      throw new EngineError(
        "invalid_period",
        "period",
        "A fixed date has no period. null is accepted, or the direction after or before.",
      );
    return besideClerk(fixedAnswer(request.id, request.trigger), request.clerkDate);
  }
  if (period === null)
    throw new EngineError(
      "invalid_period",
      "period",
      `Counting ${direction} needs a period, such as {"n":14,"unit":"days"}. null is accepted only with direction "fixed".`,
    );
  if (request.trigger === null)
    throw new EngineError(
      "invalid_trigger",
      "trigger",
      "Counting needs a trigger. A court date such as 2026-06-23 is accepted, or an instant with its offset.",
    );
  const spec = specOf({
    trigger: readTrigger(request.trigger),
    period,
    direction,
    serviceDays: request.addServiceDays ?? 0,
    calendar,
    closures,
  });
  const steps: Step[] = [];
  const base = countOrRefuse(spec, steps);
  const readings = otherReadings(spec, base);
  const answer: ComputeAnswer = {
    id: request.id ?? null,
    due: base.due,
    nominalEnd: base.nominal,
    safe: readings.safe.due,
    cite: countingCite(calendar, "(a)"),
    confidence: readings.confidence,
    alternatives: readings.alternatives,
    steps,
    warnings: [],
  };
  if (spec.serviceDays > 0 && calendar === "scotus")
    answer.warnings.push(
      "The Supreme Court's rules add no days for service; the days given were added as asked.",
    );
  return besideClerk(answer, request.clerkDate);
}

/**
 * After a stipulated dismissal the fees are due 30 days from it; on the other reading the time to appeal comes first
 * (28 U.S.C. 2412(d)(2)(G)). The safe date is the first.
 */
function withFinality(request: RuleInput, answer: ComputeAnswer): ComputeAnswer {
  if (request.ruleId !== "eaja-stipulated" || !request.trigger) return answer;
  const { closures } = request;
  const lapse = computeByRule({ mode: "rule", ruleId: "frap-4-a-1-B", trigger: request.trigger, closures });
  if (lapse.due === null) return answer;
  const later = computeByRule({ mode: "rule", ruleId: "usc-28-2412-d-1-B", trigger: lapse.due, closures });
  return {
    ...answer,
    alternatives: [
      ...answer.alternatives,
      { due: later.due, if: `The judgment is final only when the time to appeal ends, on ${lapse.due}.` },
    ],
  };
}

/**
 * Answers one question: a period counted, or a rule applied. Pure: no clock, no I/O.
 * Throws EngineError, whose message says what would be accepted.
 */
export function compute(request: ComputeInput): ComputeAnswer {
  try {
    return request.mode === "count" ? computeCount(request) : withFinality(request, computeByRule(request));
  } catch (error) {
    // The only range left is the calendar's own, met by another reading of a date at its very edge.
    if (error instanceof RangeError) throw outOfRange();
    throw error;
  }
}
