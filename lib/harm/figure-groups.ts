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

const laneOf = (c: TimelineCell) => (c.lane === "harm" ? `harm ${c.category ?? ""}` : c.lane);
const firstDay = (i: TimelineItem): CourtDate | null => {
  if (i.date === null || i.date.precision === "unknown_but_after") return null;
  const range = possibleRange(i.date);
  return range.earliest ?? range.latest;
};
const lastDay = (i: TimelineItem): CourtDate | null => {
  const end = i.until ?? i.date;
  return end === null ? null : (possibleRange(end).latest ?? firstDay(i));
};

/** One item, or some of a lane that may have begun in one week, of which only their number is known here. */
export interface TimelineCell extends Pick<TimelineItem, "lane" | "category" | "running"> {
  /** First and last possible day; null: undated. */
  first: CourtDate | null;
  last: CourtDate | null;
  count: number;
  illustrative?: boolean;
  /** Null for what is only counted. */
  item?: TimelineItem;
}

export const cellOf = (item: TimelineItem): TimelineCell => ({
  lane: item.lane,
  category: item.category,
  running: item.running,
  first: firstDay(item),
  last: lastDay(item),
  count: 1,
  illustrative: item.illustrative,
  item,
});

export interface Grouped {
  shown: TimelineItem[];
  /** How many of `shown` are groups, and of how many items. */
  groups: number;
  inGroups: number;
}

/**
 * At most `most` marks for a figure on paper: where there are more items, those of a lane that begin in the same week
 * (month, quarter, year: the finest that is enough) are one bar that says how many they are. What the government did
 * and who had access stay as they are, as long as they are fewer than half of it.
 */
export function groupForFigure(items: readonly TimelineItem[], most: number): Grouped {
  return items.length <= most
    ? { shown: [...items], groups: 0, inGroups: 0 }
    : groupCells(items.map(cellOf), most);
}

/** The same of what is partly known by its number alone. */
export function groupCells(cells: readonly TimelineCell[], most: number): Grouped {
  const frame = cells.filter((c) => c.lane === "government" || c.lane === "access");
  const kept = new Set(frame.length <= most / 2 ? frame.filter((c) => c.item !== undefined) : []);
  const rest = cells.filter((c) => !kept.has(c));
  const cut = units.map((unit) =>
    Map.groupBy(rest, (c) => `${laneOf(c)}|${c.first === null ? "undated" : unit(c.first)}`),
  );
  const groups =
    cut.find((g) => g.size + kept.size <= most) ?? cut.at(-1) ?? new Map<string, TimelineCell[]>();
  const drawn = [...groups].map(([key, mine]) => {
    const [only, another] = mine;
    const alone = another === undefined && only?.item !== undefined ? only.item : null;
    return { alone, shown: alone ?? asOne(key, mine), count: mine.reduce((sum, c) => sum + c.count, 0) };
  });
  const together = drawn.filter((d) => d.alone === null);
  return {
    shown: [...[...kept].flatMap((c) => c.item ?? []), ...drawn.map((d) => d.shown)],
    groups: together.length,
    inGroups: together.reduce((sum, d) => sum + d.count, 0),
  };
}

const nouns = {
  government: ["item on the government", "items on the government"],
  access: ["item on access", "items on access"],
  harm: ["harm", "harms"],
  case: ["item of the case", "items of the case"],
  evidence: ["item of evidence", "items of evidence"],
} as const;

function asOne(key: string, mine: readonly TimelineCell[]): TimelineItem {
  const [first] = mine;
  if (first === undefined) throw new RangeError("A group has items.");
  const [start] = mine.flatMap((c) => c.first ?? []).sort();
  const end =
    mine
      .flatMap((c) => c.last ?? [])
      .sort()
      .at(-1) ?? null;
  const count = mine.reduce((sum, c) => sum + c.count, 0);
  const noun = nouns[first.lane][count === 1 ? 0 : 1];
  const kind =
    first.lane === "harm" && first.category !== null
      ? ` (${harmCategoryWords[first.category].toLowerCase()})`
      : "";
  return {
    id: `group ${key}`,
    lane: first.lane,
    category: first.category,
    claimIds: [],
    state: null,
    evidence: null,
    label: `${count} ${noun}${kind}`,
    date:
      start === undefined
        ? null
        : end !== null && end > start
          ? uncertainDate("from_to", { start, end })
          : onDay(start),
    until: null,
    running: mine.some((c) => c.running),
    source: null,
    quote: null,
    href: null,
    illustrative: mine.some((c) => c.illustrative === true),
  };
}
