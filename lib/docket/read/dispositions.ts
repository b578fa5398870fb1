import type { CrossReference } from "./cross-references";
import { type Confidence, clauseStart, sentenceEnd, type Words, wordsAt } from "./words";

/** How a court dealt with a motion: the filing noun's list, and the outcomes that end no motion of ours. */
export const dispositionOutcomes = [
  "granted",
  "denied",
  "granted_in_part",
  "denied_in_part",
  "denied_without_prejudice",
  "denied_as_moot",
  "granted_as_conceded",
  "withdrawn",
  "stricken",
  "held_in_abeyance",
  "under_advisement",
] as const;
export type DispositionOutcome = (typeof dispositionOutcomes)[number];

/** One motion, one outcome. An order that treats two motions differently gives two of these. */
export type DispositionReading = {
  outcome: DispositionOutcome;
  /** Entry number of the motion; null where the text names it only in words. */
  target: number | null;
  /** The motion as the text calls it. */
  targetTitle: string | null;
  /** "as to Count II", "as to defendant X": what part of the motion this is about; null for the whole. */
  scope: { kind: "party" | "claim" | "other"; text: string } | null;
  words: Words;
  confidence: Confidence;
};

const RULING =
  /\b(?:(granting|grants|granted|allowing|allowed)|(denying|denies|denied|overruling|overruled)|(withdrawing|withdrawn)|(striking|strikes|stricken)|((?:finding|found|terminating|terminated|dismissing|dismissed|denying|rendered|mooting|finds)(?: [a-z]+)? as moot|mooting|(?:is|are) (?:now )?moot)|((?:holding|held|holds|placed|hold) (?:[a-z0-9]+ ){0,4}in abeyance)|((?:taken|taking|takes|took) (?:[a-z0-9]+ ){0,4}under (?:advisement|submission)|under advisement))\b(\s{1,2}(?:in part|IN PART))?(?:,?\s{0,2}(?:and|AND|&)\s{1,2}(denying|denied|granting|granted|DENIED|GRANTED)\s{1,2}(?:in part|IN PART))?/gi;
const WITHOUT_PREJUDICE = /^\W{0,3}(?:in part )?without prejudice/i;
const AS_MOOT = /^\W{0,3}(?:in part )?(?:(?:without prejudice )?as|for) moot(?:ness)?/i;
const AS_CONCEDED = /^\W{0,3}(?:in part )?as (?:conceded|unopposed)/i;
// "The motion was granted by the earlier order" and "relief to be granted" are not rulings of this entry.
const NOT_NOW =
  /\b(?:if|may be|should be|would be|to be|previously|requested be|not be|proposed order|was|were|been|until|unless|for which|having been|leave to file)\s{1,2}(?:hereby )?$/i;

// A magistrate judge recommends; the district judge rules.
const RECOMMENDS = /\brecommend(?:s|ed|ing)?\b|\brecommendation (?:of[^.;]{0,60} )?(?:is )?that\b/i;

/** Rulings between `start` and `end`. Only for entries in which a court speaks. */
export function readDispositions(
  text: string,
  start: number,
  end: number,
  references: readonly CrossReference[],
): DispositionReading[] {
  const body = text.slice(start, end);
  const rulings = [...body.matchAll(RULING)].slice(0, 200);
  const readings: DispositionReading[] = [];
  const recommended = /^\W{0,9}(?:report|findings) (?:and|&) recommendation/i.test(body.slice(0, 60));
  /** What the ruling before ruled on: "12 is GRANTED IN PART and DENIED IN PART" names it once. */
  let ruledBefore: CrossReference[] = [];
  for (const [i, m] of rulings.entries()) {
    const at = start + m.index;
    if (RECOMMENDS.test(text.slice(clauseStart(text, at, 240), at)) || recommended) continue;
    const after = at + m[0].length;
    if (NOT_NOW.test(text.slice(Math.max(0, at - 24), at)) && !/ing\b/i.test(m[0])) continue;
    // "will be taken under submission" has not happened yet; "will be granted" in an opinion has.
    if (m[7] && /\b(?:will|shall) be\s{1,2}$/i.test(text.slice(Math.max(0, at - 12), at))) continue;
    const outcome = outcomeOf(m, text.slice(after, after + 40));
    const active =
      /^(?:granting|denying|allowing|overruling|withdrawing|striking|finding|terminating|dismissing|mooting|holding|taking)/i.test(
        m[0],
      ) || /^(?:grants|denies|strikes|holds|finds)/i.test(m[0]);
    const joined = active ? joinedTo(body, rulings, i) : null;
    const nextAt = start + (rulings[(joined ?? i) + 1]?.index ?? body.length);
    const limit = Math.min(end, nextAt, sentenceEnd(text, after, 400));
    const own = references.filter((r) => !r.nested && r.through === null);
    let targets: CrossReference[];
    if (active)
      targets = own.filter(
        (r) => r.words.start >= at && r.words.end <= Math.min(limit, cutAtRe(text, after, limit)),
      );
    else {
      const previous = rulings[i - 1];
      const floor = Math.max(
        clauseStart(text, at, 240),
        previous ? start + previous.index + previous[0].length : 0,
      );
      targets = own.filter((r) => r.words.start >= floor && r.words.end <= at);
      if (targets.length === 0)
        targets = own
          .filter((r) => r.words.start >= after && r.words.end <= Math.min(limit, after + 60))
          .slice(0, 1);
    }
    const isRest = isJoined(body, rulings[i - 1], m);
    if (!active && targets.length === 0 && isRest) targets = ruledBefore;
    ruledBefore = targets;
    const from = active ? at : Math.min(at, targets[0]?.words.start ?? at);
    const last = targets.at(-1)?.words.end ?? after;
    const words = wordsAt(text, from, Math.max(after, last));
    const scope = scopeAfter(text, Math.max(after, last), limit);
    if (targets.length === 0) {
      const titled = motionNear(text, at, after, limit, active);
      // "denied" with no motion in sight is about something else (bail, a plea, a request in the dark).
      if (!titled) continue;
      readings.push({ outcome, target: null, targetTitle: titled, scope, words, confidence: "low" });
      continue;
    }
    for (const t of targets) {
      readings.push({
        outcome,
        target: t.number,
        targetTitle: t.title,
        scope,
        words,
        confidence: active
          ? t.confidence === "high"
            ? "high"
            : "medium"
          : targets.length > 1
            ? "low"
            : "medium",
      });
    }
  }
  return once(nameTheRest(settle(readings)));
}

const JOINT = /^(?:[\s,]|and\b|&|in part\b|with(?:out)? prejudice\b|as (?:moot|conceded|unopposed)\b)*$/i;

/** Whether a ruling follows the one before with nothing but joining words between. */
const isJoined = (body: string, before: RegExpExecArray | undefined, m: RegExpExecArray): boolean =>
  before !== undefined && JOINT.test(body.slice(before.index + before[0].length, m.index));

/** "granting in part and denying without prejudice 12": the last ruling of such a chain names what all rule on. */
function joinedTo(body: string, rulings: readonly RegExpExecArray[], i: number): number | null {
  let last = i;
  for (const next of rulings.slice(i + 1, i + 5)) {
    if (!isJoined(body, rulings[last], next)) break;
    last++;
  }
  return last === i ? null : last;
}

/** Where a motion is granted in part, what is denied of it is the rest: never the motion. */
function nameTheRest(readings: DispositionReading[]): DispositionReading[] {
  return readings.map((r) =>
    r.outcome.startsWith("denied") &&
    r.scope === null &&
    r.target !== null &&
    readings.some((other) => other.target === r.target && other.outcome === "granted_in_part")
      ? { ...r, scope: { kind: "other", text: "the rest" } }
      : r,
  );
}

function outcomeOf(m: RegExpExecArray, after: string): DispositionOutcome {
  const [, grant, deny, withdraw, strike, moot, abeyance, advisement, part, second] = m;
  if (withdraw) return "withdrawn";
  if (strike) return "stricken";
  if (moot) return "denied_as_moot";
  if (abeyance) return "held_in_abeyance";
  if (advisement) return "under_advisement";
  if (grant) {
    if (AS_CONCEDED.test(after)) return "granted_as_conceded";
    return part || second ? "granted_in_part" : "granted";
  }
  if (deny && second) return "granted_in_part";
  if (AS_MOOT.test(after)) return "denied_as_moot";
  if (WITHOUT_PREJUDICE.test(after)) return "denied_without_prejudice";
  return part ? "denied_in_part" : "denied";
}

/** "granting 19 Motion for Extension of Time re 17 MOTION": what follows "re" is the motion's business, not ruled on. */
function cutAtRe(text: string, after: number, limit: number): number {
  const m = /\b(?:re:?|regarding|pending|relating to)\s{1,2}\[?\d/i.exec(text.slice(after, limit));
  return m && m.index > 8 ? after + m.index : limit;
}

function scopeAfter(text: string, from: number, limit: number): DispositionReading["scope"] {
  const m = /\b(?:as to|with respect to|insofar as)\s{1,2}((?:[^.;()]|(?<=\b[A-Z])\.){2,100})/i.exec(
    text.slice(from, Math.min(limit, from + 260)),
  );
  if (!m?.[1] || /^\[?\d/.test(m[1])) return null;
  const scope = m[1].replace(/ by (?:\w+ )?Judge\b.*$/, "").trim();
  const kind = /\b(?:counts?|claims?|causes? of action)\b/i.test(scope)
    ? "claim"
    : /\b(?:defendants?|plaintiffs?|intervenors?|movants?|petitioners?)\b|^[A-Z]/.test(scope)
      ? "party"
      : "other";
  return { kind, text: scope };
}

function motionNear(text: string, at: number, after: number, limit: number, active: boolean): string | null {
  const zone = active
    ? text.slice(after, Math.min(limit, after + 200))
    : text.slice(clauseStart(text, at, 240), at);
  const m =
    /((?:[\w'’.-]+ ){0,5})\b(motions?|application|petition|request|stipulation|objections?)\b((?: (?:for|to|of)[^.;,]{0,80})?)/i.exec(
      zone,
    );
  return m ? m[0].trim() : null;
}

/** "ORDER denying 77 Motion. Defendant's motion is denied without prejudice": the second says how, of the same motion. */
function settle(readings: DispositionReading[]): DispositionReading[] {
  const named = new Set(readings.map((r) => r.target).filter((t) => t !== null));
  const only = named.size === 1 ? readings.find((r) => r.target !== null) : undefined;
  if (!only) return readings;
  return readings.flatMap((r) => {
    const generic =
      r.target === null &&
      /^(?:(?:the|this|[\w'’.-]+['’]s?) ){0,3}(?:motion|application|request)$/i.test(r.targetTitle ?? "");
    if (!generic || r.outcome.split("_")[0] !== only.outcome.split("_")[0]) return [r];
    if (only.outcome === "denied" || only.outcome === "granted") only.outcome = r.outcome;
    only.scope ??= r.scope;
    return [];
  });
}

function once(readings: DispositionReading[]): DispositionReading[] {
  const seen = new Set<string>();
  return readings.filter((r) => {
    const key = `${r.outcome}|${r.target ?? r.targetTitle}|${r.scope?.text ?? ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
