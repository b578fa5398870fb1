import {
  AXIS,
  BAR,
  FONT,
  fitLabel,
  LANE_HEAD,
  labelSpot,
  MARK,
  ROW,
  rowMiddle,
  titleOf,
  type View,
  xOf,
} from "@/lib/harm/timeline-geometry";
import { extent, type LaneLayout, type Placed, type TimelineLayout } from "@/lib/harm/timeline-layout";
import { laneStyle, markPath } from "@/lib/harm/timeline-palette";
import { timelineTicks } from "@/lib/harm/timeline-ticks";
import { type TimelineLane, timelineLanes } from "@/lib/harm/vocabulary";

/** Colours as the browser resolved them: a canvas cannot read the page's variables. */
export interface CanvasTheme {
  ink: string;
  muted: string;
  rule: string;
  surface: string;
  accent: string;
  lanes: Record<TimelineLane, string>;
}

export interface Frame {
  layout: TimelineLayout;
  tops: readonly number[];
  view: View;
  /** How far the lanes are scrolled up, CSS pixels. */
  scroll: number;
  width: number;
  height: number;
  theme: CanvasTheme;
  hatches: Record<TimelineLane, CanvasPattern | null>;
  marks: Record<TimelineLane, Path2D>;
  /** The item under the pointer or the keyboard. */
  active: string | null;
}

export const canvasMarks = (): Record<TimelineLane, Path2D> =>
  byLane((lane) => new Path2D(markPath(laneStyle[lane].shape, 0, 0, MARK)));

/** Diagonal lines in each lane's colour, for what is possible and not certain. */
export const canvasHatches = (
  ctx: CanvasRenderingContext2D,
  theme: CanvasTheme,
): Record<TimelineLane, CanvasPattern | null> =>
  byLane((lane) => {
    const tile = document.createElement("canvas");
    tile.width = 6;
    tile.height = 6;
    const t = tile.getContext("2d");
    if (!t) return null;
    t.strokeStyle = theme.lanes[lane];
    t.globalAlpha = 0.45;
    t.lineWidth = 1.6;
    t.beginPath();
    for (const d of [-6, 0, 6]) {
      t.moveTo(d, 6);
      t.lineTo(d + 6, 0);
    }
    t.stroke();
    return ctx.createPattern(tile, "repeat");
  });

function byLane<T>(make: (lane: TimelineLane) => T): Record<TimelineLane, T> {
  const [government, access, harm, legalCase, evidence] = timelineLanes;
  return {
    government: make(government),
    access: make(access),
    harm: make(harm),
    case: make(legalCase),
    evidence: make(evidence),
  };
}

/** Draws one frame. Only what is in view is touched; each lane changes colour once. */
export function drawTimeline(ctx: CanvasRenderingContext2D, f: Frame): void {
  ctx.fillStyle = f.theme.surface;
  ctx.fillRect(0, 0, f.width, f.height);
  ctx.font = `${FONT}px "Inter Variable", Arial, sans-serif`;
  ctx.textBaseline = "middle";
  const ticks = timelineTicks(
    f.view.from,
    f.view.from + f.width * f.view.msPerPx,
    Math.max(2, f.width / 110),
  );
  for (const t of ticks) {
    const x = Math.round(xOf(t.at, f.view)) + 0.5;
    ctx.fillStyle = t.major ? f.theme.muted : f.theme.rule;
    ctx.globalAlpha = t.major ? 0.5 : 1;
    ctx.fillRect(x - 0.5, AXIS - 6, 1, f.height);
  }
  ctx.globalAlpha = 1;
  for (const [i, lane] of f.layout.lanes.entries()) {
    const top = AXIS + (f.tops[i] ?? 0) - f.scroll;
    if (top > f.height || top + LANE_HEAD + lane.rows * ROW < AXIS) continue;
    drawLane(ctx, f, lane, top);
  }
  // The axis stays above whatever has been scrolled under it.
  ctx.fillStyle = f.theme.surface;
  ctx.fillRect(0, 0, f.width, AXIS - 6);
  ctx.fillStyle = f.theme.muted;
  for (const t of ticks) ctx.fillText(t.label, Math.round(xOf(t.at, f.view)) + 3, AXIS / 2 - 2);
}

/** The latest end among each item of a lane and all before it: it never falls, and can be searched by halves. */
const latestEnds = new WeakMap<LaneLayout, Float64Array>();

/** The first item that may end after this time; all before it have ended. */
function firstInView(lane: LaneLayout, from: number): number {
  let ends = latestEnds.get(lane);
  if (ends === undefined) {
    ends = new Float64Array(lane.items.length);
    let latest = Number.NEGATIVE_INFINITY;
    for (const [i, p] of lane.items.entries()) {
      latest = Math.max(latest, p.to);
      ends[i] = latest;
    }
    latestEnds.set(lane, ends);
  }
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function drawLane(ctx: CanvasRenderingContext2D, f: Frame, lane: LaneLayout, top: number): void {
  const colour = f.theme.lanes[lane.lane];
  ctx.fillStyle = f.theme.rule;
  ctx.fillRect(0, Math.round(top), f.width, 1);
  const end = f.view.from + f.width * f.view.msPerPx;
  const slack = MARK * f.view.msPerPx;
  const seen: Placed[] = [];
  const firstRow = Math.floor((AXIS - top - LANE_HEAD) / ROW) - 1;
  const lastRow = Math.ceil((f.height - top - LANE_HEAD) / ROW);
  for (let i = firstInView(lane, f.view.from - slack); i < lane.items.length; i++) {
    const p = lane.items[i];
    // Sorted by start: nothing after this one can reach into view.
    if (p === undefined || p.from > end + slack) break;
    if (p.row >= firstRow && p.row <= lastRow && p.to >= f.view.from - slack) seen.push(p);
  }
  ctx.fillStyle = colour;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.25;
  for (const p of seen)
    if (p.kind === "span" || p.kind === "uncertain") drawBar(ctx, f, p, lane.lane, top + rowMiddle(p.row));
  ctx.fillStyle = colour;
  for (const p of seen)
    if (p.kind === "moment" || p.kind === "day") drawPoint(ctx, f, p, lane.lane, top + rowMiddle(p.row));
  ctx.fillStyle = f.theme.ink;
  for (const p of seen) {
    const spot = labelSpot(p, f.view, f.width);
    if (spot.room < 36) continue;
    const label = fitLabel(titleOf(p.item), spot.room);
    if (label === "") continue;
    const y = Math.round(top + rowMiddle(p.row));
    if (p.kind === "uncertain") {
      // Words are not to be read through hatching.
      ctx.fillStyle = f.theme.surface;
      ctx.globalAlpha = 0.8;
      ctx.fillRect(spot.x - 2, y - 6, Math.min(spot.room, ctx.measureText(label).width + 4), 12);
      ctx.globalAlpha = 1;
      ctx.fillStyle = f.theme.ink;
    }
    ctx.fillText(label, Math.round(spot.x), y + 0.5);
  }
  if (f.active !== null) drawActive(ctx, f, seen, top);
  ctx.fillStyle = colour;
  ctx.font = `600 ${FONT}px "Inter Variable", Arial, sans-serif`;
  ctx.fillText(lane.title, 6, Math.max(AXIS + 8, top + LANE_HEAD / 2));
  ctx.font = `${FONT}px "Inter Variable", Arial, sans-serif`;
}

function drawBar(ctx: CanvasRenderingContext2D, f: Frame, p: Placed, lane: TimelineLane, y: number): void {
  const x1 = Math.max(-8, xOf(p.from, f.view));
  const x2 = Math.min(f.width + 8, Math.max(xOf(p.to, f.view), x1 + 2));
  const top = y - BAR / 2;
  if (p.kind === "uncertain") {
    ctx.fillStyle = f.hatches[lane] ?? f.theme.rule;
    ctx.fillRect(x1, top, x2 - x1, BAR);
    ctx.setLineDash(DASH);
    ctx.strokeRect(x1, top, x2 - x1, BAR);
    ctx.setLineDash(SOLID);
  }
  if (p.coreFrom !== null && p.coreTo !== null) {
    const c1 = Math.max(-8, xOf(p.coreFrom, f.view));
    const c2 = Math.min(f.width + 8, xOf(p.coreTo, f.view));
    if (c2 > c1) {
      ctx.fillStyle = f.theme.lanes[lane];
      ctx.globalAlpha = p.item.evidence === "known" ? 0.08 : 0.28;
      ctx.fillRect(c1, top, c2 - c1, BAR);
      ctx.globalAlpha = 1;
      ctx.strokeRect(c1, top, c2 - c1, BAR);
    }
  }
  if (p.openStart) arrow(ctx, x1 + 6, y, -5);
  if (p.openEnd || p.running) arrow(ctx, x2 - 6, y, 5);
}

const DASH = [3, 2];
const SOLID: number[] = [];

function arrow(ctx: CanvasRenderingContext2D, x: number, y: number, by: number): void {
  ctx.beginPath();
  ctx.moveTo(x, y - 5);
  ctx.lineTo(x + by, y);
  ctx.lineTo(x, y + 5);
  ctx.stroke();
}

function drawPoint(ctx: CanvasRenderingContext2D, f: Frame, p: Placed, lane: TimelineLane, y: number): void {
  const x1 = xOf(p.from, f.view);
  const x2 = xOf(p.to, f.view);
  const x = (x1 + x2) / 2;
  if (x2 - x1 >= 3 * MARK) ctx.fillRect(x1, y - 1, x2 - x1, 2);
  ctx.translate(x, y);
  if (p.item.evidence === "known") {
    ctx.fillStyle = f.theme.surface;
    ctx.fill(f.marks[lane]);
    ctx.stroke(f.marks[lane]);
    ctx.fillStyle = f.theme.lanes[lane];
  } else ctx.fill(f.marks[lane]);
  ctx.translate(-x, -y);
}

function drawActive(ctx: CanvasRenderingContext2D, f: Frame, seen: readonly Placed[], top: number): void {
  const p = seen.find((s) => s.item.id === f.active);
  if (!p) return;
  const [left, right] = extent(p, MARK * f.view.msPerPx);
  const x1 = Math.max(1, xOf(left, f.view) - 3);
  const x2 = Math.min(f.width - 1, xOf(right, f.view) + 3);
  ctx.strokeStyle = f.theme.accent;
  ctx.lineWidth = 2;
  ctx.strokeRect(x1, top + rowMiddle(p.row) - ROW / 2 + 1, x2 - x1, ROW - 2);
  ctx.lineWidth = 1.25;
  ctx.strokeStyle = f.theme.lanes[p.item.lane];
}

/** The item at a point of the canvas, or null. */
export function itemAt(
  f: Pick<Frame, "layout" | "tops" | "view" | "scroll">,
  x: number,
  y: number,
): Placed | null {
  if (y < AXIS - 6) return null;
  const at = y - AXIS + f.scroll;
  const i = f.tops.findLastIndex((top) => top <= at);
  const lane = f.layout.lanes[i];
  if (!lane) return null;
  const row = Math.floor((at - (f.tops[i] ?? 0) - LANE_HEAD) / ROW);
  const ms = f.view.from + x * f.view.msPerPx;
  const reach = (MARK + 4) * f.view.msPerPx;
  const inRow = lane.items.filter((p) => p.row === row);
  return (
    inRow.find((p) => {
      const [left, right] = extent(p, reach);
      return ms >= left && ms <= right;
    }) ?? null
  );
}
