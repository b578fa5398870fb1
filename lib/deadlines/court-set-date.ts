import type { ComputeAnswer, ComputeInput } from "./engine-schema";
import { readTrigger, writeInstant } from "./trigger";

/** The docket's printed date beside the computed one: stored, never obeyed; the earlier is the safe one. */
export function besideClerk(answer: ComputeAnswer, clerkDate: string | null | undefined): ComputeAnswer {
  if (!clerkDate || answer.due === null || answer.safe === null) return answer;
  const printed = readTrigger(clerkDate, "clerkDate").date;
  if (printed === answer.due.slice(0, 10)) return answer;
  return {
    ...answer,
    safe: printed < answer.safe.slice(0, 10) ? printed : answer.safe,
    alternatives: [
      ...answer.alternatives,
      { due: printed, if: "The date printed on the docket: evidence, never authority." },
    ],
    warnings: [
      ...answer.warnings,
      `The docket prints ${printed}; the rules give ${answer.due}. Keep both, and file by the earlier.`,
    ],
  };
}

/** A date the court named: nothing is computed and nothing rolls. */
export function fixedAnswer(given: ComputeInput["id"], trigger: string | null): ComputeAnswer {
  const cite = "Fed. R. Civ. P. 6(a) (2009 committee note): a fixed date is not computed";
  if (trigger === null)
    return {
      id: given ?? null,
      due: null,
      nominalEnd: null,
      safe: null,
      cite,
      confidence: "high",
      alternatives: [],
      steps: [],
      warnings: ["The order leaves no date: none stands until a new one is set."],
    };
  const read = readTrigger(trigger);
  const due = read.instant === null ? read.date : writeInstant(read.instant, read.seconds);
  return {
    id: given ?? null,
    due,
    nominalEnd: due,
    safe: due,
    cite,
    confidence: "high",
    alternatives: [],
    steps: [
      {
        text: "The court named this date: it stands as written, also on a weekend or holiday.",
        date: due,
        cite,
      },
    ],
    warnings: [],
  };
}
