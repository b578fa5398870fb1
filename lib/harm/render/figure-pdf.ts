import type PDFDocument from "pdfkit";
import type { Faces } from "@/lib/pdf/paper-face";
import type { Shape, TimelinePanel } from "../timeline-figure";
import { FONT } from "../timeline-geometry";
import { hatching, paperColour } from "./paper-figure";

/** Draws a panel as lines and letters, its upper left corner at (x, y); `scale` is points for a pixel. */
export function drawPanel(
  pdf: PDFDocument,
  panel: TimelinePanel,
  { x, y, scale }: { x: number; y: number; scale: number },
  faces: Faces,
): void {
  pdf.translate(x, y).scale(scale);
  for (const group of panel.groups)
    for (const shape of group.shapes) {
      pdf.save();
      draw(pdf, shape, faces);
      pdf.restore();
    }
}

function draw(pdf: PDFDocument, shape: Shape, faces: Faces): void {
  if (shape.kind === "text") {
    const face = shape.bold === true ? faces.sansBold : faces.sans;
    const text = face.fitting(shape.text);
    if (shape.halo === true)
      pdf
        .fillOpacity(0.85)
        .fillColor(paperColour("surface"))
        .rect(shape.x - 1, shape.y - FONT * 0.75, face.width(text, FONT) + 2, FONT * 0.95)
        .fill()
        .fillOpacity(1);
    face.draw(text, { x: shape.x, y: shape.y, size: FONT, color: paperColour(shape.fill) });
    return;
  }
  pdf.lineWidth(shape.strokeWidth ?? 1).strokeColor(paperColour(shape.stroke ?? "ink"));
  if (shape.kind === "line") {
    if (shape.dashed === true) pdf.dash(3, { space: 2 });
    pdf
      .strokeOpacity(shape.strokeOpacity ?? 1)
      .moveTo(shape.x1, shape.y1)
      .lineTo(shape.x2, shape.y2)
      .stroke();
  } else if (shape.kind === "path") {
    if (shape.fill !== undefined) pdf.fillColor(paperColour(shape.fill));
    pdf.path(shape.d);
    if (shape.fill !== undefined && shape.stroke !== undefined) pdf.fillAndStroke();
    else if (shape.fill !== undefined) pdf.fill();
    else pdf.stroke();
  } else drawBox(pdf, shape);
}

function drawBox(pdf: PDFDocument, shape: Extract<Shape, { kind: "rect" }>): void {
  if (shape.hatch !== undefined) {
    pdf.save().lineWidth(1).strokeColor(paperColour(shape.hatch)).strokeOpacity(0.5);
    for (const l of hatching(shape)) pdf.moveTo(l.x1, l.y1).lineTo(l.x2, l.y2).stroke();
    pdf.restore();
  }
  const { x, y, width, height } = shape;
  if (shape.fill !== undefined)
    pdf
      .fillColor(paperColour(shape.fill))
      .fillOpacity(shape.fillOpacity ?? 1)
      .rect(x, y, width, height)
      .fill();
  if (shape.stroke === undefined) return;
  if (shape.dashed === true) pdf.dash(3, { space: 2 });
  pdf.rect(x, y, width, height).stroke();
}
