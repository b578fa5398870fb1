import { daysBetween } from "@/lib/dates/court-date";
import { formatUncertain, possibleRange, type UncertainDate } from "@/lib/dates/uncertain-date";

export const diligenceSteps = [
  "directive",
  "notice",
  "first_harm",
  "counsel_retained",
  "complaint",
  "motion",
] as const;
export type DiligenceStep = (typeof diligenceSteps)[number];

export const diligenceWords = {
  directive: "Directive",
  notice: "Notice",
  first_harm: "First harm",
  counsel_retained: "Counsel retained",
  complaint: "Complaint",
  motion: "Motion",
} as const satisfies Record<DiligenceStep, string>;

export interface DiligenceEntry {
  step: DiligenceStep;
  date: UncertainDate | null;
  /** Facts that explain the time since the step before. */
  explainedBy: readonly { factId: string; text: string }[];
}

export interface DiligenceGap {
  from: DiligenceStep;
  to: DiligenceStep;
  /** Calendar days, as a range; null where an open date leaves one end unbounded. */
  min: number | null;
  max: number | null;
  words: string;
  explainedBy: { factId: string; text: string }[];
  /** True when the record puts the later step certainly before the earlier one. */
  outOfOrder: boolean;
}

export interface Diligence {
  steps: { step: DiligenceStep; words: string; onRecord: boolean }[];
  /** Between each step on record and the next one on record. */
  gaps: DiligenceGap[];
  /** Directive to motion, or to the last step on record. */
  total: DiligenceGap | null;
  missing: DiligenceStep[];
}

/** The delay clock: an injunction is refused to those who waited. Steps not on record are named, not guessed. */
export function diligence(entries: readonly DiligenceEntry[]): Diligence {
  const byStep = new Map(entries.map((e) => [e.step, e]));
  const steps = diligenceSteps.map((step) => {
    const date = byStep.get(step)?.date ?? null;
    return { step, words: date ? formatUncertain(date) : "not on record", onRecord: date !== null };
  });
  const known = diligenceSteps.flatMap((step) => {
    const entry = byStep.get(step);
    return entry?.date ? [{ step, date: entry.date, explainedBy: entry.explainedBy }] : [];
  });
  const gaps = known.slice(1).flatMap((to, i) => {
    const from = known[i];
    return from ? [gapBetween(from, to)] : [];
  });
  const first = known[0];
  const last = known.at(-1);
  return {
    steps,
    gaps,
    total: first && last && first !== last ? gapBetween(first, last) : null,
    missing: steps.filter((s) => !s.onRecord).map((s) => s.step),
  };
}

interface Known {
  step: DiligenceStep;
  date: UncertainDate;
  explainedBy: readonly { factId: string; text: string }[];
}

function gapBetween(from: Known, to: Known): DiligenceGap {
  const a = possibleRange(from.date);
  const b = possibleRange(to.date);
  const min = a.latest !== null && b.earliest !== null ? daysBetween(a.latest, b.earliest) : null;
  const max = a.earliest !== null && b.latest !== null ? daysBetween(a.earliest, b.latest) : null;
  const outOfOrder = max !== null && max < 0;
  // Where ranges overlap the steps still came in this order, so that less than no days is not possible.
  const low = min === null || outOfOrder ? min : Math.max(0, min);
  return {
    from: from.step,
    to: to.step,
    min: low,
    max,
    words: outOfOrder
      ? `${diligenceWords[to.step]} stands before ${diligenceWords[from.step].toLowerCase()} on record: check the dates`
      : gapWords(low, max),
    explainedBy: [...to.explainedBy],
    outOfOrder,
  };
}

function gapWords(min: number | null, max: number | null): string {
  const days = (n: number) => `${n} ${n === 1 ? "day" : "days"}`;
  if (min === null && max === null) return "unknown";
  if (max === null) return `at least ${days(min ?? 0)}`;
  if (min === null) return `at most ${days(max)}`;
  if (min === max) return min === 0 ? "the same day" : days(min);
  return `${min} to ${days(max)}`;
}
