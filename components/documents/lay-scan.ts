import type { ScanLine } from "@/lib/documents/scan-schema";

/**
 * Lays the lines that OCR read over the drawn page, in the text layer of pdf.js: to select, copy and find. `width` and
 * `height` in CSS pixels, `scale` in CSS pixels a point.
 */
export function layScan(
  layer: HTMLElement,
  lines: readonly ScanLine[],
  { width, height, scale }: { width: number; height: number; scale: number },
): void {
  const pen = document.createElement("canvas").getContext("2d");
  for (const { text, box, turn = 0 } of lines) {
    const [left, top, wide, high] = box;
    const sideways = turn % 180 !== 0;
    const size = sideways ? wide * width : high * height;
    const long = sideways ? high * height : wide * width;
    // A line that runs up begins below, and one that runs backwards or down begins at the right.
    const x = turn === 180 || turn === 270 ? left + wide : left;
    const y = turn === 90 || turn === 180 ? top + high : top;
    const span = document.createElement("span");
    span.textContent = text;
    span.style.left = `${x * width}px`;
    span.style.top = `${y * height}px`;
    span.style.fontFamily = "sans-serif";
    span.style.setProperty("--font-height", `${size / scale}px`);
    span.style.setProperty("--rotate", `${(360 - turn) % 360}deg`);
    if (pen !== null) {
      pen.font = `${size}px sans-serif`;
      span.style.setProperty("--scale-x", String(long / Math.max(1, pen.measureText(text).width)));
    }
    layer.append(span, document.createElement("br"));
  }
}
