import type { CourtDate } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import { formatUncertain, possibleRange, type UncertainDate } from "@/lib/dates/uncertain-date";
import type { AccessInterval, InForce } from "./access-schema";
import { type Bounds, boundsOf, countDays, intersect, type Span, subtract, union } from "./day-set";
import { type AccessGroup, accessGroupWords, type VettedMembership } from "./vocabulary";

/** Days without access: never one typed number, always what the record allows, with its reasons. */
export interface DayRange {
  min: number;
  /** Null when nothing on record bounds it from above. */
  max: number | null;
  words: string;
  /** Ids of the access intervals it rests on. */
  restsOn: string[];
  /** Source ids behind those intervals. */
  sources: string[];
  /** Why it is a range, and what was assumed; one sentence each. */
  why: string[];
  running: boolean;
  /** Where sources differ, the days by each account: what lies between two accounts may be impossible. */
  byAccount: { account: string; min: number; max: number | null }[];
}

/**
 * Lost access to one model, as of the close of a day, apart by who answers for it:
 * - `required`: foreign nationals, on days when the directive was in force
 * - `beyond`: all customers, which the directive did not ask for (its addressee's own choice, the
 *   government will say)
 * - `afterLifting`: foreign nationals still without access once the directive no longer bound anyone
 */
export interface ModelAccess {
  model: string;
  asOf: CourtDate;
  required: DayRange;
  beyond: DayRange;
  afterLifting: DayRange;
}

/** One way the record may be read: every conflict settled for one account. */
interface Reading {
  /** The accounts it follows where sources differ. */
  accounts: string[];
  certain: Span[];
  possible: Span[];
}

export interface AccessQuestion {
  intervals: readonly AccessInterval[];
  inForce: InForce;
  asOf: CourtDate;
  /** Is the plaintiff one of the vetted organisations? "not_shown" widens the range downwards. */
  membership: VettedMembership;
}

const MAX_READINGS = 512;

/** Lost days per model in the order in which the models first appear. */
export function accessDays(q: AccessQuestion): ModelAccess[] {
  const models = [...new Set(q.intervals.map((i) => i.model))];
  return models.map((model) => {
    const mine = q.intervals.filter((i) => i.model === model);
    const force = boundsOf(q.inForce.start, q.inForce.end, q.asOf);
    const foreign = lossOf(mine, "foreign_nationals", q);
    const all = lossOf(mine, "all", q);
    const within = foreign.readings.map((r) => ({
      accounts: r.accounts,
      certain: intersect(r.certain, force.certain),
      possible: intersect(r.possible, force.possible),
    }));
    const outside = foreign.readings.map((r) => ({
      accounts: r.accounts,
      certain: subtract(r.certain, force.possible),
      possible: subtract(r.possible, force.certain),
    }));
    const forceWhy = endWhy("The directive", q.inForce.start, q.inForce.end, q.asOf);
    return {
      model,
      asOf: q.asOf,
      required: dayRange(within, foreign, forceWhy),
      beyond: dayRange(all.readings, all, []),
      afterLifting: dayRange(outside, foreign, forceWhy),
    };
  });
}

/**
 * The days on which people of a group lacked a model, whoever answers for it: certain and possible.
 * Foreign nationals lack it also while all customers do. For rates that run with the loss of access.
 */
export function lostDays(
  q: AccessQuestion,
  model: string,
  group: AccessGroup,
): Bounds & { restsOn: string[] } {
  const mine = q.intervals.filter((i) => i.model === model);
  const losses = [lossOf(mine, group, q)];
  if (group === "foreign_nationals") losses.push(lossOf(mine, "all", q));
  // On every single day, only what all readings agree on is certain.
  const agreed = (l: Loss) =>
    l.readings.length === 0 ? [] : l.readings.map((r) => r.certain).reduce((a, b) => intersect(a, b));
  return {
    certain: union(losses.flatMap(agreed)),
    possible: union(losses.flatMap((l) => l.readings.flatMap((r) => r.possible))),
    openStart: losses.some((l) => l.openStart),
    restsOn: [...new Set(losses.flatMap((l) => l.used.map((i) => i.id)))],
  };
}

interface Loss {
  readings: Reading[];
  used: AccessInterval[];
  why: string[];
  openStart: boolean;
  running: boolean;
}

function lossOf(mine: readonly AccessInterval[], group: AccessGroup, q: AccessQuestion): Loss {
  const own = mine.filter((i) => i.group === group);
  const vetted = mine.filter((i) => i.group === "vetted_organisations");
  const early = group !== "vetted_organisations" && vetted.length > 0 && own.length > 0;
  const used = q.membership === "yes" && early ? vetted : own;
  const loss = readingsOf(used, q.asOf);
  if (early && q.membership === "not_shown") {
    const asMember = readingsOf(vetted, q.asOf);
    // A member of the list lost no more than everyone else did.
    loss.readings.push(
      ...asMember.readings.map((r) => ({
        accounts: [...r.accounts, "if the plaintiff was a vetted organisation"],
        certain: intersect(r.certain, union(loss.readings.flatMap((o) => o.possible))),
        possible: intersect(r.possible, union(loss.readings.flatMap((o) => o.possible))),
      })),
    );
    loss.used = [...loss.used, ...vetted];
    loss.why.push(
      `Vetted organisations were let back in ${endWords(vetted)}; nothing on record shows whether the plaintiff was one of them, so the low end assumes that it was.`,
    );
  }
  return loss;
}

const endWords = (intervals: readonly AccessInterval[]) =>
  [...new Set(intervals.flatMap((i) => (i.end ? [formatUncertain(i.end)] : [])))].join(" or ");

function readingsOf(intervals: readonly AccessInterval[], asOf: CourtDate): Loss {
  const groups = new Map<string, AccessInterval[]>();
  for (const i of intervals) {
    const key = i.conflictKey === null ? `interval ${i.id}` : `conflict ${i.conflictKey}`;
    const list = groups.get(key);
    if (list) list.push(i);
    else groups.set(key, [i]);
  }
  const bounds = new Map(intervals.map((i) => [i.id, boundsOf(i.start, i.end, asOf)]));
  let readings: Reading[] = [{ accounts: [], certain: [], possible: [] }];
  for (const rivals of groups.values()) {
    const options = rivals.map((i) => ({
      account: rivals.length > 1 ? [i.account] : [],
      certain: bounds.get(i.id)?.certain ?? [],
      possible: bounds.get(i.id)?.possible ?? [],
    }));
    if (readings.length * options.length > MAX_READINGS) {
      // Too many combinations to try each: what all accounts share is certain, what any says is possible.
      const shared = options.map((o) => o.certain).reduce((a, b) => intersect(a, b));
      options.splice(0, options.length, {
        account: [],
        certain: shared,
        possible: options.flatMap((o) => o.possible),
      });
    }
    readings = readings.flatMap((r) =>
      options.map((o) => ({
        accounts: [...r.accounts, ...o.account],
        certain: union([...r.certain, ...o.certain]),
        possible: union([...r.possible, ...o.possible]),
      })),
    );
  }
  const why: string[] = [];
  for (const rivals of groups.values()) {
    if (rivals.length > 1)
      why.push(
        `Sources differ on when access of ${who(rivals[0])} came back: ${rivals.map((i) => `${i.end ? formatUncertain(i.end) : "no end on record"} (${i.account})`).join("; ")}.`,
      );
    for (const i of rivals) why.push(...endWhy(`Loss of access for ${who(i)}`, i.start, i.end, asOf));
  }
  const running = intervals.some((i) => i.end === null || (possibleRange(i.end).earliest ?? "") > asOf);
  const openStart = [...bounds.values()].some((b) => b.openStart && b.possible.length > 0);
  return {
    readings: intervals.length === 0 ? [] : readings,
    used: [...intervals],
    why: [...new Set(why)],
    openStart,
    running,
  };
}

const who = (i: AccessInterval | undefined) => (i ? accessGroupWords[i.group] : "nobody");

function endWhy(what: string, start: UncertainDate, end: UncertainDate | null, asOf: CourtDate): string[] {
  const why: string[] = [];
  if (loose(start)) why.push(`${what} began ${formatUncertain(start)}.`);
  if (end === null) why.push(`${what} has no end on record; counted through ${formatShort(asOf)}.`);
  else if (loose(end)) why.push(`${what} ended ${formatUncertain(end)}.`);
  return why;
}

const loose = (d: UncertainDate) => {
  const { earliest, latest } = possibleRange(d);
  return earliest === null || earliest !== latest;
};

function dayRange(readings: readonly Reading[], loss: Loss, why: readonly string[]): DayRange {
  const counts = readings.map((r) => ({
    account: r.accounts.join("; "),
    min: countDays(r.certain),
    max: countDays(r.possible),
  }));
  const min = counts.length === 0 ? 0 : Math.min(...counts.map((c) => c.min));
  const max = loss.openStart ? null : Math.max(0, ...counts.map((c) => c.max));
  const reasons = loss.used.length === 0 ? ["No interval on record."] : [...loss.why, ...why];
  return {
    min,
    max,
    words: dayWords(min, max),
    restsOn: loss.used.map((i) => i.id),
    sources: [...new Set(loss.used.flatMap((i) => i.sources.map((s) => s.id)))],
    why: [...new Set(reasons)],
    running: loss.running,
    byAccount: counts
      .filter((c) => c.account !== "")
      .map((c) => ({ ...c, max: loss.openStart ? null : c.max })),
  };
}

export function dayWords(min: number, max: number | null): string {
  if (max === null) return `at least ${min} ${min === 1 ? "day" : "days"}`;
  if (min === max) return `${min} ${min === 1 ? "day" : "days"}`;
  return `${min} to ${max} days`;
}
