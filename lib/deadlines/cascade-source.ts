import type { Calendar } from "@/lib/dates/court-calendar";
import type { CascadeDeadline, How, Source } from "./cascade";
import type { ReviewTrack } from "./engine-schema";
import type { Move } from "./move-schema";
import type { StoredComputation } from "./recipe";
import type { RowDay } from "./row-days";
import type { DayKind } from "./trigger-day";

/** What the cascade needs of a date on record. */
export type Movable = {
  id: string;
  caseId: string;
  title: string;
  /** False: done, extended, superseded or vacated. It moves no more, but others may hang on it. */
  open: boolean;
  basis: "rule" | "order" | "by_hand" | "internal" | "hearing";
  ruleId: string | null;
  calendar: Calendar;
  serviceMethod: string | null;
  offsetDays: number | null;
  dueOn: string | null;
  safeOn: string | null;
  printedOn: string | null;
  triggerOn: string | null;
  trigger: { subject: Move["subject"]; id: string };
  /** What the row that it started from says now; null where it started from none, or from a hidden one. */
  rowDay: RowDay | null;
  anchorId: string | null;
  stored: StoredComputation | null;
};

/** A trigger by what it is and the day it was recorded on: two days of one filing (filed, served) are two triggers. */
export const eventKey = (
  subject: string,
  id: string,
  from: string | null,
  part: number | DayKind | null = null,
) => `${subject}:${id}:${from ?? "open"}:${part ?? ""}`;

/** The triggers that a move names; without a day of the entry, whatever runs from that day of it. */
export function keysOfMove(m: Pick<Move, "subject" | "id" | "from" | "part" | "day">): string[] {
  if (m.subject === "side") return [eventKey("side", m.id, m.from, m.part)];
  if (m.subject !== "filing") return [eventKey(m.subject, m.id, m.from)];
  const kinds = m.day === null ? ([null, "filed", "served", "entered"] as const) : [m.day];
  return kinds.map((kind) => eventKey("filing", m.id, m.from, kind));
}

/** Everything a date starts from, with the day each is recorded on: one trigger, or a side each of "the earlier of". */
export function eventsOf(d: Movable): { key: string; on: string | null }[] {
  const recipe = d.stored?.recipe;
  if (recipe?.kind === "two_sided")
    return recipe.sides.map(({ date }, part) => ({ key: eventKey("side", d.id, date, part), on: date }));
  return [
    { key: eventKey(d.trigger.subject, d.trigger.id, d.triggerOn, d.rowDay?.kind), on: recordedTrigger(d) },
  ];
}

/** The day or instant it was counted from, as recorded. */
export function recordedTrigger(d: Movable): string | null {
  const recipe = d.stored?.recipe;
  const exact = recipe?.kind === "rule" || recipe?.kind === "count" ? recipe.trigger : null;
  if (recipe?.kind === "two_sided") return recipe.sides[0]?.date ?? null;
  return exact ?? d.triggerOn;
}

/** The engine knows one way fewer than the docket: registered mail is certified mail to it. */
const METHODS: Record<string, string> = { registered_mail: "certified_mail", delivered_usao: "hand" };

function howOf(d: Movable, track: ReviewTrack): How {
  const { calendar } = d;
  const clerk = d.printedOn === null ? {} : { clerkDate: d.printedOn };
  const recipe = d.stored?.recipe;
  if (recipe?.kind === "count")
    return {
      kind: "count",
      period: recipe.period,
      direction: recipe.direction,
      addServiceDays: recipe.addServiceDays,
      calendar,
      ...clerk,
    };
  // One of a series is so many days after its start; one whose day an order named stands.
  if (recipe?.kind === "recurring" && recipe.nth)
    return {
      kind: "count",
      period: { n: recipe.nth * recipe.everyDays, unit: "days" },
      direction: "after",
      calendar,
    };
  if (recipe?.kind === "two_sided")
    return {
      kind: "two_sided",
      choose: recipe.choose,
      calendar,
      sides: recipe.sides.map(({ what, date, period }, part) => ({
        what,
        period: period ?? null,
        source: { kind: "event", eventId: eventKey("side", d.id, date, part) },
      })),
    };
  if (recipe?.kind === "internal")
    return { kind: "internal", link: { name: d.title, lead: recipe.lead }, calendar };
  if (recipe?.kind === "rule" || (!recipe && d.basis === "rule" && d.ruleId !== null)) {
    const asked = recipe?.kind === "rule" ? recipe : null;
    const method = asked?.serviceMethod ?? d.serviceMethod;
    const triggers = Object.entries(asked?.triggers ?? {}).map(([kind, date]): [string, Source] => [
      kind,
      { kind: "date", date },
    ]);
    return {
      kind: "rule",
      ruleId: asked?.ruleId ?? d.ruleId ?? "",
      serviceMethod: method === null ? "n/a" : (METHODS[method] ?? method),
      reviewTrack: track,
      triggers: Object.fromEntries(triggers),
      ...(asked?.triggerKind ? { triggerKind: asked.triggerKind } : {}),
      ...clerk,
    };
  }
  if (!recipe && d.basis === "internal" && d.anchorId !== null)
    return {
      kind: "internal",
      link: { name: d.title, lead: { n: Math.abs(d.offsetDays ?? 0), unit: "days" } },
      calendar,
    };
  return { kind: "fixed" };
}

const fixed = (d: Movable): CascadeDeadline => ({
  id: d.id,
  source: d.dueOn === null ? { kind: "event", eventId: "none" } : { kind: "date", date: d.dueOn },
  how: { kind: "fixed" },
  recorded: { trigger: d.dueOn, due: d.dueOn, safe: d.dueOn },
});

/** Its due date as the engine wrote it: an instant where hours were counted, the day otherwise. */
function recordedDue(d: Movable): string | null {
  const said = d.stored?.due ?? null;
  return said !== null && said.length > 10 && d.dueOn !== null ? said : d.dueOn;
}

/**
 * A date on record as the cascade takes it. `held`: it stays where it is, whatever moves; so does a date that the
 * court named and one that is closed.
 */
export function toCascade(d: Movable, track: ReviewTrack, held: boolean): CascadeDeadline {
  if (held || !d.open) return fixed(d);
  const how = howOf(d, track);
  if (how.kind === "fixed") return fixed(d);
  const due = recordedDue(d);
  const safe = due !== null && due.length > 10 ? (d.stored?.safe ?? d.safeOn) : d.safeOn;
  if (d.anchorId !== null && how.kind === "internal") {
    const recipe = d.stored?.recipe;
    const use = recipe?.kind === "internal" ? recipe.use : "due";
    return {
      id: d.id,
      source: { kind: "deadline", deadlineId: d.anchorId, use },
      how,
      recorded: { trigger: d.triggerOn, due, safe: due },
    };
  }
  return {
    id: d.id,
    source: { kind: "event", eventId: eventsOf(d)[0]?.key ?? "none" },
    how,
    recorded: { trigger: recordedTrigger(d), due, safe },
  };
}
