import { type CourtDate, toDayNumber } from "@/lib/dates/court-date";
import {
  courtMoment,
  type PossibleRange,
  possibleRange,
  type UncertainDate,
} from "@/lib/dates/uncertain-date";
import { FirstFit } from "./first-fit";
import type { TimelineItem } from "./timeline-schema";
import { laneWords } from "./timeline-words";
import { harmCategories, harmCategoryWords, type TimelineLane, timelineLanes } from "./vocabulary";

/**
 * Positions are milliseconds of the court's wall clock read as if it were UTC: midnight in Washington is a
 * multiple of a day, in summer and winter alike, on the server as in any browser.
 */
export type WallMs = number;

export const DAY_MS = 86_400_000;

/**
 * How an item is drawn.
 * - `moment`: a known minute (point); `day`: a known day whose hour is not (point, and the day once there is room)
 * - `span`: a stretch with known ends (bar)
 * - `uncertain`: its whole possible range, with what is certain of it inside
 */
export type PlacedKind = "moment" | "day" | "span" | "uncertain";

export interface Placed {
  item: TimelineItem;
  kind: PlacedKind;
  /** All that is possible, `to` not included; open ends reach the edge of the domain. */
  from: WallMs;
  to: WallMs;
  /** What is certain of a stretch; null when nothing is. */
  coreFrom: WallMs | null;
  coreTo: WallMs | null;
  openStart: boolean;
  openEnd: boolean;
  running: boolean;
  /** Row within its lane. */
  row: number;
  /** Start of the next item in the same row: room for the label. */
  roomTo: WallMs;
}

export interface LaneLayout {
  key: string;
  lane: TimelineLane;
  title: string;
  /** Rows used, at least 1; the first of them counted over all lanes is `firstRow`. */
  rows: number;
  firstRow: number;
  items: Placed[];
}

export interface TimelineLayout {
  lanes: LaneLayout[];
  rows: number;
  undated: TimelineItem[];
  domain: [WallMs, WallMs];
}

export interface LayoutOptions {
  /** Scale at which rows are packed: milliseconds under one pixel. */
  msPerPx: number;
  /** Running items are drawn up to the close of this day. */
  asOf: CourtDate;
  /** Room that a point needs in its row. */
  minPx?: number;
  gapPx?: number;
  /** Room to keep for an item's label beside its mark; without it labels take what is left in the row. */
  labelPx?: (item: TimelineItem) => number;
}

export const wallMs = (date: CourtDate): WallMs => toDayNumber(date) * DAY_MS;

/**
 * The stretch of time that holds every closed end, with a margin of one fiftieth (one day at least), so that
 * nothing touches the edge. Without dated items: the week before `asOf`.
 */
export function timelineDomain(items: readonly TimelineItem[], asOf: CourtDate): [WallMs, WallMs] {
  const dateOf = dateLookup(items);
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  const see = (date: CourtDate | null) => {
    if (date === null) return;
    from = Math.min(from, wallMs(date));
    to = Math.max(to, wallMs(date) + DAY_MS);
  };
  for (const item of items) {
    if (item.date === null) continue;
    const r = possibleRange(item.date, dateOf);
    // An undated follower says nothing of its own about time.
    if (item.date.precision !== "unknown_but_after") {
      see(r.earliest);
      see(r.latest);
    }
    if (item.until !== null) {
      const u = possibleRange(item.until, dateOf);
      see(u.earliest);
      see(u.latest);
    }
    if (item.running) see(asOf);
  }
  if (from > to) return [wallMs(asOf) - 6 * DAY_MS, wallMs(asOf) + DAY_MS];
  const margin = Math.max(DAY_MS, (to - from) / 50);
  return [from - margin, to + margin];
}

/** Items -> lanes with packed rows. O(n log n) but for rows that are full. */
export function layoutTimeline(items: readonly TimelineItem[], options: LayoutOptions): TimelineLayout {
  const domain = timelineDomain(items, options.asOf);
  const dateOf = dateLookup(items);
  const undated: TimelineItem[] = [];
  const byLane = new Map<string, Placed[]>();
  for (const item of items) {
    const placed = place(item, domain, options.asOf, dateOf);
    if (placed === null) {
      undated.push(item);
      continue;
    }
    const key = laneKey(item);
    const list = byLane.get(key);
    if (list) list.push(placed);
    else byLane.set(key, [placed]);
  }
  const lanes: LaneLayout[] = [];
  let firstRow = 0;
  for (const { key, lane, title } of allLanes) {
    const list = byLane.get(key);
    if (!list) continue;
    const rows = pack(list, options);
    lanes.push({ key, lane, title, rows, firstRow, items: list });
    firstRow += rows;
  }
  return { lanes, rows: firstRow, undated, domain };
}

const laneKey = (item: TimelineItem) =>
  item.lane === "harm" ? `harm:${item.category ?? "other"}` : item.lane;

/** Every lane there can be, top to bottom: harm stands open by category. */
const allLanes = timelineLanes.flatMap((lane): { key: string; lane: TimelineLane; title: string }[] =>
  lane === "harm"
    ? [
        ...harmCategories.map((c) => ({
          key: `harm:${c}`,
          lane,
          title: `Harm: ${harmCategoryWords[c].toLowerCase()}`,
        })),
        { key: "harm:other", lane, title: "Harm: other" },
      ]
    : [{ key: lane, lane, title: laneWords[lane] }],
);

const dateLookup = (items: readonly TimelineItem[]) => {
  const dates = new Map(items.map((i) => [i.id, i.date]));
  return (id: string): UncertainDate | undefined => dates.get(id) ?? undefined;
};

function place(
  item: TimelineItem,
  domain: [WallMs, WallMs],
  asOf: CourtDate,
  dateOf: (id: string) => UncertainDate | undefined,
): Placed | null {
  if (item.date === null || item.date.precision === "unknown_but_after") return null;
  const start = possibleRange(item.date, dateOf);
  if (start.earliest === null && start.latest === null) return null;
  const base = { item, row: 0, roomTo: Number.POSITIVE_INFINITY, running: item.running };
  const moment = courtMoment(item.date);
  const single = item.until === null && !item.running && item.date.precision !== "from_to";
  if (single && moment) {
    const at = Date.parse(`${moment.date}T${moment.time}Z`);
    return {
      ...base,
      kind: "moment",
      from: at,
      to: at,
      coreFrom: at,
      coreTo: at,
      openStart: false,
      openEnd: false,
    };
  }
  const end = endOf(item, start, asOf, dateOf);
  const from = start.earliest === null ? domain[0] : timed(moment, start.earliest);
  const to = end.latest === null ? domain[1] : wallMs(end.latest) + DAY_MS;
  const shared = {
    ...base,
    from,
    to: Math.max(from, to),
    openStart: start.earliest === null,
    openEnd: end.latest === null,
  };
  if (single)
    return item.date.precision === "on"
      ? { ...shared, kind: "day", coreFrom: from, coreTo: to }
      : { ...shared, kind: "uncertain", coreFrom: null, coreTo: null };
  const span = item.date.precision === "from_to";
  const surelyBegun = span ? start.earliest : start.latest;
  const coreFrom = surelyBegun === null ? null : timed(moment, surelyBegun);
  const coreTo = end.earliest === null ? null : wallMs(end.earliest) + DAY_MS;
  const certain = coreFrom !== null && coreTo !== null && coreTo > coreFrom;
  const known = certain && coreFrom === from && coreTo === to;
  return {
    ...shared,
    kind: known ? "span" : "uncertain",
    coreFrom: certain ? coreFrom : null,
    coreTo: certain ? coreTo : null,
  };
}

const timed = (moment: { date: CourtDate; time: string } | null, day: CourtDate): WallMs =>
  moment ? Date.parse(`${moment.date}T${moment.time}Z`) : wallMs(day);

function endOf(
  item: TimelineItem,
  start: PossibleRange,
  asOf: CourtDate,
  dateOf: (id: string) => UncertainDate | undefined,
): PossibleRange {
  if (item.until !== null) {
    const r = possibleRange(item.until, dateOf);
    return item.until.precision === "from_to" ? { earliest: r.latest, latest: r.latest } : r;
  }
  const endless = item.date?.precision === "from_to" && item.date.end === null;
  if (item.running || endless) {
    const last = start.latest !== null && start.latest > asOf ? start.latest : asOf;
    return { earliest: last, latest: last };
  }
  return item.date?.precision === "from_to" ? { earliest: start.latest, latest: start.latest } : start;
}

/** First row with room, left to right; sets `row` and `roomTo`, and returns the number of rows. O(n log n). */
function pack(list: Placed[], { msPerPx, minPx = 14, gapPx = 4, labelPx }: LayoutOptions): number {
  list.sort((a, b) => a.from - b.from || b.to - a.to || (a.item.id < b.item.id ? -1 : 1));
  const rows = new FirstFit(list.length);
  const last: Placed[] = [];
  for (const p of list) {
    const [left, markRight] = extent(p, minPx * msPerPx);
    const label = (labelPx?.(p.item) ?? 0) * msPerPx;
    // A bar long enough carries its label inside.
    const right = Math.max(markRight, (p.to - p.from > label ? p.from : markRight) + label);
    const row = rows.take(left, right + gapPx * msPerPx);
    const before = last[row];
    if (before) before.roomTo = left;
    last[row] = p;
    p.row = row;
  }
  return Math.max(1, last.length);
}

/** What an item covers on screen: its stretch, or a point's mark about its middle. */
export function extent(p: Placed, minMs: number): [WallMs, WallMs] {
  const half = minMs / 2;
  const middle = (p.from + p.to) / 2;
  return [Math.min(p.from, middle - half), Math.max(p.to, middle + half)];
}
