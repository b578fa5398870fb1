import { compute } from "./compute";
import { EngineError } from "./engine-error";
import type { Closure, Period, Step } from "./engine-schema";
import type { Rule } from "./rule-shape";
import { findRule } from "./rules/catalogue";
import { readTrigger } from "./trigger";

/** From the weakest word to the strongest: the last one that speaks wins. */
export const LAYERS = ["rule", "local_rule", "standing_order", "case_order"] as const;
export type LayerKind = (typeof LAYERS)[number];

/** One side of "the earlier of": a day that is named, or with `period` the day from which that runs. Null: not known yet. */
export type OrderSide = { what: string; date: string | null; period?: Period | null | undefined };

/** What an order does to a date. */
export type OrderEffect =
  /** A day the court names: never rolled. */
  | { kind: "names_date"; date: string }
  /** "14 more days". `from` is the day they run from: ask; null: from the date as it stood, with a warning. */
  | { kind: "extends_by_days"; days: number; from: string | null }
  | { kind: "sets_period"; period: Period; direction: "after" | "before"; trigger: string }
  /** "A status report every 60 days until further order": the first one after `after`. */
  | { kind: "recurring"; everyDays: number; from: string; after: string; stoppedOn: string | null }
  /** "14 days after rescission": no date until the event is known. */
  | { kind: "event_bound"; event: string; period: Period; happenedOn: string | null }
  /** "The earlier of 1 March and 14 days after the ruling". */
  | { kind: "two_sided"; choose: "earlier" | "later"; sides: OrderSide[] }
  /** The order vacates the date and leaves none. */
  | { kind: "leaves_none" };

export type Word = {
  layer: LayerKind;
  /** What to cite: the rule, or the order with its docket number. */
  cite: string;
  /** The day the order was entered; null for a rule. Within a layer the later order wins. */
  enteredOn: string | null;
  effect: OrderEffect;
  /** Named entry that stopped or replaced this word; it then speaks no more. */
  endedBy?: string;
};

export type LayeredWord = { word: Word; due: string | null; steps: Step[]; warnings: string[] };
export type Layered = {
  /** The winning date; null where the winner leaves none, or waits for an event. */
  due: string | null;
  winner: "computed" | Word;
  losers: LayeredWord[];
  /** The order kept beside a date that nothing displaces. */
  beside: LayeredWord | null;
  waitingFor: string | null;
  steps: Step[];
  warnings: string[];
};

const FIXED = "As the order says";
const PROTECTED_CITE = "Fed. R. Civ. P. 6(b)(2), 83(a)(1); Bowles v. Russell, 551 U.S. 205 (2007)";

/** Why no order may move this rule's date, or null where one may. */
export function protectedBecause(rule: Rule): string | null {
  if (rule.extendable === "jurisdictional") return "The period is jurisdictional: no court can lengthen it.";
  if (rule.extendable === "never") return "The rules forbid extending this period.";
  // A statute that itself lets the court direct otherwise is marked as extendable within limits.
  if (rule.authority === "statute" && rule.extendable !== "limited" && rule.extendable !== "yes")
    return "The period is set by statute: no rule or order lengthens it.";
  return null;
}

/** The date an effect gives by itself. `standing` is the date as it stood before the order. */
export function dateOfEffect(
  effect: OrderEffect,
  standing: { due: string | null; nominalEnd: string | null },
  calendar: Rule["calendar"],
  closures: Closure[] = [],
): { due: string | null; waitingFor: string | null; steps: Step[]; warnings: string[] } {
  const none = { due: null, waitingFor: null, steps: [], warnings: [] };
  const count = (trigger: string, period: Period, direction: "after" | "before") => {
    const answer = compute({ mode: "count", trigger, period, direction, calendar, closures });
    return { due: answer.due, waitingFor: null, steps: answer.steps, warnings: answer.warnings };
  };
  switch (effect.kind) {
    case "leaves_none":
      return none;
    case "names_date": {
      const { steps, due } = compute({ mode: "count", trigger: effect.date, direction: "fixed", calendar });
      return { ...none, due, steps };
    }
    case "extends_by_days": {
      const from = effect.from ?? standing.due;
      if (from === null)
        throw new EngineError(
          "invalid_trigger",
          "from",
          "There is no date to extend. The day from which the added days run is accepted.",
        );
      const result = count(from, { n: effect.days, unit: "days" }, "after");
      if (effect.from !== null || standing.nominalEnd === null || standing.nominalEnd === standing.due)
        return result;
      const other = count(standing.nominalEnd, { n: effect.days, unit: "days" }, "after");
      return {
        ...result,
        warnings: [
          `The order does not say from which date the ${effect.days} days run: counted from ${from} as it stood; from the unrolled ${standing.nominalEnd} they end on ${other.due}. Ask, and name the date.`,
        ],
      };
    }
    case "sets_period":
      return count(effect.trigger, effect.period, effect.direction);
    case "recurring": {
      const { due, steps } = nextRecurrence(effect, calendar, closures);
      return { ...none, due, steps };
    }
    case "event_bound":
      return effect.happenedOn === null
        ? { ...none, waitingFor: effect.event }
        : count(effect.happenedOn, effect.period, "after");
    case "two_sided": {
      const known = effect.sides
        .flatMap(({ what, date, period }) => {
          if (date === null) return [];
          const { date: day } = readTrigger(date, "sides");
          if (!period)
            return [{ due: day, steps: [{ text: `${what}: as it stands.`, date: day, cite: FIXED }] }];
          const { due, steps } = count(date, period, "after");
          return due === null ? [] : [{ due: due.slice(0, 10), steps }];
        })
        .sort((a, b) => (a.due < b.due ? -1 : 1));
      const waiting = effect.sides.filter((side) => side.date === null).map((side) => side.what);
      const due = (effect.choose === "earlier" ? known[0] : known.at(-1))?.due ?? null;
      const steps = [
        ...known.flatMap((side) => side.steps),
        ...(due !== null && known.length > 1
          ? [{ text: `The ${effect.choose} of them governs.`, date: due, cite: FIXED }]
          : []),
      ];
      const waitingFor = waiting.length > 0 ? waiting.join("; ") : null;
      // "The later of" has no date until both are known; "the earlier of" stands and may still come forward.
      if (waitingFor !== null && effect.choose === "later") return { ...none, waitingFor };
      return {
        due,
        steps,
        waitingFor,
        warnings: waitingFor && due ? [`The date comes forward if this happens first: ${waitingFor}.`] : [],
      };
    }
  }
}

/**
 * The next date of a recurring order after a day; each runs from the one before as ordered, and rolls by itself. `nth`:
 * which of the series it is.
 */
export function nextRecurrence(
  effect: Pick<Extract<OrderEffect, { kind: "recurring" }>, "everyDays" | "from" | "after" | "stoppedOn">,
  calendar: Rule["calendar"],
  closures: Closure[],
): { due: string | null; steps: Step[]; nth: number } {
  if (!Number.isInteger(effect.everyDays) || effect.everyDays < 1)
    throw new EngineError(
      "invalid_period",
      "everyDays",
      "A whole number of days from 1 is accepted for a recurring date.",
    );
  const { date: start } = readTrigger(effect.from, "from");
  const { date: after } = readTrigger(effect.after, "after");
  const elapsed = Math.max(0, Math.floor((Date.parse(after) - Date.parse(start)) / 86_400_000));
  // Start at the recurrence before the day asked about: rolling may carry it past.
  for (let n = Math.max(1, Math.floor(elapsed / effect.everyDays) - 1); ; n++) {
    const answer = compute({
      mode: "count",
      trigger: start,
      period: { n: n * effect.everyDays, unit: "days" },
      direction: "after",
      calendar,
      closures,
    });
    const stopped =
      effect.stoppedOn !== null && answer.nominalEnd !== null && answer.nominalEnd > effect.stoppedOn;
    if (answer.due === null || answer.nominalEnd === null || stopped) return { due: null, steps: [], nth: n };
    if (answer.due > after) return { due: answer.due, steps: answer.steps, nth: n };
  }
}

const rank = (word: Word) => LAYERS.indexOf(word.layer);
/** The strongest first: by layer, then the later order. */
function byStrength(a: Word, b: Word): number {
  const [older, newer] = [a.enteredOn ?? "", b.enteredOn ?? ""];
  return rank(b) - rank(a) || (older < newer ? 1 : older > newer ? -1 : 0);
}

/**
 * Which word governs a date: statute or federal rule < local rule < standing order < order in this case. Nothing
 * displaces a jurisdictional or statutory period, or one that Rule 6(b)(2) forbids extending: the date is kept and the
 * order shown beside it with a warning. Throws EngineError for an unknown rule or a bad date.
 */
export function layer(input: {
  /** The rule the date comes from; null for a date that only orders set. */
  ruleId: string | null;
  computed: { due: string | null; nominalEnd: string | null };
  words: Word[];
  calendar: Rule["calendar"];
  closures?: Closure[];
}): Layered {
  const rule = input.ruleId === null ? undefined : findRule(input.ruleId);
  if (input.ruleId !== null && !rule)
    throw new EngineError(
      "unknown_rule",
      "ruleId",
      `There is no rule "${input.ruleId}". An id of the rule table is accepted.`,
    );
  const live = input.words.filter((word) => word.endedBy === undefined).sort(byStrength);
  // An order that extends does so from the date as the words below it left it.
  let standing = input.computed;
  const said: (LayeredWord & { waitingFor: string | null })[] = [];
  for (const word of [...live].reverse()) {
    const result = dateOfEffect(word.effect, standing, input.calendar, input.closures ?? []);
    said.unshift({ word, ...result });
    if (result.due !== null) standing = { due: result.due, nominalEnd: result.due };
  }
  const guard = rule ? protectedBecause(rule) : null;
  const [winner, ...losers] = said;
  if (!winner)
    return {
      due: input.computed.due,
      winner: "computed",
      losers: [],
      beside: null,
      waitingFor: null,
      steps: [],
      warnings: [],
    };
  if (guard !== null && input.computed.due !== null)
    return {
      due: input.computed.due,
      winner: "computed",
      losers,
      beside: winner,
      waitingFor: null,
      steps: [{ text: `${guard} The date stands.`, date: input.computed.due, cite: PROTECTED_CITE }],
      warnings: [
        `${winner.word.cite} gives ${winner.due ?? "no date"}. ${guard} Keep ${input.computed.due} (${PROTECTED_CITE}).`,
      ],
    };
  return {
    due: winner.due,
    winner: winner.word,
    losers,
    beside: null,
    waitingFor: winner.waitingFor,
    steps: winner.steps,
    warnings: winner.warnings,
  };
}
