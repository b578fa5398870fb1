import type { PDFDocumentProxy, RenderTask } from "pdfjs-dist";
import * as pdfjs from "pdfjs-dist";

// The worker comes from this origin, as the policy demands; it parses in its own thread and runs nothing of the file.
pdfjs.GlobalWorkerOptions.workerSrc = new URL(
  "pdfjs-dist/build/pdf.worker.min.mjs",
  import.meta.url,
).toString();

const ASSETS = "/api/viewer";

/** Fetches and opens a PDF. `onProgress` from 0 to 1. Aborting ends the transfer and the worker's part. */
export async function openPdf(
  url: string,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<PDFDocumentProxy> {
  const task = pdfjs.getDocument({
    url,
    withCredentials: true,
    // One request: the server hashes the file and records the reading once.
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
    enableXfa: false,
    standardFontDataUrl: `${ASSETS}/standard_fonts/`,
    cMapUrl: `${ASSETS}/cmaps/`,
    iccUrl: `${ASSETS}/iccs/`,
    wasmUrl: `${ASSETS}/wasm/`,
  });
  task.onProgress = ({ loaded, total }: { loaded: number; total: number }) =>
    onProgress(total > 0 ? loaded / total : 0);
  signal.addEventListener("abort", () => void task.destroy());
  return task.promise;
}

/** What a page is drawn into: what holds it, its picture, and its words. */
export type Sheet = { paper: HTMLElement; canvas: HTMLCanvasElement; layer: HTMLElement };
export type Drawn = { hasText: boolean; width: number; height: number; scale: number };

/**
 * Draws one page at `scale` CSS pixels a point into the canvas, and its words into the layer over it. Links and forms
 * of the PDF are not made: nothing in it can be clicked or run.
 */
export async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  scale: number,
  { paper, canvas, layer }: Sheet,
  signal: AbortSignal,
): Promise<Drawn | null> {
  const page = await pdf.getPage(number);
  if (signal.aborted) return null;
  const viewport = page.getViewport({ scale });
  const density = Math.min(window.devicePixelRatio || 1, 2);
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  // As variables, so that paper may have it in another size.
  paper.style.setProperty("--page-width", `${viewport.width}px`);
  paper.style.setProperty("--page-height", `${viewport.height}px`);
  layer.replaceChildren();
  layer.style.setProperty("--total-scale-factor", String(scale));
  let task: RenderTask | null = page.render({
    canvas,
    viewport,
    ...(density === 1 ? {} : { transform: [density, 0, 0, density, 0, 0] }),
  });
  signal.addEventListener("abort", () => task?.cancel());
  try {
    await task.promise;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  } finally {
    task = null;
  }
  const content = await page.getTextContent();
  if (signal.aborted) return null;
  await new pdfjs.TextLayer({ textContentSource: content, container: layer, viewport }).render();
  return { hasText: content.items.length > 0, width: viewport.width, height: viewport.height, scale };
}

/** The width of a page in points, to fit it to a window; of one that lies on its side, its height. */
export async function pageWidth(pdf: PDFDocumentProxy, number: number, onItsSide: boolean): Promise<number> {
  const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
  return onItsSide ? height : width;
}
