import type { ExportBlock } from "../export-schema";
import { type Shape, type TimelineFigure, timelineFigure } from "../timeline-figure";
import { laneStyle } from "../timeline-palette";
import { timelineLanes } from "../vocabulary";

/** In CSS pixels: at the width of a letter page's text its labels come out at 7.5 points. */
export const FIGURE_WIDTH = 720;
const FIGURE_HEIGHT = 900;
/** A figure that is whole on one page may be drawn this much smaller for it. */
export const LEAST_SCALE = 0.85;

/** The figure in as few panels as letter pages hold. */
export function paperFigure({ items, asOf }: Extract<ExportBlock, { kind: "figure" }>): TimelineFigure {
  const drawn = (maxHeight: number) =>
    timelineFigure(items, { asOf, width: FIGURE_WIDTH, maxHeight, titleOf: (item) => item.label });
  const dense = drawn(FIGURE_HEIGHT / LEAST_SCALE);
  return dense.panels.length === 1 ? dense : drawn(FIGURE_HEIGHT);
}

const grounds = { ink: "#000000", muted: "#45413a", rule: "#c9c4ba", surface: "#ffffff" } as const;

/** Colours for white paper. */
export function paperColour(paint: NonNullable<Extract<Shape, { kind: "path" }>["fill"]>): string {
  const lane = timelineLanes.find((l) => l === paint);
  if (lane !== undefined) return laneStyle[lane].light;
  return paint === "ink" || paint === "muted" || paint === "rule" || paint === "surface"
    ? grounds[paint]
    : grounds.ink;
}

type Line = { x1: number; y1: number; x2: number; y2: number };

/** Diagonals within a box, six pixels apart: what a pattern is in SVG. */
export function hatching({ x, y, width, height }: Extract<Shape, { kind: "rect" }>): Line[] {
  const lines: Line[] = [];
  for (let d = -height; d < width; d += 6) {
    const from = Math.max(0, -d);
    const to = Math.min(height, width - d);
    if (to > from)
      lines.push({ x1: x + d + from, y1: y + height - from, x2: x + d + to, y2: y + height - to });
  }
  return lines;
}
