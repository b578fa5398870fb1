import { compute } from "./compute";
import type { Closure, ComputeAnswer, Step } from "./engine-schema";

/** A post-judgment motion of FRAP 4(a)(4)(A). `disposedOn` is the day the order on it was entered; null: pending. */
export type TollingMotion = {
  kind: "50(b)" | "52(b)" | "54(fees, 58(e) order)" | "59" | "60";
  filedOn: string;
  disposedOn: string | null;
};

export type MotionStanding = TollingMotion & { deadline: string; timely: boolean; why: string };

export type AppealTime = {
  /** Null while a timely motion is pending: the time has not begun. */
  due: string | null;
  safe: string | null;
  /** The day the time runs from. */
  runsFrom: string | null;
  motions: MotionStanding[];
  steps: Step[];
  warnings: string[];
  answer: ComputeAnswer | null;
};

/** The last day of each motion. A Rule 60 motion tolls only if filed within the time for Rule 59. */
const DEADLINE_RULE = {
  "50(b)": "frcp-50-b",
  "52(b)": "frcp-52-b",
  "54(fees, 58(e) order)": "frcp-54-d-2-B",
  "59": "frcp-59-e",
  "60": "frcp-59-e",
} as const;

/** Whether a motion was filed in time to restart the appeal. Rule 6(b)(2): no order can have lengthened it. */
function standing(motion: TollingMotion, judgment: string, closures: Closure[]): MotionStanding {
  const limit = compute({ mode: "rule", ruleId: DEADLINE_RULE[motion.kind], trigger: judgment, closures });
  const deadline = limit.due ?? judgment;
  const timely = motion.filedOn <= deadline;
  const name = `The Rule ${motion.kind} motion filed on ${motion.filedOn}`;
  return {
    ...motion,
    deadline,
    timely,
    why: timely
      ? `${name} was in time (by ${deadline}): it restarts the time to appeal for all parties.`
      : `${name} was late (after ${deadline}): it does not restart the time to appeal, and no court can extend that day.`,
  };
}

/**
 * The time to appeal in view of the post-judgment motions: from the order on the last timely one, for all parties;
 * from the judgment where none was timely. FRAP 4(a)(4)(A); FRCP 6(b)(2).
 */
export function appealTime(input: {
  judgmentEntered: string;
  federalParty: boolean;
  motions: TollingMotion[];
  closures?: Closure[];
}): AppealTime {
  const closures = input.closures ?? [];
  const motions = input.motions.map((motion) => standing(motion, input.judgmentEntered, closures));
  const timely = motions.filter((motion) => motion.timely);
  const cite = "Fed. R. App. P. 4(a)(4)(A)";
  const steps: Step[] = motions.map((motion) => ({ text: motion.why, date: motion.filedOn, cite }));
  const warnings = motions
    .filter((m) => !m.timely && m.kind !== "60")
    .map(
      (m) =>
        `The late Rule ${m.kind} motion may be read as one under Rule 60(b), which restarts nothing after 28 days.`,
    );
  const firm = appealFrom(input.judgmentEntered, input.federalParty, closures);
  const pending = timely.filter((motion) => motion.disposedOn === null);
  if (pending.length > 0) {
    const names = pending.map((m) => `Rule ${m.kind}`).join(", ");
    steps.push({
      text: `A timely motion is undecided (${names}): the time to appeal starts with the order on the last of them.`,
      date: input.judgmentEntered,
      cite,
    });
    return {
      due: null,
      safe: doubtful(timely, input, firm),
      runsFrom: null,
      motions,
      steps,
      warnings,
      answer: null,
    };
  }
  const disposed = timely.flatMap((motion) => (motion.disposedOn === null ? [] : [motion.disposedOn])).sort();
  const runsFrom = disposed.at(-1) ?? input.judgmentEntered;
  if (disposed.length > 1)
    steps.push({ text: `Of several orders the last counts: ${runsFrom}.`, date: runsFrom, cite });
  // A motion decided before judgment was entered cannot start the time earlier than the judgment itself.
  const start = [runsFrom, input.judgmentEntered].sort()[1] ?? runsFrom;
  const answer = start === input.judgmentEntered ? firm : appealFrom(start, input.federalParty, closures);
  steps.push(...answer.steps);
  const safe = doubtful(timely, input, firm) ?? answer.safe;
  return {
    due: answer.due,
    safe,
    runsFrom: start,
    motions,
    steps,
    warnings: [...warnings, ...answer.warnings],
    answer,
  };
}

function appealFrom(date: string, federalParty: boolean, closures: Closure[]): ComputeAnswer {
  return compute({
    mode: "rule",
    ruleId: federalParty ? "frap-4-a-1-B" : "frap-4-a-1-A",
    trigger: date,
    closures,
  });
}

/**
 * A motion filed on a last day that only a contested holiday gave is late on the other reading. Where every timely
 * motion is so, the judgment's own appeal date is the safe one; otherwise null.
 */
function doubtful(
  timely: MotionStanding[],
  input: { judgmentEntered: string; closures?: Closure[] },
  firm: ComputeAnswer,
): string | null {
  if (timely.length === 0) return null;
  const sure = timely.some((motion) => {
    const limit = compute({
      mode: "rule",
      ruleId: DEADLINE_RULE[motion.kind],
      trigger: input.judgmentEntered,
      closures: input.closures ?? [],
    });
    return limit.safe !== null && motion.filedOn <= limit.safe;
  });
  return sure ? null : firm.safe;
}

/**
 * The answer while a Rule 12 motion is in play: suspended while it is undecided, 14 days after notice of its denial
 * or postponement. A motion made after the answer was due does not help. FRCP 12(a)(4).
 */
export function answerTime(input: {
  answerDue: string;
  rule12MotionServedOn: string | null;
  partial?: boolean;
  notice: { on: string; outcome: "denied" | "postponed" | "granted" } | null;
  closures?: Closure[];
}): {
  due: string | null;
  suspended: boolean;
  steps: Step[];
  warnings: string[];
  alternatives: ComputeAnswer["alternatives"];
} {
  const cite = "Fed. R. Civ. P. 12(a)(4)(A)";
  const served = input.rule12MotionServedOn;
  const steps: Step[] = [];
  const stands = (text: string) => ({
    due: input.answerDue,
    suspended: false,
    steps: [{ text, date: input.answerDue, cite }],
    warnings: [],
    alternatives: [],
  });
  if (served === null) return stands("No Rule 12 motion was served: the answer date stands.");
  if (served > input.answerDue)
    return stands(`The Rule 12 motion was served on ${served}, after the answer was due: the date stands.`);
  const alternatives = input.partial
    ? [
        {
          due: input.answerDue,
          if: "A partial motion suspends only what it addresses; the majority view suspends the whole answer.",
        },
      ]
    : [];
  steps.push({
    text: `A Rule 12 motion served on ${served} suspends the answer date of ${input.answerDue}.`,
    date: served,
    cite,
  });
  if (input.notice === null) return { due: null, suspended: true, steps, warnings: [], alternatives };
  if (input.notice.outcome === "granted") {
    steps.push({
      text: "The motion was granted: no answer is due unless the court leaves something to answer.",
      date: input.notice.on,
      cite,
    });
    return {
      due: null,
      suspended: true,
      steps,
      warnings: [
        "If the motion was granted only in part, enter it as denied in part: 14 days run from that notice.",
      ],
      alternatives,
    };
  }
  const answer = compute({
    mode: "rule",
    ruleId: "frcp-12-a-4-A",
    trigger: input.notice.on,
    closures: input.closures ?? [],
  });
  return {
    due: answer.due,
    suspended: false,
    steps: [...steps, ...answer.steps],
    warnings: answer.warnings,
    alternatives: [...alternatives, ...answer.alternatives],
  };
}
