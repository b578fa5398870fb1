import type { CourtDate } from "@/lib/dates/court-date";
import { AXIS, labelRoom, laneTops, MARK, ROW, rowMiddle, type View } from "@/lib/harm/timeline-geometry";
import {
  layoutTimeline,
  type Placed,
  type TimelineLayout,
  timelineDomain,
  type WallMs,
} from "@/lib/harm/timeline-layout";
import type { TimelineItem } from "@/lib/harm/timeline-schema";
import {
  type CanvasTheme,
  canvasHatches,
  canvasMarks,
  drawTimeline,
  type Frame,
  itemAt,
} from "./draw-timeline";

interface Packed {
  layout: TimelineLayout;
  tops: number[];
  height: number;
}

/** Ten pixels a minute is as near as anything known to the minute needs. */
const NEAREST = 6_000;

/**
 * What is in view and how it is drawn, outside React: a pan is one frame of canvas and no render.
 * Rows are packed once per doubling of the scale, so that they stand still while one pans.
 */
export class TimelineEngine {
  view: View = { from: 0, msPerPx: 1 };
  width = 0;
  height = 0;
  scroll = 0;
  active: string | null = null;
  domain: [WallMs, WallMs];
  private packed = new Map<number, Packed>();
  private ctx: CanvasRenderingContext2D | null = null;
  private theme: CanvasTheme | null = null;
  private hatches: Frame["hatches"] | null = null;
  private marks: Frame["marks"] | null = null;
  private waiting = 0;
  private readonly items: readonly TimelineItem[];
  private readonly asOf: CourtDate;
  private readonly onFrame: () => void;

  /** `onFrame` is called after each drawn frame, for what follows the view: brush, popover, height. */
  constructor(items: readonly TimelineItem[], asOf: CourtDate, onFrame: () => void) {
    this.items = items;
    this.asOf = asOf;
    this.onFrame = onFrame;
    this.domain = timelineDomain(items, asOf);
  }

  attach(canvas: HTMLCanvasElement, theme: CanvasTheme): void {
    this.ctx = canvas.getContext("2d", { alpha: false });
    this.theme = theme;
    this.hatches = this.ctx ? canvasHatches(this.ctx, theme) : null;
    this.marks = canvasMarks();
    this.schedule();
  }

  detach(): void {
    cancelAnimationFrame(this.waiting);
    this.waiting = 0;
    this.ctx = null;
  }

  resize(canvas: HTMLCanvasElement, width: number, height: number): void {
    const first = this.width === 0;
    const end = this.view.from + this.width * this.view.msPerPx;
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    this.ctx?.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.width = width;
    this.height = height;
    if (first) this.showAll();
    else this.setWindow(this.view.from, end);
  }

  get current(): Packed {
    // Packed for a scale at least as coarse as the one shown, so that nothing overlaps in between.
    const level = Math.ceil(Math.log2(this.view.msPerPx));
    const known = this.packed.get(level);
    if (known) return known;
    const labelPx = labelRoom(this.items.length);
    const layout = layoutTimeline(this.items, {
      msPerPx: 2 ** level,
      asOf: this.asOf,
      minPx: MARK + 2,
      ...(labelPx ? { labelPx } : {}),
    });
    const made = { layout, ...laneTops(layout) };
    this.packed.set(level, made);
    return made;
  }

  get contentHeight(): number {
    return AXIS + this.current.height;
  }

  get window(): [WallMs, WallMs] {
    return [this.view.from, this.view.from + this.width * this.view.msPerPx];
  }

  showAll(): void {
    this.setWindow(this.domain[0], this.domain[1]);
  }

  setWindow(from: WallMs, to: WallMs): void {
    this.view = { from, msPerPx: this.clampScale((to - from) / Math.max(1, this.width)) };
    this.clamp();
  }

  panBy(px: number): void {
    this.view = { ...this.view, from: this.view.from + px * this.view.msPerPx };
    this.clamp();
  }

  /** Zooms about a point that stays where it is; `factor` under 1 goes nearer. */
  zoomAt(x: number, factor: number): void {
    const at = this.view.from + x * this.view.msPerPx;
    const msPerPx = this.clampScale(this.view.msPerPx * factor);
    this.view = { from: at - x * msPerPx, msPerPx };
    this.clamp();
  }

  scrollTo(top: number): void {
    this.scroll = top;
    this.schedule();
  }

  hit(x: number, y: number): Placed | null {
    const { layout, tops } = this.current;
    return itemAt({ layout, tops, view: this.view, scroll: this.scroll }, x, y);
  }

  /** All dated items in time, for the keyboard. */
  ordered(): Placed[] {
    return this.current.layout.lanes.flatMap((l) => l.items).sort((a, b) => a.from - b.from || a.row - b.row);
  }

  /** Brings an item into view; returns the scroll position that its row needs. */
  reveal(id: string): number | null {
    const { layout, tops } = this.current;
    for (const [i, lane] of layout.lanes.entries()) {
      const p = lane.items.find((x) => x.item.id === id);
      if (!p) continue;
      const [from, to] = this.window;
      if (p.from < from || p.from > to) {
        this.view = { ...this.view, from: p.from - (this.width * this.view.msPerPx) / 3 };
        this.clamp();
      }
      const y = (tops[i] ?? 0) + rowMiddle(p.row);
      const room = this.height - AXIS;
      if (y - ROW < this.scroll) return Math.max(0, y - 2 * ROW);
      return y + ROW > this.scroll + room ? y + 2 * ROW - room : this.scroll;
    }
    return null;
  }

  /** Where an item stands on the canvas, CSS pixels; null when another lane's filter took it away. */
  spotOf(id: string): { x: number; y: number; placed: Placed } | null {
    const { layout, tops } = this.current;
    for (const [i, lane] of layout.lanes.entries()) {
      const placed = lane.items.find((x) => x.item.id === id);
      if (!placed) continue;
      const left = (placed.from - this.view.from) / this.view.msPerPx;
      const right = (placed.to - this.view.from) / this.view.msPerPx;
      const x = (Math.max(0, left) + Math.min(this.width, right)) / 2;
      return { x, y: AXIS + (tops[i] ?? 0) + rowMiddle(placed.row) - this.scroll, placed };
    }
    return null;
  }

  setActive(id: string | null): void {
    if (this.active === id) return;
    this.active = id;
    this.schedule();
  }

  schedule(): void {
    if (this.waiting !== 0) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      this.draw();
      this.onFrame();
    });
  }

  draw(): void {
    const { ctx, theme, hatches, marks } = this;
    if (!ctx || !theme || !hatches || !marks || this.width === 0) return;
    const { layout, tops } = this.current;
    drawTimeline(ctx, {
      layout,
      tops,
      view: this.view,
      scroll: this.scroll,
      width: this.width,
      height: this.height,
      theme,
      hatches,
      marks,
      active: this.active,
    });
  }

  private clampScale(msPerPx: number): number {
    const whole = (this.domain[1] - this.domain[0]) / Math.max(1, this.width);
    return Math.min(Math.max(msPerPx, NEAREST), whole * 1.25);
  }

  private clamp(): void {
    const half = (this.width * this.view.msPerPx) / 2;
    const from = Math.min(Math.max(this.view.from, this.domain[0] - half), this.domain[1] - half);
    this.view = { ...this.view, from };
    this.schedule();
  }
}
