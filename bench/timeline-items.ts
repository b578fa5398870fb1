import { addDays } from "@/lib/dates/court-date";
import { type Precision, uncertainDate } from "@/lib/dates/uncertain-date";
import type { TimelineItem } from "@/lib/harm/timeline-schema";
import { evidenceStates, factStates, harmCategories, timelineLanes } from "@/lib/harm/vocabulary";

const shapes: readonly Precision[] = [
  "on",
  "on",
  "on",
  "around",
  "between",
  "from_to",
  "month",
  "before",
  "unknown_but_after",
];

/** Made-up items in a fixed, even mix of lanes, precisions and lengths over 18 months; the same on every run. */
export function benchItems(count: number): TimelineItem[] {
  let seed = 20_260_623;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % below;
  };
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[]) => list[next(list.length)] ?? null;
  return Array.from({ length: count }, (_, n) => {
    const lane = pick(timelineLanes) ?? "case";
    const precision = pick(shapes) ?? "on";
    const start = addDays("2025-04-01", next(540));
    const ranged = precision === "between" || precision === "from_to";
    const timed = precision === "on" && n % 3 === 0;
    const follows = precision === "unknown_but_after";
    return {
      id: `item-${n}`,
      lane,
      category: lane === "harm" ? pick(harmCategories) : null,
      claimIds: [`c${next(2)}`],
      state: pick(factStates),
      evidence: pick(evidenceStates),
      label: `Invented item ${n} of the bench, with a label of middling length`,
      date: uncertainDate(precision, {
        start: follows ? null : start,
        end: ranged ? addDays(start, next(20)) : null,
        time: timed ? `${String(next(24)).padStart(2, "0")}:15` : null,
        zone: timed ? "America/New_York" : null,
        afterFactId: follows ? "item-0" : null,
      }),
      until: precision === "around" ? uncertainDate("around", { start: addDays(start, 10) }) : null,
      running: precision === "from_to" && n % 40 === 0,
      source: n % 4 === 0 ? null : `ECF No. ${1 + next(40)} at ${1 + next(20)}`,
      quote: n % 5 === 0 ? "A sentence quoted from its source, as it stands there." : null,
      href: null,
      illustrative: true,
    };
  });
}
