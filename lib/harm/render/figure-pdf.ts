import { type PDFPage, type PDFPageDrawLineOptions, rgb } from "pdf-lib";
import type { Shape, TimelinePanel } from "../timeline-figure";
import { FONT } from "../timeline-geometry";
import { hatching, paperColour } from "./paper-figure";
import type { Face } from "./pdf-face";

const colour = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255);
  return rgb(r, g, b);
};
const paint = (p: Parameters<typeof paperColour>[0]) => colour(paperColour(p));

/** Draws a panel as lines and letters, its upper left corner at (x, top); `scale` is points for a pixel. */
export function drawPanel(
  page: PDFPage,
  panel: TimelinePanel,
  at: { x: number; top: number; scale: number },
  fonts: { plain: Face; bold: Face },
): void {
  for (const group of panel.groups) for (const shape of group.shapes) draw(page, shape, at, fonts);
}

function draw(
  page: PDFPage,
  shape: Shape,
  { x, top, scale }: { x: number; top: number; scale: number },
  fonts: { plain: Face; bold: Face },
): void {
  const px = (v: number) => x + v * scale;
  const py = (v: number) => top - v * scale;
  const line = (
    l: { x1: number; y1: number; x2: number; y2: number },
    look: Omit<PDFPageDrawLineOptions, "start" | "end">,
  ) => page.drawLine({ start: { x: px(l.x1), y: py(l.y1) }, end: { x: px(l.x2), y: py(l.y2) }, ...look });
  if (shape.kind === "text") {
    const font = shape.bold === true ? fonts.bold : fonts.plain;
    const size = FONT * scale;
    const text = font.fitting(shape.text);
    if (shape.halo === true)
      page.drawRectangle({
        x: px(shape.x) - 1,
        y: py(shape.y) - size * 0.2,
        width: font.widthOfTextAtSize(text, size) + 2,
        height: size * 0.95,
        color: paint("surface"),
        opacity: 0.85,
      });
    font.draw(page, text, { x: px(shape.x), y: py(shape.y), size, color: paint(shape.fill) });
    return;
  }
  const width = (shape.strokeWidth ?? 1) * scale;
  const dash = shape.dashed === true ? [3 * scale, 2 * scale] : undefined;
  if (shape.kind === "line")
    line(shape, { thickness: width, color: paint(shape.stroke ?? "ink"), opacity: shape.strokeOpacity ?? 1 });
  else if (shape.kind === "path")
    page.drawSvgPath(shape.d, {
      x,
      y: top,
      scale,
      ...(shape.fill === undefined ? {} : { color: paint(shape.fill) }),
      ...(shape.stroke === undefined ? {} : { borderColor: paint(shape.stroke), borderWidth: width }),
    });
  else {
    if (shape.hatch !== undefined)
      for (const l of hatching(shape)) line(l, { thickness: scale, color: paint(shape.hatch), opacity: 0.5 });
    page.drawRectangle({
      x: px(shape.x),
      y: py(shape.y + shape.height),
      width: shape.width * scale,
      height: shape.height * scale,
      ...(shape.fill === undefined ? {} : { color: paint(shape.fill), opacity: shape.fillOpacity ?? 1 }),
      ...(shape.stroke === undefined ? {} : { borderColor: paint(shape.stroke), borderWidth: width }),
      ...(dash === undefined ? {} : { borderDashArray: dash }),
    });
  }
}
