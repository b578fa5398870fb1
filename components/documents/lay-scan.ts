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
  for (const { text, box } of lines) {
    const [left, top, wide, high] = box;
    const size = high * height;
    const span = document.createElement("span");
    span.textContent = text;
    span.style.left = `${left * width}px`;
    span.style.top = `${top * height}px`;
    span.style.fontFamily = "sans-serif";
    span.style.setProperty("--font-height", `${size / scale}px`);
    if (pen !== null) {
      pen.font = `${size}px sans-serif`;
      span.style.setProperty("--scale-x", String((wide * width) / Math.max(1, pen.measureText(text).width)));
    }
    layer.append(span, document.createElement("br"));
  }
}
