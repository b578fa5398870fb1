import { join } from "node:path";
import { createCanvas, GlobalFonts, Path2D, type SKRSContext2D } from "@napi-rs/canvas";
import type { Shape, TimelinePanel } from "../timeline-figure";
import { FONT } from "../timeline-geometry";
import { hatching, paperColour } from "./paper-figure";

/** Pixels of the picture for one of the figure: 330 dots an inch at the width of a page's text. */
const SCALE = 3;
const FAMILY = "Tracker figure";

/** The machine may have no fonts at all: the product brings the one of its own screens. */
let ready = false;
function bringFont(): void {
  if (ready) return;
  const folder = join(
    /* turbopackIgnore: true */ process.cwd(),
    "node_modules/@fontsource-variable/inter/files",
  );
  GlobalFonts.registerFromPath(join(folder, "inter-latin-wght-normal.woff2"), FAMILY);
  GlobalFonts.registerFromPath(join(folder, "inter-latin-ext-wght-normal.woff2"), FAMILY);
  ready = true;
}

/** One panel as a PNG on white, for files that take no vector picture everywhere they are opened. */
export function panelPng(panel: TimelinePanel): Uint8Array {
  bringFont();
  const canvas = createCanvas(Math.ceil(panel.width * SCALE), Math.ceil(panel.height * SCALE));
  const ctx = canvas.getContext("2d");
  ctx.scale(SCALE, SCALE);
  ctx.fillStyle = paperColour("surface");
  ctx.fillRect(0, 0, panel.width, panel.height);
  for (const group of panel.groups) for (const shape of group.shapes) draw(ctx, shape);
  return new Uint8Array(canvas.toBuffer("image/png"));
}

function draw(ctx: SKRSContext2D, shape: Shape): void {
  if (shape.kind === "text") {
    ctx.font = `${shape.bold === true ? 600 : 400} ${FONT}px "${FAMILY}"`;
    if (shape.halo === true) {
      ctx.strokeStyle = paperColour("surface");
      ctx.lineWidth = 3;
      ctx.strokeText(shape.text, shape.x, shape.y);
    }
    ctx.fillStyle = paperColour(shape.fill);
    ctx.fillText(shape.text, shape.x, shape.y);
    return;
  }
  ctx.strokeStyle = paperColour(shape.stroke ?? "ink");
  ctx.lineWidth = shape.strokeWidth ?? 1;
  ctx.setLineDash(shape.dashed === true ? [3, 2] : []);
  ctx.globalAlpha = 1;
  switch (shape.kind) {
    case "line":
      ctx.globalAlpha = shape.strokeOpacity ?? 1;
      stroke(ctx, [shape]);
      break;
    case "path": {
      const path = new Path2D(shape.d);
      if (shape.fill !== undefined) {
        ctx.fillStyle = paperColour(shape.fill);
        ctx.fill(path);
      }
      if (shape.stroke !== undefined) ctx.stroke(path);
      break;
    }
    case "rect":
      if (shape.hatch !== undefined) {
        ctx.setLineDash([]);
        ctx.globalAlpha = 0.5;
        stroke(ctx, hatching(shape));
        ctx.setLineDash(shape.dashed === true ? [3, 2] : []);
      } else if (shape.fill !== undefined) {
        ctx.globalAlpha = shape.fillOpacity ?? 1;
        ctx.fillStyle = paperColour(shape.fill);
        ctx.fillRect(shape.x, shape.y, shape.width, shape.height);
      }
      ctx.globalAlpha = 1;
      if (shape.stroke !== undefined) ctx.strokeRect(shape.x, shape.y, shape.width, shape.height);
  }
  ctx.globalAlpha = 1;
}

function stroke(
  ctx: SKRSContext2D,
  lines: readonly { x1: number; y1: number; x2: number; y2: number }[],
): void {
  ctx.beginPath();
  for (const l of lines) {
    ctx.moveTo(l.x1, l.y1);
    ctx.lineTo(l.x2, l.y2);
  }
  ctx.stroke();
}
