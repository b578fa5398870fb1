import type { Closure } from "./engine-schema";
import { appealTime, type TollingMotion } from "./tolling";

/** A motion of the docket, as far as it may bear on the time to appeal. Days are the court's. */
export type DocketMotion = {
  id: string;
  cite: string;
  kind: string;
  motionKind: string | null;
  text: string;
  filedOn: string;
  /** The day an order that decides it was entered; null: it is pending. */
  disposedOn: string | null;
};

/** The periods to appeal that run from the judgment, and the one that runs from the last order on a timely motion. */
export const APPEAL_RULES = ["frap-4-a-1-A", "frap-4-a-1-B"] as const;
export const RESTARTED_RULE = "frap-4-a-4-A";

const WORDS: readonly [RegExp, TollingMotion["kind"]][] = [
  [/\b50\(b\)|renewed\b.{0,20}\bjudgment as a matter of law/i, "50(b)"],
  [/\b52\(b\)|\b(?:amended|additional|amend(?:ing)?)\b.{0,20}\bfindings/i, "52(b)"],
  [/\b59\b|\balter(?:ing)? or amend|\bnew trial/i, "59"],
  [/\b60(?:\(b\))?\b|relief from (?:a |the )?(?:final )?(?:judgment|order)/i, "60"],
];

/** Which motion of Fed. R. App. P. 4(a)(4)(A) this is, by its docket text; null: none. After judgment only. */
export function tollingKindOf(
  m: Pick<DocketMotion, "kind" | "motionKind" | "text">,
): TollingMotion["kind"] | null {
  if (m.kind !== "motion" && m.kind !== "cross_motion") return null;
  if (m.motionKind !== "reconsider" && m.motionKind !== "other" && m.motionKind !== null) return null;
  const found = WORDS.find(([words]) => words.test(m.text))?.[1];
  // A motion to reconsider a judgment is one under Rule 59(e), whatever it is called.
  return found ?? (m.motionKind === "reconsider" ? "59" : null);
}

/** A date on record that an entry takes the place of, and the one to enter instead. */
export type AppealClock = {
  /** True where the date that runs from the judgment, or waits for an order, no longer stands. */
  displaces: boolean;
  why: string;
  /** The day from which the time runs now; null: it waits. */
  runsFrom: string | null;
  waitsFor: string | null;
  /** What the team must know beside it: a late motion, another one that is undecided, a doubtful day. */
  notes: string[];
};

type Asked = {
  judgmentOn: string;
  federalParty: boolean;
  motions: readonly DocketMotion[];
  closures: Closure[];
};

/**
 * What a post-judgment motion, or the order on one, does to the time to appeal. `about`: the motions that the entry is
 * or decides. Null where none of them bears on it. Pure.
 */
export function appealClock(asked: Asked, about: readonly string[]): AppealClock | null {
  const motions = asked.motions.flatMap((m) => {
    const kind = tollingKindOf(m);
    return kind === null || m.filedOn < asked.judgmentOn ? [] : [{ ...m, tolls: kind }];
  });
  const mine = motions.filter((m) => about.includes(m.id));
  if (mine.length === 0) return null;
  const time = appealTime({
    judgmentEntered: asked.judgmentOn,
    federalParty: asked.federalParty,
    motions: motions.map(({ tolls, filedOn, disposedOn }) => ({ kind: tolls, filedOn, disposedOn })),
    closures: asked.closures,
  });
  const standing = motions.map((m, i) => ({
    ...m,
    timely: time.motions[i]?.timely ?? false,
    why: time.motions[i]?.why ?? "",
  }));
  const timely = standing.filter((m) => m.timely && about.includes(m.id));
  const late = standing.filter((m) => !m.timely && about.includes(m.id));
  const notes = late.map((m) => `${m.cite}: ${m.why}`);
  if (timely.length === 0)
    return { displaces: false, why: "", runsFrom: null, waitsFor: null, notes: [...notes, ...time.warnings] };
  const pending = standing.filter((m) => m.timely && m.disposedOn === null);
  if (time.safe !== null && time.safe !== time.due)
    notes.push(
      `${time.safe} is the safe day to appeal by: a motion was in time only on one reading of its last day.`,
    );
  const why = timely.map((m) => `${m.cite}: ${m.why}`).join(" ");
  if (pending.length > 0)
    return {
      displaces: true,
      why,
      runsFrom: null,
      waitsFor: `the order on ${pending.map((m) => m.cite).join(" and ")}`,
      notes,
    };
  return { displaces: true, why, runsFrom: time.runsFrom, waitsFor: null, notes };
}
