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
/** Enough to tell which way a page lies. */
const COARSE_DPI = 150;
/** Words read in the right direction are surer than this (the square of tesseract's own confidence, from 0 to 1). */
const SURE = 0.6;
/** How much more a turned page must say before it is believed to be turned. */
const BETTER = 1.5;
const TURNS = [0, 90, 270, 180] as const;
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

type Turn = 0 | 90 | 180 | 270;

/** The page as a picture on white: as a person would see it, turned as the file says, and then `turn` degrees clockwise. */
async function draw(document: PDFDocumentProxy, number: number, turn: Turn, dpi: number) {
  const page = await document.getPage(number);
  const rotation = (page.rotate + turn) % 360;
  const { width, height } = page.getViewport({ scale: 1, rotation });
  const scale = Math.min(dpi / 72, Math.sqrt(MOST_PIXELS / (width * height)));
  const viewport = page.getViewport({ scale, rotation });
  const canvas = createCanvas(
    Math.max(1, Math.round(viewport.width)),
    Math.max(1, Math.round(viewport.height)),
  );
  await page.render({ canvas: drawable.parse(canvas), viewport }).promise;
  page.cleanup();
  return canvas;
}

const fraction = (value: number) => Math.round(value * 10_000) / 10_000;

/** A box of the turned picture on the page as it is shown: left, top, width and height, as shares. */
function onPage(left: number, top: number, wide: number, high: number, turn: Turn): number[] {
  switch (turn) {
    case 0:
      return [left, top, wide, high];
    case 90:
      return [top, 1 - left - wide, high, wide];
    case 180:
      return [1 - left - wide, 1 - top - high, wide, high];
    case 270:
      return [1 - top - high, left, high, wide];
  }
}

/** What is read of a page that is turned so. `worth`: how many characters, weighted by how sure they are. */
async function recognise(number: number, turn: Turn, dpi: number) {
  const canvas = await draw(pdf, number, turn, dpi);
  const { width, height } = canvas;
  const { data } = await reader.recognize(await canvas.encode("png"), {}, { text: false, blocks: true });
  const lines = (data.blocks ?? [])
    .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
    .map(({ text, confidence, bbox }) => ({
      text: text.replaceAll(/\s+/g, " ").trim(),
      confidence: Math.round(confidence),
      box: onPage(
        bbox.x0 / width,
        bbox.y0 / height,
        (bbox.x1 - bbox.x0) / width,
        (bbox.y1 - bbox.y0) / height,
        turn,
      ).map(fraction),
      ...(turn === 0 ? {} : { turn }),
    }))
    .filter(({ text }) => text !== "");
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const worth = lines.reduce((sum, { text, confidence }) => sum + text.length * (confidence / 100) ** 2, 0);
  return { lines, worth, sure: characters === 0 ? 0 : worth / characters };
}

/** Reads a page as it lies and, where that makes little sense, turned: a scan may lie on its side. */
async function readPage(number: number, guess: Turn) {
  const asItLies = await recognise(number, guess, DPI);
  if (asItLies.sure >= SURE) return { ...asItLies, turn: guess };
  let best = { worth: asItLies.worth * BETTER, turn: guess };
  for (const turn of TURNS) {
    if (turn === guess) continue;
    // Coarser: enough to tell sense from nonsense, at a quarter of the time.
    const { worth, sure } = await recognise(number, turn, COARSE_DPI);
    if (worth > best.worth && sure > asItLies.sure) best = { worth, turn };
  }
  if (best.turn === guess) return { ...asItLies, turn: guess };
  return { ...(await recognise(number, best.turn, DPI)), turn: best.turn };
}

// A file that lies on its side mostly does so throughout.
let guess: Turn = 0;
for (const number of list.split(",").map(Number)) {
  const { lines, turn } = await readPage(number, guess);
  if (lines.length > 0) guess = turn;
  process.stdout.write(`${JSON.stringify({ page: number, lines })}\n`);
}
await reader.terminate();
await pdf.loadingTask.destroy();
