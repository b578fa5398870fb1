import type { CourtDate } from "@/lib/dates/court-date";
import {
  AXIS,
  BAR,
  fitLabel,
  LANE_GAP,
  LANE_HEAD,
  labelRoom,
  labelSpot,
  MARK,
  ROW,
  titleOf,
  type View,
  xOf,
} from "./timeline-geometry";
import { type LaneLayout, layoutTimeline, type Placed, timelineDomain } from "./timeline-layout";
import { laneStyle, markPath } from "./timeline-palette";
import type { TimelineItem } from "./timeline-schema";
import { timelineTicks } from "./timeline-ticks";
import { itemSentence, laneWords, whenWords } from "./timeline-words";
import { type TimelineLane, timelineLanes } from "./vocabulary";

/** A colour by what it is for: a lane's own, or one of the ground. */
export type Paint = TimelineLane | "ink" | "muted" | "rule" | "surface";
type Stroke = { stroke?: Paint; strokeWidth?: number; strokeOpacity?: number; dashed?: boolean };

/** What a figure is made of; sizes in CSS pixels, y downwards. SVG, PDF and PNG draw the same shapes. */
export type Shape =
  | ({ kind: "line"; x1: number; y1: number; x2: number; y2: number } & Stroke)
  | ({
      kind: "rect";
      x: number;
      y: number;
      width: number;
      height: number;
      fill?: Paint;
      fillOpacity?: number;
      /** Filled with diagonal lines of this lane's colour. */
      hatch?: TimelineLane;
    } & Stroke)
  | ({ kind: "path"; d: string; fill?: Paint } & Stroke)
  | { kind: "text"; x: number; y: number; text: string; fill: Paint; bold?: boolean; halo?: boolean };

/** One item with what hovering it says, or a part of the frame. */
export type ShapeGroup = { key: string; words: string | null; shapes: Shape[] };
export type TimelinePanel = { width: number; height: number; groups: ShapeGroup[] };
export type TimelineFigure = {
  panels: TimelinePanel[];
  /** Lanes that the legend names. */
  lanes: TimelineLane[];
  laneCount: number;
  undated: number;
};

export interface FigureOptions {
  asOf: CourtDate;
  width: number;
  /** A figure higher than this goes on in a further panel with an axis of its own. */
  maxHeight?: number;
  /** On paper every page already says that a scenario is illustrative. */
  titleOf?: (item: TimelineItem) => string;
}

const LEGEND = 24;
const UNDATED_ROW = 16;
const round = (n: number) => Math.round(n * 10) / 10;

type Slice = { lane: LaneLayout; from: number; to: number };
const heightOf = (s: Slice) => LANE_HEAD + (s.to - s.from) * ROW + LANE_GAP;

/** Lanes in the order given, cut between rows where a panel is full. */
function paginate(lanes: readonly LaneLayout[], room: number): Slice[][] {
  const panels: Slice[][] = [[]];
  let left = room;
  for (const lane of lanes) {
    let from = 0;
    while (from < lane.rows) {
      const fit = Math.floor((left - LANE_HEAD - LANE_GAP) / ROW);
      if (fit < 1 && panels.at(-1)?.length !== 0) {
        panels.push([]);
        left = room;
        continue;
      }
      const slice = { lane, from, to: Math.min(lane.rows, from + Math.max(1, fit)) };
      panels.at(-1)?.push(slice);
      left -= heightOf(slice);
      from = slice.to;
    }
  }
  return panels;
}

/** The timeline as shapes: one panel, or as many as a page's height asks for. */
export function timelineFigure(
  items: readonly TimelineItem[],
  { asOf, width, maxHeight = Number.POSITIVE_INFINITY, titleOf: nameOf = titleOf }: FigureOptions,
): TimelineFigure {
  const [from, to] = timelineDomain(items, asOf);
  const view: View = { from, msPerPx: (to - from) / width };
  const labelPx = labelRoom(items.length);
  const layout = layoutTimeline(items, {
    msPerPx: view.msPerPx,
    asOf,
    minPx: MARK + 2,
    ...(labelPx ? { labelPx } : {}),
  });
  const labels = new Map(items.map((i) => [i.id, i.label]));
  const labelOf = (id: string) => labels.get(id);
  const lanes = timelineLanes.filter((l) => items.some((i) => i.lane === l));
  const undated: Shape[] = layout.undated.map((item, n) => ({
    kind: "text",
    x: 6,
    y: LANE_HEAD + 12 + n * UNDATED_ROW,
    text: fitLabel(`${laneWords[item.lane]}: ${nameOf(item)} (${whenWords(item, labelOf)})`, width - 12),
    fill: "ink",
  }));
  const undatedHeight = undated.length === 0 ? 0 : LANE_HEAD + undated.length * UNDATED_ROW + 8;
  const slices = paginate(layout.lanes, maxHeight - AXIS - LEGEND - 4);
  const used = (slices.at(-1) ?? []).reduce((sum, s) => sum + heightOf(s), AXIS + LEGEND + 4);
  // The box of what has no date goes on a panel of its own where the last one has no room for it.
  if (undatedHeight > 0 && used + undatedHeight > maxHeight && used > AXIS + LEGEND + 4) slices.push([]);
  const ticks = timelineTicks(from, to, Math.max(2, width / 110));
  const panels = slices.map((panel, i): TimelinePanel => {
    const groups: ShapeGroup[] = [];
    const bottom =
      AXIS +
      Math.max(
        ROW,
        panel.reduce((sum, s) => sum + heightOf(s), 0),
      );
    for (const t of ticks)
      groups.push({
        key: `tick ${t.at}`,
        words: null,
        shapes: [
          {
            kind: "line",
            x1: xOf(t.at, view),
            x2: xOf(t.at, view),
            y1: AXIS - 6,
            y2: bottom,
            stroke: t.major ? "muted" : "rule",
            strokeOpacity: t.major ? 0.6 : 1,
          },
          { kind: "text", x: xOf(t.at, view) + 3, y: AXIS - 10, text: t.label, fill: "muted", bold: t.major },
        ],
      });
    let top = AXIS;
    for (const slice of panel) {
      const { lane } = slice;
      groups.push({
        key: `lane ${lane.key} ${slice.from}`,
        words: null,
        shapes: [
          { kind: "line", x1: 0, x2: width, y1: top, y2: top, stroke: "rule" },
          {
            kind: "text",
            x: 6,
            y: top + 15,
            text: slice.from > 0 ? `${lane.title}, continued` : lane.title,
            fill: lane.lane,
            bold: true,
          },
        ],
      });
      for (const p of lane.items)
        if (p.row >= slice.from && p.row < slice.to)
          groups.push({
            key: p.item.id,
            words: itemSentence(p.item, labelOf),
            shapes: itemShapes(
              p,
              view,
              top + LANE_HEAD + (p.row - slice.from) * ROW + ROW / 2,
              width,
              nameOf,
            ),
          });
      top += heightOf(slice);
    }
    const last = i === slices.length - 1;
    const height = bottom + (last ? undatedHeight : 0) + 4 + LEGEND;
    if (last && undated.length > 0)
      groups.push({
        key: "undated",
        words: null,
        shapes: [
          {
            kind: "rect",
            x: 0.5,
            y: bottom + 0.5,
            width: width - 1,
            height: undatedHeight - 4,
            stroke: "muted",
            dashed: true,
          },
          { kind: "text", x: 6, y: bottom + 15, text: "Undated", fill: "muted", bold: true },
          ...undated.map((s) => (s.kind === "text" ? { ...s, y: s.y + bottom } : s)),
        ],
      });
    groups.push({ key: "legend", words: null, shapes: legendShapes(height - LEGEND + 12, lanes) });
    return { width, height, groups };
  });
  return { panels, lanes, laneCount: layout.lanes.length, undated: layout.undated.length };
}

/** A shape for a known day or minute, a bar for a stretch, hatching for what is only possible. */
function itemShapes(
  p: Placed,
  view: View,
  y: number,
  width: number,
  nameOf: (item: TimelineItem) => string,
): Shape[] {
  const { lane } = p.item;
  const shapes: Shape[] = [];
  const x1 = xOf(p.from, view);
  const x2 = xOf(p.to, view);
  const hollow = p.item.evidence === "known";
  const bar = { y: y - BAR / 2, height: BAR };
  if (p.kind === "moment" || p.kind === "day") {
    if (p.kind === "day" && x2 - x1 >= 3 * MARK)
      shapes.push({ kind: "line", x1, x2, y1: y, y2: y, stroke: lane, strokeWidth: 2 });
    shapes.push({
      kind: "path",
      d: markPath(laneStyle[lane].shape, round((x1 + x2) / 2), y, MARK),
      fill: hollow ? "surface" : lane,
      stroke: lane,
      strokeWidth: 1.5,
    });
  } else {
    if (p.kind === "uncertain")
      shapes.push({
        kind: "rect",
        x: round(x1),
        width: round(Math.max(2, x2 - x1)),
        ...bar,
        hatch: lane,
        stroke: lane,
        dashed: true,
      });
    if (p.coreFrom !== null && p.coreTo !== null)
      shapes.push({
        kind: "rect",
        x: round(xOf(p.coreFrom, view)),
        width: round(Math.max(2, (p.coreTo - p.coreFrom) / view.msPerPx)),
        ...bar,
        fill: lane,
        fillOpacity: hollow ? 0.08 : 0.28,
        stroke: lane,
        strokeWidth: 1.5,
      });
    if (p.openStart)
      shapes.push({ kind: "path", d: `M${round(x1) + 6} ${y - 5}l-5 5l5 5`, stroke: lane, strokeWidth: 1.5 });
    if (p.openEnd || p.running)
      shapes.push({ kind: "path", d: `M${round(x2) - 6} ${y - 5}l5 5l-5 5`, stroke: lane, strokeWidth: 1.5 });
  }
  const spot = labelSpot(p, view, width);
  const text = fitLabel(nameOf(p.item), spot.room);
  if (text !== "")
    shapes.push({
      kind: "text",
      x: round(spot.x),
      y: y + 4,
      text,
      fill: "ink",
      halo: p.kind === "uncertain",
    });
  return shapes;
}

/** Which shape is which lane, and what solid, hatched and hollow mean. */
function legendShapes(y: number, lanes: readonly TimelineLane[]): Shape[] {
  const first = lanes[0] ?? "government";
  const after = lanes.length * 96;
  const words = (x: number, text: string): Shape => ({ kind: "text", x, y: y + 4, text, fill: "muted" });
  const bar = { y: y - BAR / 2, width: 28, height: BAR };
  return [
    ...lanes.flatMap((lane, i): Shape[] => [
      { kind: "path", d: markPath(laneStyle[lane].shape, 10 + i * 96, y, MARK), fill: lane },
      words(22 + i * 96, laneWords[lane]),
    ]),
    { kind: "rect", x: after + 4, ...bar, fill: first, fillOpacity: 0.28, stroke: first },
    words(after + 38, "Certain"),
    { kind: "rect", x: after + 92, ...bar, hatch: first, stroke: first, dashed: true },
    words(after + 126, "Possible"),
    {
      kind: "path",
      d: markPath(laneStyle[first].shape, after + 192, y, MARK),
      stroke: first,
      strokeWidth: 1.5,
    },
    words(after + 203, "No source yet"),
  ];
}
