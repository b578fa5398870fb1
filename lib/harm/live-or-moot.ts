import { type CourtDate, daysBetween } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import { formatUncertain, possibleRange, type UncertainDate } from "@/lib/dates/uncertain-date";
import { dayWords } from "./access-days";
import type { InForce } from "./access-schema";
import type { LedgerFact, LedgerHarm } from "./ledger-schema";
import { type HarmElement, harmRow } from "./proof-matrix";
import { nextStep, type Strength, strengthOf, stronger } from "./strength";

export const mootnessQuestions = [
  "injury",
  "traceability",
  "redressability",
  "recurrence",
  "effects_gone",
  "repetition",
  "continuing_effects",
] as const;
export type MootnessQuestion = (typeof mootnessQuestions)[number];

/** A fact tied to a question answers it yes, or no. */
export const sides = ["for", "against"] as const;
export type Side = (typeof sides)[number];

export const mootnessWords = {
  injury: "Injury when filed",
  traceability: "Traceable when filed",
  redressability: "Redressable when filed",
  recurrence: "Voluntary cessation: could it recur",
  effects_gone: "Voluntary cessation: are its effects gone",
  repetition: "Capable of repetition yet evading review",
  continuing_effects: "Continuing effects",
} as const satisfies Record<MootnessQuestion, string>;

export const reliefKinds = ["declaratory", "vacatur", "injunction", "restoration", "fees"] as const;
export type ReliefKind = (typeof reliefKinds)[number];

/** What the record answers; counsel decides what follows from it. */
export type Answer = "yes" | "no" | "contested" | "not_shown" | "not_in_question";

export interface MootnessCell {
  question: MootnessQuestion;
  answer: Answer;
  strength: Strength;
  why: string[];
  harmIds: string[];
  factIds: string[];
}

export interface MootnessRow {
  claimId: string;
  reliefId: string;
  title: string;
  on: CourtDate;
  cells: MootnessCell[];
  /** Set when all harm on record was over by then: alone it cannot support prospective relief. */
  completedPast: string | null;
}

/** A claim with one form of relief, and the harms and facts that counsel ties to the pair. */
export interface MootnessInput {
  claimId: string;
  reliefId: string;
  title: string;
  kind: ReliefKind;
  harms: readonly LedgerHarm[];
  facts: readonly { question: MootnessQuestion; side: Side; fact: LedgerFact }[];
}

export interface MootnessContext {
  inForce: InForce;
  filedOn: CourtDate;
  /** The day on which the question is asked. */
  on: CourtDate;
}

/** The third matrix: per claim and form of relief, standing when filed and what has kept it alive since. */
export function liveOrMoot(rows: readonly MootnessInput[], context: MootnessContext): MootnessRow[] {
  // Pairs to which nobody has tied harms share the whole ledger: it is judged once.
  const judged = new Map<MootnessInput["harms"], MootnessCell[]>();
  const cellsOf = (row: MootnessInput) => {
    const known = judged.get(row.harms) ?? mootnessQuestions.map((q) => judge(q, row, context));
    judged.set(row.harms, known);
    return known;
  };
  return rows.map((row) => ({
    claimId: row.claimId,
    reliefId: row.reliefId,
    title: row.title,
    on: context.on,
    cells: cellsOf(row).map((cell) => withFacts(cell, row)),
    completedPast: completedPast(row, context.on),
  }));
}

type Presence = "yes" | "maybe" | "no";

/** Was the harm there on a day? Its open ends count as running, its uncertain ones as maybe. */
export function presentOn(harm: LedgerHarm, on: CourtDate): Presence {
  if (harm.timing === "projected" || harm.timing === "imminent" || harm.timing === "threatened_recurrence")
    return "no";
  const from = harm.from ? possibleRange(harm.from) : { earliest: null, latest: null };
  const to = endRange(harm);
  if (from.earliest !== null && from.earliest > on) return "no";
  if (to.latest !== null && to.latest < on) return "no";
  const begun = from.latest !== null && from.latest <= on;
  const lasts = to.running || (to.earliest !== null && to.earliest >= on);
  return begun && lasts ? "yes" : "maybe";
}

function endRange(harm: LedgerHarm): {
  earliest: CourtDate | null;
  latest: CourtDate | null;
  running: boolean;
} {
  if (harm.to !== null) {
    // "From X to Y" as an end means Y.
    const r = possibleRange(harm.to);
    const earliest = harm.to.precision === "from_to" ? r.latest : r.earliest;
    return { earliest, latest: r.latest, running: false };
  }
  const single = harm.timing === "past" && harm.from !== null ? possibleRange(harm.from) : null;
  return single
    ? { ...single, running: false }
    : { earliest: null, latest: null, running: harm.timing === "ongoing" || harm.timing === "residual" };
}

function judge(question: MootnessQuestion, row: MootnessInput, c: MootnessContext): MootnessCell {
  switch (question) {
    case "injury":
      return whenFiled(question, "certain", row, c);
    case "traceability":
      return whenFiled(question, "caused", row, c);
    case "redressability":
      return whenFiled(question, "redressed", row, c);
    case "recurrence":
      return lifted(c) === "no"
        ? cell(question, "not_in_question", "none", [stillRuns(c)])
        : cell(question, "not_shown", "none", [
            `${liftedWords(c)} Whether it could return is for the facts to show; the burden is on the party that stopped.`,
          ]);
    case "effects_gone":
    case "continuing_effects":
      return effects(question, row, c);
    case "repetition":
      return repetition(c);
  }
}

function whenFiled(
  question: MootnessQuestion,
  element: HarmElement,
  row: MootnessInput,
  c: MootnessContext,
): MootnessCell {
  const there = row.harms
    .map((h) => ({ h, presence: presentOn(h, c.filedOn) }))
    .filter((x) => x.presence !== "no");
  if (there.length === 0)
    return cell(question, "not_shown", "none", [`No harm on record reaches ${formatShort(c.filedOn)}.`]);
  // Redress and cause are judged as of the filing: a harm now past was then running.
  const judged = there.map((x) => {
    const then: LedgerHarm = x.h.timing === "past" ? { ...x.h, timing: "ongoing" } : x.h;
    const found = harmRow(then).cells.find((y) => y.element === element);
    return { ...x, strength: found?.strength ?? "none", why: found?.why ?? [] };
  });
  const strength = judged.map((j) => j.strength).reduce<Strength>(stronger, "none");
  const sure = judged.some((j) => j.presence === "yes" && j.strength !== "none");
  const answer: Answer = strength === "none" ? "not_shown" : sure ? "yes" : "contested";
  const doubts = judged
    .filter((j) => j.presence === "maybe")
    .map((j) => `“${j.h.text}” may not have reached ${formatShort(c.filedOn)}: ${spanWords(j.h)}.`);
  return {
    ...cell(question, answer, strength, [...new Set([...judged.flatMap((j) => j.why), ...doubts])]),
    harmIds: judged.map((j) => j.h.id),
  };
}

const spanWords = (h: LedgerHarm) =>
  `${h.from ? formatUncertain(h.from) : "start unknown"}, until ${h.to ? formatUncertain(h.to) : "an unknown day"}`;

function effects(
  question: "effects_gone" | "continuing_effects",
  row: MootnessInput,
  c: MootnessContext,
): MootnessCell {
  if (question === "effects_gone" && lifted(c) === "no")
    return cell(question, "not_in_question", "none", [stillRuns(c)]);
  const left = row.harms.map((h) => ({ h, presence: presentOn(h, c.on) })).filter((x) => x.presence !== "no");
  const sure = left.some((x) => x.presence === "yes");
  const strength = left.map((x) => strengthOf(x.h)).reduce<Strength>(stronger, "none");
  const lasting: Answer = left.length === 0 ? "not_shown" : sure ? "yes" : "contested";
  // The same harms answer both ways round: effects that last are not gone.
  const answer: Answer = question === "continuing_effects" || lasting !== "yes" ? lasting : "no";
  const why =
    left.length === 0
      ? [`No harm on record is shown to last on ${formatShort(c.on)}.`]
      : left.map(
          (x) =>
            `“${x.h.text}” (${x.h.timing ?? "timing not said"})${x.presence === "maybe" ? " may last" : " lasts"} on ${formatShort(c.on)}.`,
        );
  return { ...cell(question, answer, strength, why), harmIds: left.map((x) => x.h.id) };
}

function repetition(c: MootnessContext): MootnessCell {
  if (lifted(c) === "no") return cell("repetition", "not_in_question", "none", [stillRuns(c)]);
  const s = possibleRange(c.inForce.start);
  const e = c.inForce.end ? possibleRange(c.inForce.end) : { earliest: null, latest: null };
  const min =
    s.latest !== null && e.earliest !== null ? Math.max(0, daysBetween(s.latest, e.earliest)) : null;
  const max = s.earliest !== null && e.latest !== null ? daysBetween(s.earliest, e.latest) : null;
  const length = min === null ? "for a time not on record" : dayWords(min, max);
  return cell("repetition", "not_shown", "none", [
    `It bound for ${length}: whether that is too short for review, and whether the same party may expect it again, is for the facts to show (Weinstein v. Bradford, 423 U.S. 147, 149 (1975)).`,
  ]);
}

function lifted(c: MootnessContext): Presence {
  if (c.inForce.end === null) return "no";
  const { earliest, latest } = possibleRange(c.inForce.end);
  if (earliest !== null && earliest > c.on) return "no";
  return latest !== null && latest <= c.on ? "yes" : "maybe";
}

const stillRuns = (c: MootnessContext) => `On ${formatShort(c.on)} the restriction was still in force.`;
const liftedWords = (c: MootnessContext) =>
  `Lifted ${c.inForce.end ? dayOf(c.inForce.end) : "on a day not on record"}.`;
const dayOf = (d: UncertainDate) => (d.precision === "on" ? `on ${formatUncertain(d)}` : formatUncertain(d));

const cell = (
  question: MootnessQuestion,
  answer: Answer,
  strength: Strength,
  why: string[],
): MootnessCell => ({
  question,
  answer,
  strength,
  why,
  harmIds: [],
  factIds: [],
});

const todos = {
  injury: "Show a harm that had begun by the filing, and cite it.",
  traceability: "Write the chain of causes of a harm that had begun by the filing.",
  redressability: "Name the term of the order that would have ended the harm.",
  recurrence: "Show that it could return: undertakings, statements, powers kept, another letter.",
  effects_gone: "Show a harm that outlasts the lifting, or say that none does.",
  repetition: "Show how short it was and why the same party may expect it again.",
  continuing_effects: "Show a harm that still lasts, and cite it.",
} as const satisfies Record<MootnessQuestion, string>;

/** What would answer a question, or make its answer stronger; null where nothing is missing. */
export function mootnessTodo(c: Pick<MootnessCell, "question" | "answer" | "strength">): string | null {
  if (c.answer === "not_in_question") return null;
  if (c.answer === "not_shown") return todos[c.question];
  return c.answer === "contested" && c.strength === "filed" ? null : nextStep(c.strength);
}

/** Facts that counsel tied to the question: on one side they answer it, on both they contest it. */
function withFacts(base: MootnessCell, row: MootnessInput): MootnessCell {
  if (base.answer === "not_in_question") return base;
  const tied = row.facts.filter((f) => f.question === base.question);
  if (tied.length === 0) return base;
  const pro = tied.some((f) => f.side === "for") || base.answer === "yes";
  const con = tied.some((f) => f.side === "against") || base.answer === "no";
  const answer: Answer =
    pro && con ? "contested" : base.answer === "contested" ? "contested" : pro ? "yes" : "no";
  const disputed = tied.some((f) => f.fact.state === "disputed_by_government" && f.side === "for");
  return {
    ...base,
    answer: disputed && answer === "yes" ? "contested" : answer,
    strength: tied.map((f) => strengthOf(f.fact)).reduce<Strength>(stronger, base.strength),
    factIds: tied.map((f) => f.fact.id),
  };
}

function completedPast(row: MootnessInput, on: CourtDate): string | null {
  // Fees do not look forward; what is asked for must.
  if (row.kind === "fees" || row.harms.length === 0) return null;
  const over = row.harms.every((h) => {
    const last = endRange(h).latest;
    return (
      h.timing === "past" ||
      (last !== null &&
        last < on &&
        presentOn(h, on) === "no" &&
        h.timing !== "imminent" &&
        h.timing !== "projected" &&
        h.timing !== "threatened_recurrence")
    );
  });
  return over
    ? `All harm on record was over by ${formatShort(on)}: completed past harm cannot alone support prospective relief.`
    : null;
}
