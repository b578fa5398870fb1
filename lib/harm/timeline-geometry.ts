import { extent, type Placed, type TimelineLayout, type WallMs } from "./timeline-layout";
import type { TimelineItem } from "./timeline-schema";

/** Sizes in CSS pixels, the same on paper and on screen. */
export const AXIS = 28;
export const LANE_HEAD = 22;
export const ROW = 20;
export const LANE_GAP = 8;
export const MARK = 12;
export const BAR = 14;
export const FONT = 11.5;

/** What part of time is in view. */
export interface View {
  from: WallMs;
  msPerPx: number;
}

export const xOf = (at: WallMs, view: View) => (at - view.from) / view.msPerPx;

/** Top of each lane's heading, without the axis, and the height of all of them. */
export function laneTops(layout: TimelineLayout): { tops: number[]; height: number } {
  const tops: number[] = [];
  let y = 0;
  for (const lane of layout.lanes) {
    tops.push(y);
    y += LANE_HEAD + lane.rows * ROW + LANE_GAP;
  }
  return { tops, height: Math.max(y, ROW) };
}

/** Middle of an item's row below its lane's top. */
export const rowMiddle = (row: number) => LANE_HEAD + row * ROW + ROW / 2;

// The average advance of the interface's font at this size: near enough to cut a label, and free.
const CHARACTER = FONT * 0.53;
const MAX_LABEL = 190;

export const labelWidth = (label: string) => label.length * CHARACTER + 8;

/** Up to this many items every label gets its own room; beyond it, labels take what is left. */
const ROOMY = 400;

export const labelRoom = (count: number) =>
  count > ROOMY ? undefined : (item: TimelineItem) => Math.min(MAX_LABEL, labelWidth(titleOf(item)));

/** Said first, so that cutting a label short never cuts it off. */
export const titleOf = (item: TimelineItem) =>
  item.illustrative ? `Illustrative: ${item.label}` : item.label;

/** The part of a label that fits, or "" when too little would be left to read. */
export function fitLabel(label: string, px: number): string {
  const room = Math.floor((px - 6) / CHARACTER);
  if (label.length <= room) return label;
  return room < 5 ? "" : `${label.slice(0, room - 1).trimEnd()}…`;
}

/** Where a label starts and how much room it has: inside its bar when it fits there, else to its right. */
export function labelSpot(p: Placed, view: View, width: number): { x: number; room: number } {
  const [left, right] = extent(p, MARK * view.msPerPx);
  const x1 = xOf(left, view);
  const x2 = xOf(right, view);
  const next = p.roomTo === Number.POSITIVE_INFINITY ? width : Math.min(width, xOf(p.roomTo, view));
  const point = p.kind === "moment" || (p.kind === "day" && x2 - x1 < 3 * MARK);
  if (!point && Math.min(x2, width) - Math.max(x1, 0) >= Math.min(labelWidth(titleOf(p.item)), 120)) {
    // A bar that began left of the view keeps its label in sight.
    const x = Math.max(x1, 0) + (p.openStart ? 12 : 5);
    return { x, room: Math.min(x2, next) - x };
  }
  if (p.kind === "day") {
    const middle = (x1 + x2) / 2 + MARK / 2 + 3;
    return { x: middle, room: next - middle };
  }
  return { x: x2 + 3, room: next - x2 - 3 };
}
