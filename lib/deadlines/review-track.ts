import type { ComputeAnswer, ReviewTrack } from "./engine-schema";
import type { Rule } from "./rule-shape";

const ECRA =
  "50 U.S.C. 4821(a) takes functions under the Export Control Reform Act out of 5 U.S.C. 551, 553-559 and 701-706";

/** Whether a rule governs on a track: `depends` until counsel chooses. */
export function appliesOnTrack(rule: Rule, track: ReviewTrack): "yes" | "no" | "depends" {
  if (rule.track === undefined) return "yes";
  if (track === "undecided") return "depends";
  return (rule.track === "record_only") === (track === "record") ? "yes" : "no";
}

/**
 * What hangs on the case's review track. While it is undecided the date stands, with "no deadline" as the other
 * reading; where the rule does not govern, no date stands and the computed one is shown as the other reading.
 * Without a track in the question the rule is applied as asked.
 */
export function trackReading(
  answer: ComputeAnswer,
  rule: Rule,
  track: ReviewTrack | null | undefined,
): ComputeAnswer {
  if (!track || rule.track === undefined) return answer;
  const applies = appliesOnTrack(rule, track);
  if (applies === "yes") return answer;
  const presupposes =
    rule.track === "record_only"
      ? "This rule presupposes review on an administrative record."
      : "Review on an administrative record is exempt from this rule.";
  if (applies === "depends")
    return {
      ...answer,
      confidence: "low",
      alternatives: [
        ...answer.alternatives,
        {
          due: null,
          if:
            rule.track === "record_only"
              ? `The case is not on the record track: ${ECRA}.`
              : "The case is on the record track.",
        },
      ],
      warnings: [
        `${presupposes} The review track is undecided: keep the date until counsel chooses.`,
        ...answer.warnings,
      ],
    };
  return {
    ...answer,
    due: null,
    alternatives: [
      { due: answer.due, if: "The other review track is held to govern." },
      ...answer.alternatives,
    ],
    warnings: [
      `${presupposes} It does not govern on the track chosen; the safe date is kept in view.`,
      ...answer.warnings,
    ],
  };
}
