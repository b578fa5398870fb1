// Reads pages of one scanned PDF by OCR: `node scripts/read-scans.ts <pdf> <page,page,…>`. One JSON object a line and
// page goes to stdout, in the order asked. A process of its own, without the database's logins: what is in the file
// can cost it time and memory, and whoever started it ends it. Nothing is fetched: the language comes from a package.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Canvas, createCanvas } from "@napi-rs/canvas";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { createWorker, OEM } from "tesseract.js";
import { z } from "zod";

/** Dots an inch that tesseract was trained on. */
const DPI = 300;
/** A page larger than a legal sheet at that resolution is drawn smaller: its pixels are what the memory goes to. */
const MOST_PIXELS = 12_000_000;
/** Resident bytes at which this process ends itself. */
const MOST_MEMORY = 1_500_000_000;
const FULL = 3;

const [path, list] = process.argv.slice(2);
if (path === undefined || list === undefined) throw new Error("Give a PDF and the pages to read.");
setInterval(() => {
  if (process.memoryUsage.rss() > MOST_MEMORY) process.exit(FULL);
}, 250).unref();

const packages = join(import.meta.dirname, "../node_modules");
const assets = (folder: string) => join(packages, "pdfjs-dist", folder, "/");
const pdf = await getDocument({
  data: new Uint8Array(await readFile(path)),
  enableXfa: false,
  verbosity: 0,
  maxImageSize: 100_000_000,
  standardFontDataUrl: assets("standard_fonts"),
  cMapUrl: assets("cmaps"),
  iccUrl: assets("iccs"),
  wasmUrl: assets("wasm"),
}).promise;
const reader = await createWorker("eng", OEM.LSTM_ONLY, {
  langPath: join(packages, "@tesseract.js-data/eng/4.0.0_best_int"),
  gzip: true,
  // No copy of the language beside the product.
  cacheMethod: "none",
});

/** pdf.js names the browser's canvas in its types; this one draws the same way. */
const drawable = z.custom<HTMLCanvasElement>((value) => value instanceof Canvas);

/** The page as a picture, as a person would see it: turned as the file says, on white. */
async function draw(document: PDFDocumentProxy, number: number) {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(DPI / 72, Math.sqrt(MOST_PIXELS / (width * height)));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(
    Math.max(1, Math.round(viewport.width)),
    Math.max(1, Math.round(viewport.height)),
  );
  await page.render({ canvas: drawable.parse(canvas), viewport }).promise;
  page.cleanup();
  return canvas;
}

const fraction = (value: number) => Math.round(value * 10_000) / 10_000;

for (const number of list.split(",").map(Number)) {
  const canvas = await draw(pdf, number);
  const { width, height } = canvas;
  const { data } = await reader.recognize(await canvas.encode("png"), {}, { text: false, blocks: true });
  const lines = (data.blocks ?? [])
    .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
    .map(({ text, confidence, bbox }) => ({
      text: text.replaceAll(/\s+/g, " ").trim(),
      confidence: Math.round(confidence),
      // Left, top, width and height, as shares of the page.
      box: [bbox.x0 / width, bbox.y0 / height, (bbox.x1 - bbox.x0) / width, (bbox.y1 - bbox.y0) / height].map(
        fraction,
      ),
    }))
    .filter(({ text }) => text !== "");
  process.stdout.write(`${JSON.stringify({ page: number, lines })}\n`);
}
await reader.terminate();
await pdf.loadingTask.destroy();
