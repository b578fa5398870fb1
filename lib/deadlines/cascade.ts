import { compute } from "./compute";
import { EngineError } from "./engine-error";
import type { Closure, ComputeAnswer, Direction, Period, ReviewTrack } from "./engine-schema";
import { internalDates, type Link } from "./internal-dates";
import { dateOfEffect } from "./layers";
import { noAnswer } from "./recipe";
import { findRule } from "./rules/catalogue";

/** Where a date starts: a recorded day, an event that can move, or another deadline. */
export type Source =
  | { kind: "date"; date: string }
  | { kind: "event"; eventId: string }
  | { kind: "deadline"; deadlineId: string; use: "due" | "safe" | "nominalEnd" };

export type How =
  | {
      kind: "rule";
      ruleId: string;
      serviceMethod?: string;
      /** The leg that the trigger starts, where it is not the main one. */
      triggerKind?: string;
      triggers?: Record<string, Source>;
      reviewTrack?: ReviewTrack;
      /** What the docket prints: evidence, never authority. */
      clerkDate?: string;
    }
  | {
      kind: "count";
      period: Period;
      direction: Exclude<Direction, "fixed">;
      addServiceDays?: number;
      calendar: Closure["calendar"];
      clerkDate?: string;
    }
  /** "The earlier of": each side from a day or an event of its own. */
  | {
      kind: "two_sided";
      choose: "earlier" | "later";
      sides: readonly { what: string; source: Source; period: Period | null }[];
      calendar: NonNullable<Closure["calendar"]>;
    }
  /** A day the court named: it moves with nothing. */
  | { kind: "fixed" }
  | { kind: "internal"; link: Link; calendar: Closure["calendar"] };

export type Recorded = { trigger: string | null; due: string | null; safe: string | null };

export type CascadeDeadline = { id: string; source: Source; how: How; recorded: Recorded };

export type CascadeRow = {
  id: string;
  old: Recorded;
  new: Recorded;
  /** In words: what moved it. */
  because: string;
  /** The whole computation, for the steps; null where the date waits, or cannot be computed. */
  answer: ComputeAnswer | null;
  error: { code: string; message: string } | null;
  /** The days of the sides, for "the earlier of"; null for every other date. */
  sides: (string | null)[] | null;
  /** What it still waits for, where the way it is made says so. */
  waitingFor: string | null;
  /** Unticked: the old date stays, and what hangs on it is computed from the old date. */
  kept: boolean;
};

export type CascadeInput = {
  deadlines: readonly CascadeDeadline[];
  /** Every event's day as it would stand; null or absent: not happened yet, and what hangs on it waits. */
  events: Readonly<Record<string, string | null>>;
  closures: readonly Closure[];
  keep?: ReadonlySet<string>;
};

function sourcesOf(deadline: CascadeDeadline): Source[] {
  const { how } = deadline;
  const extra =
    how.kind === "rule"
      ? Object.values(how.triggers ?? {})
      : how.kind === "two_sided"
        ? how.sides.map((side) => side.source)
        : [];
  return [deadline.source, ...extra];
}

/** Deadlines so that each comes after those it hangs on. Throws EngineError on a circle or an unknown id. */
export function inOrder(deadlines: readonly CascadeDeadline[]): CascadeDeadline[] {
  const byId = new Map(deadlines.map((deadline) => [deadline.id, deadline]));
  const followers = new Map<string, CascadeDeadline[]>();
  const waiting = new Map<string, number>();
  const ready: CascadeDeadline[] = [];
  for (const deadline of deadlines) {
    const on = new Set(
      sourcesOf(deadline).flatMap((source) => (source.kind === "deadline" ? [source.deadlineId] : [])),
    );
    for (const id of on) {
      if (!byId.has(id))
        throw new EngineError(
          "invalid_trigger",
          "source",
          `Deadline ${deadline.id} hangs on ${id}, which is not among those given.`,
        );
      followers.set(id, [...(followers.get(id) ?? []), deadline]);
    }
    waiting.set(deadline.id, on.size);
    if (on.size === 0) ready.push(deadline);
  }
  for (let i = 0; i < ready.length; i++) {
    const done = ready[i];
    if (!done) break;
    for (const follower of followers.get(done.id) ?? []) {
      const left = (waiting.get(follower.id) ?? 0) - 1;
      waiting.set(follower.id, left);
      if (left === 0) ready.push(follower);
    }
  }
  if (ready.length < deadlines.length)
    throw new EngineError(
      "cycle",
      "source",
      `These deadlines hang on each other in a circle: ${deadlines
        .filter((d) => (waiting.get(d.id) ?? 0) > 0)
        .slice(0, 10)
        .map((d) => d.id)
        .join(", ")}. A chain that begins with a date or an event is accepted.`,
    );
  return ready;
}

/** What a deadline's dates are now, for those that hang on it. */
type Standing = { due: string | null; safe: string | null; nominalEnd: string | null };

function closuresFor(how: How, closures: readonly Closure[]): Closure[] {
  const calendar =
    how.kind === "rule" ? findRule(how.ruleId)?.calendar : how.kind === "fixed" ? undefined : how.calendar;
  // A closure belongs to the court it was entered for; the Supreme Court knows no state holidays.
  return closures.filter(
    (closure) =>
      (!closure.calendar || closure.calendar === calendar) &&
      !(calendar === "scotus" && closure.kind === "state_holiday"),
  );
}

/**
 * The dates as they would be, for events and closures as given, beside the dates on record. Nothing is written and
 * nothing moves: the caller shows the table, and passes back in `keep` what was unticked. Rows come only for dates
 * that differ, in the order in which they hang on each other.
 */
export function cascade(input: CascadeInput): { rows: CascadeRow[]; checked: number } {
  const keep = input.keep ?? new Set<string>();
  const standings = new Map<string, Standing>();
  const rows: CascadeRow[] = [];
  const resolve = (source: Source): string | null => {
    if (source.kind === "date") return source.date;
    if (source.kind === "event") return input.events[source.eventId] ?? null;
    return standings.get(source.deadlineId)?.[source.use] ?? null;
  };
  for (const deadline of inOrder(input.deadlines)) {
    const trigger = resolve(deadline.source);
    const result = recompute(deadline, trigger, resolve, input.closures);
    const now: Recorded = { trigger, due: result.due, safe: result.safe };
    const old = deadline.recorded;
    const changed = now.due !== old.due || now.safe !== old.safe || result.error !== null;
    const kept = changed && keep.has(deadline.id);
    // A date that cannot be computed is never lost: the old one stands until somebody decides.
    const stays = kept || result.error !== null;
    standings.set(
      deadline.id,
      stays
        ? { due: old.due, safe: old.safe, nominalEnd: old.due }
        : { due: result.due, safe: result.safe, nominalEnd: result.nominalEnd },
    );
    if (!changed) continue;
    const moved =
      old.trigger === trigger
        ? null
        : `Its trigger moved from ${old.trigger ?? "an event still to come"} to ${trigger ?? "an event still to come"}.`;
    rows.push({
      id: deadline.id,
      old,
      new: stays && result.error !== null ? { ...old, trigger } : now,
      because: moved ?? "A closure was entered or changed, or the rule's text or reading changed.",
      answer: result.answer,
      error: result.error,
      sides: result.sides ?? null,
      waitingFor: result.waitingFor ?? null,
      kept,
    });
  }
  return { rows, checked: input.deadlines.length };
}

type Recomputed = Standing & {
  answer: ComputeAnswer | null;
  error: CascadeRow["error"];
  sides?: (string | null)[];
  waitingFor?: string | null;
};

function recompute(
  { how }: CascadeDeadline,
  trigger: string | null,
  resolve: (source: Source) => string | null,
  all: readonly Closure[],
): Recomputed {
  const nothing = { due: null, safe: null, nominalEnd: null, answer: null, error: null };
  if (trigger === null && how.kind !== "two_sided") return nothing;
  const closures = closuresFor(how, all);
  const from = (answer: ComputeAnswer): Recomputed => ({
    due: answer.due,
    safe: answer.safe,
    nominalEnd: answer.nominalEnd,
    answer,
    error: null,
  });
  try {
    if (how.kind === "two_sided") {
      const sides = how.sides.map(({ source, ...side }) => ({ ...side, date: resolve(source) }));
      const { due, steps, warnings, waitingFor } = dateOfEffect(
        { kind: "two_sided", choose: how.choose, sides },
        nothing,
        how.calendar,
        closures,
      );
      const answer = { ...noAnswer, due, nominalEnd: due, safe: due, steps, warnings };
      return { ...from(answer), sides: sides.map((side) => side.date), waitingFor };
    }
    if (trigger === null) return nothing;
    switch (how.kind) {
      case "fixed":
        return { ...nothing, due: trigger, safe: trigger, nominalEnd: trigger };
      case "internal": {
        const [link] = internalDates({
          courtDate: trigger,
          courtDateName: "the date it leads to",
          links: [how.link],
          calendar: how.calendar ?? "ddc",
          closures,
        });
        const date = link?.date ?? null;
        return { ...nothing, due: date, safe: date, nominalEnd: date };
      }
      case "count":
        return from(
          compute({
            mode: "count",
            trigger,
            direction: how.direction,
            period: how.period,
            addServiceDays: how.addServiceDays ?? 0,
            calendar: how.calendar ?? "ddc",
            closures,
            clerkDate: how.clerkDate ?? null,
          }),
        );
      case "rule": {
        const triggers: Record<string, string> = {};
        for (const [kind, source] of Object.entries(how.triggers ?? {})) {
          const date = resolve(source);
          if (date !== null) triggers[kind] = date;
        }
        return from(
          compute({
            mode: "rule",
            ruleId: how.ruleId,
            trigger,
            serviceMethod: how.serviceMethod ?? "n/a",
            triggerKind: how.triggerKind ?? null,
            triggers,
            closures,
            clerkDate: how.clerkDate ?? null,
            ...(how.reviewTrack ? { reviewTrack: how.reviewTrack } : {}),
          }),
        );
      }
    }
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { ...nothing, error: { code: error.engineCode, message: error.message } };
  }
}
