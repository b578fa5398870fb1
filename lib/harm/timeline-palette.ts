import type { TimelineLane } from "./vocabulary";

export type MarkShape = "square" | "diamond" | "triangle" | "circle" | "cross";

/**
 * Colours told apart under protanopia, deuteranopia and tritanopia (after Okabe and Ito, darkened or lightened to
 * 3:1 on the ground), and a shape each, so that no lane rests on its colour alone.
 */
export const laneStyle = {
  government: { shape: "square", light: "#0b5fa5", dark: "#7cc0f5" },
  access: { shape: "diamond", light: "#b8450b", dark: "#f59a62" },
  harm: { shape: "triangle", light: "#963a73", dark: "#e59ac6" },
  case: { shape: "circle", light: "#4a4740", dark: "#cfc8ba" },
  evidence: { shape: "cross", light: "#006f5a", dark: "#5fd0b0" },
} as const satisfies Record<TimelineLane, { shape: MarkShape; light: string; dark: string }>;

/** CSS value of a lane's colour; it follows `color-scheme`. */
export const laneColour = (lane: TimelineLane) =>
  `light-dark(${laneStyle[lane].light}, ${laneStyle[lane].dark})`;

/** Colours of a figure: from the page's variables, or fixed for a file that stands alone (print, export). */
export type FigureTheme = "page" | "light" | "dark";

const grounds = {
  ink: { light: "#1e1b16", dark: "#ece6db" },
  muted: { light: "#575146", dark: "#b8afa1" },
  rule: { light: "#e4ddd0", dark: "#36312b" },
  surface: { light: "#fffefb", dark: "#1d1a17" },
} as const;

export const groundColour = (name: keyof typeof grounds, theme: FigureTheme) =>
  theme === "page" ? `var(--${name})` : grounds[name][theme];

export const figureLaneColour = (lane: TimelineLane, theme: FigureTheme) =>
  theme === "page" ? laneColour(lane) : laneStyle[lane][theme];

/** Outline of a mark of size `s` about (x, y), as an SVG path; the canvas draws the same one. */
export function markPath(shape: MarkShape, x: number, y: number, s: number): string {
  const h = s / 2;
  switch (shape) {
    case "square":
      return `M${x - h + 1} ${y - h + 1}h${s - 2}v${s - 2}h${2 - s}Z`;
    case "diamond":
      return `M${x} ${y - h}L${x + h} ${y}L${x} ${y + h}L${x - h} ${y}Z`;
    case "triangle":
      return `M${x} ${y - h}L${x + h} ${y + h - 1}L${x - h} ${y + h - 1}Z`;
    case "circle":
      return `M${x - h} ${y}a${h} ${h} 0 1 0 ${s} 0a${h} ${h} 0 1 0 ${-s} 0Z`;
    case "cross": {
      const t = s / 6;
      return `M${x - t} ${y - h}h${2 * t}v${h - t}h${h - t}v${2 * t}h${t - h}v${h - t}h${-2 * t}v${t - h}h${t - h}v${-2 * t}h${h - t}Z`;
    }
  }
}
