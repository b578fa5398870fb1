import { type CourtDate, fromDayNumber, toDayNumber } from "@/lib/dates/court-date";
import { onDay, possibleRange, uncertainDate } from "@/lib/dates/uncertain-date";
import type { TimelineItem } from "./timeline-schema";
import { harmCategoryWords } from "./vocabulary";

/** From fine to coarse: the beginning of the week (Monday), month, quarter or year of a day, or of everything. */
const units: readonly ((day: CourtDate) => string)[] = [
  (day) => fromDayNumber(toDayNumber(day) - ((toDayNumber(day) + 3) % 7)),
  (day) => day.slice(0, 7),
  (day) => `${day.slice(0, 4)} ${Math.floor((Number(day.slice(5, 7)) - 1) / 3)}`,
  (day) => day.slice(0, 4),
  () => "",
];

const laneOf = (i: TimelineItem) => (i.lane === "harm" ? `harm ${i.category ?? ""}` : i.lane);
const firstDay = (i: TimelineItem): CourtDate | null => {
  if (i.date === null || i.date.precision === "unknown_but_after") return null;
  const range = possibleRange(i.date);
  return range.earliest ?? range.latest;
};
const lastDay = (i: TimelineItem): CourtDate | null => {
  const end = i.until ?? i.date;
  return end === null ? null : (possibleRange(end).latest ?? firstDay(i));
};

/**
 * At most `most` marks for a figure on paper: where there are more items, those of a lane that begin in the same week
 * (month, quarter, year: the finest that is enough) are one bar that says how many they are. What the government did
 * and who had access stay as they are, as long as they are fewer than half of it.
 */
export function groupForFigure(
  items: readonly TimelineItem[],
  most: number,
): { shown: TimelineItem[]; groups: number; inGroups: number } {
  if (items.length <= most) return { shown: [...items], groups: 0, inGroups: 0 };
  const frame = items.filter((i) => i.lane === "government" || i.lane === "access");
  const kept = frame.length <= most / 2 ? frame : [];
  const rest = items.filter((i) => !kept.includes(i));
  const cut = units.map((unit) =>
    Map.groupBy(rest, (i) => {
      const day = firstDay(i);
      return `${laneOf(i)}|${day === null ? "undated" : unit(day)}`;
    }),
  );
  const groups = cut.find((g) => g.size + kept.length <= most) ?? cut.at(-1) ?? new Map();
  const together = [...groups].filter(([, mine]) => mine.length > 1);
  return {
    shown: [...kept, ...[...groups].flatMap(([key, mine]) => (mine.length > 1 ? [asOne(key, mine)] : mine))],
    groups: together.length,
    inGroups: together.reduce((sum, [, mine]) => sum + mine.length, 0),
  };
}

const nouns = {
  government: "government actions",
  access: "stretches of access",
  harm: "harms",
  case: "entries of the case",
  evidence: "items of evidence",
} as const;

function asOne(key: string, mine: readonly TimelineItem[]): TimelineItem {
  const [first] = mine;
  if (first === undefined) throw new RangeError("A group has items.");
  const starts = mine.flatMap((i) => firstDay(i) ?? []).sort();
  const ends = mine.flatMap((i) => lastDay(i) ?? []).sort();
  const [start] = starts;
  const end = ends.at(-1) ?? null;
  const what =
    first.lane === "harm" && first.category !== null
      ? `harms (${harmCategoryWords[first.category].toLowerCase()})`
      : nouns[first.lane];
  return {
    id: `group ${key}`,
    lane: first.lane,
    category: first.category,
    claimIds: [],
    state: null,
    evidence: null,
    label: `${mine.length} ${what}`,
    date:
      start === undefined
        ? null
        : end !== null && end > start
          ? uncertainDate("from_to", { start, end })
          : onDay(start),
    until: null,
    running: mine.some((i) => i.running),
    source: null,
    quote: null,
    href: null,
    illustrative: mine.some((i) => i.illustrative),
  };
}
