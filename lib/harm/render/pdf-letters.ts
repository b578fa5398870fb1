import { existsSync } from "node:fs";
import { join } from "node:path";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import {
  beginText,
  type Color,
  endText,
  moveText,
  type PDFDocument,
  PDFHexString,
  type PDFName,
  type PDFPage,
  type PDFRef,
  setFillingColor,
  setFontAndSize,
  showText,
} from "pdf-lib";

/** How a letter is drawn beside those of the standard font. */
export type LetterLook = { family: "source-serif-4" | "inter"; bold: boolean; italic: boolean };
type Sheet = { ref: PDFRef; look: LetterLook; letters: { char: string; width: number; proc: string }[] };
type Glyph = { sheet: Sheet; code: number; width: number };

/** Dots for the height of a line: over 1,000 to the inch at twelve points. */
const EM = 192;
/** A simple font counts its letters in one byte. */
const MOST_IN_SHEET = 255;

/** The parts that the product's fonts come in, and the letters that each is for (unicode.json of Fontsource). */
const subsets: readonly (readonly [string, RegExp])[] = [
  ["latin", /[\u2000-\u206f\u2191\u2193\u2212\u2215]/],
  [
    "latin-ext",
    /[\u0100-\u02ff\u1d00-\u1dbf\u1e00-\u1e9f\u1ef2-\u1eff\u20a0-\u20c0\u2113\u2c60-\u2c7f\ua720-\ua7ff]/,
  ],
  ["vietnamese", /[\u1ea0-\u1ef9\u20ab]/],
  ["greek", /[\u0370-\u03ff]/],
  ["greek-ext", /[\u1f00-\u1fff]/],
  ["cyrillic", /[\u0301\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/],
  ["cyrillic-ext", /[\u0460-\u052f\u1c80-\u1c8a\u2de0-\u2dff\ua640-\ua69f]/],
];

const registered = new Map<string, boolean>();
/** Whether this part of a font is here, brought to the canvas under a name of its own. */
function bring(family: string, subset: string): boolean {
  const name = `${family} ${subset}`;
  const known = registered.get(name);
  if (known !== undefined) return known;
  const file = join(
    /* turbopackIgnore: true */ process.cwd(),
    `node_modules/@fontsource-variable/${family}/files/${family}-${subset}-wght-normal.woff2`,
  );
  const here = existsSync(file) && GlobalFonts.registerFromPath(file, `Tracker ${name}`) !== null;
  registered.set(name, here);
  return here;
}

/**
 * Letters that the standard fonts of a PDF lack (Łukasz, Дмитрий, Ευρώπη), drawn from the product's own fonts and
 * embedded with what each stands for: they can be read, searched and copied.
 */
export class Letters {
  private readonly sheets: Sheet[] = [];
  private readonly known = new Map<string, Glyph | null>();
  private readonly names = new Map<PDFPage, Map<Sheet, PDFName>>();
  /** What no font here has, and is written as its Unicode number. */
  readonly replaced = new Set<string>();

  constructor(private readonly pdf: PDFDocument) {}

  glyph(char: string, look: LetterLook): Glyph | null {
    const key = `${look.family} ${look.bold} ${look.italic} ${char}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const made = this.make(char, look);
    this.known.set(key, made);
    return made;
  }

  private make(char: string, look: LetterLook): Glyph | null {
    const part = subsets.find(([subset, letters]) => letters.test(char) && bring(look.family, subset));
    if (part === undefined) return null;
    const drawn = draw(char, look, part[0]);
    // What a font lacks is drawn as its box for lacking letters.
    if (drawn === null || drawn.proc === draw("\u{10fffd}", look, part[0])?.proc) return null;
    let sheet = this.sheets.find(
      (s) =>
        s.letters.length < MOST_IN_SHEET &&
        s.look.family === look.family &&
        s.look.bold === look.bold &&
        s.look.italic === look.italic,
    );
    if (sheet === undefined) {
      sheet = { ref: this.pdf.context.nextRef(), look, letters: [] };
      this.sheets.push(sheet);
    }
    sheet.letters.push({ char, ...drawn });
    return { sheet, code: sheet.letters.length, width: drawn.width };
  }

  write(
    page: PDFPage,
    { sheet, code }: Glyph,
    at: { x: number; y: number; size: number; color: Color },
  ): void {
    const names = this.names.get(page) ?? new Map<Sheet, PDFName>();
    this.names.set(page, names);
    const name = names.get(sheet) ?? page.node.newFontDictionary("Letters", sheet.ref);
    names.set(sheet, name);
    page.pushOperators(
      beginText(),
      setFillingColor(at.color),
      setFontAndSize(name, at.size),
      moveText(at.x, at.y),
      showText(PDFHexString.of(code.toString(16).padStart(2, "0"))),
      endText(),
    );
  }

  /** Writes the fonts into the file; once, when every page is drawn. */
  finish(): void {
    const { context } = this.pdf;
    for (const { ref, letters } of this.sheets) {
      const procs = Object.fromEntries(
        letters.map((l, i) => [`g${i + 1}`, context.register(context.flateStream(l.proc))]),
      );
      context.assign(
        ref,
        context.obj({
          Type: "Font",
          Subtype: "Type3",
          FontBBox: [-500, -500, 1500, 1500],
          FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
          CharProcs: procs,
          Encoding: { Type: "Encoding", Differences: [1, ...letters.map((_, i) => `g${i + 1}`)] },
          FirstChar: 1,
          LastChar: letters.length,
          Widths: letters.map((l) => Math.round(l.width * 1000)),
          Resources: {},
          ToUnicode: context.register(context.flateStream(toUnicode(letters.map((l) => l.char)))),
        }),
      );
    }
  }
}

/** A letter as the content of a Type 3 glyph (ISO 32000-1, 9.6.5): a mask of dots, painted in the colour of the text. */
function draw(char: string, look: LetterLook, subset: string): { width: number; proc: string } | null {
  const side = EM * 3;
  const canvas = createCanvas(side, side);
  const ctx = canvas.getContext("2d");
  ctx.font = `${look.bold ? 700 : 400} ${EM}px "Tracker ${look.family} ${subset}"`;
  const width = ctx.measureText(char).width / EM;
  // The origin of the letter lies one em in, two ems down.
  ctx.setTransform(1, 0, look.italic ? -0.2 : 0, 1, EM, EM * 2);
  ctx.fillText(char, 0, 0);
  const { data } = ctx.getImageData(0, 0, side, side);
  const ink = (x: number, y: number) => (data[(y * side + x) * 4 + 3] ?? 0) > 127;
  let [left, top, right, bottom] = [side, side, -1, -1];
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (ink(x, y)) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
  if (right < 0) return null;
  const [w, h] = [right - left + 1, bottom - top + 1];
  let hex = "";
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x += 8) {
      let byte = 0;
      for (let bit = 0; bit < 8; bit++) if (x + bit <= right && ink(x + bit, y)) byte |= 0x80 >> bit;
      hex += byte.toString(16).padStart(2, "0");
    }
  const unit = 1000 / EM;
  const x1 = ((left - EM) * unit).toFixed(1);
  const y1 = ((EM * 2 - bottom - 1) * unit).toFixed(1);
  const [across, up] = [(w * unit).toFixed(1), (h * unit).toFixed(1)];
  const box = `${x1} ${y1} ${(Number(x1) + w * unit).toFixed(1)} ${(Number(y1) + h * unit).toFixed(1)}`;
  return {
    width,
    proc: `${Math.round(width * 1000)} 0 ${box} d1\nq ${across} 0 0 ${up} ${x1} ${y1} cm\nBI /W ${w} /H ${h} /IM true /BPC 1 /D [1 0] /F /AHx ID\n${hex}>\nEI Q`,
  };
}

/** What each code stands for (ISO 32000-1, 9.10.3). */
function toUnicode(chars: readonly string[]): string {
  const hex = (n: number, digits: number) => n.toString(16).padStart(digits, "0");
  const utf16 = (c: string) => Array.from({ length: c.length }, (_, i) => hex(c.charCodeAt(i), 4)).join("");
  const rows = chars.map((c, i) => `<${hex(i + 1, 2)}> <${utf16(c)}>`);
  const parts = Array.from({ length: Math.ceil(rows.length / 100) }, (_, n) =>
    rows.slice(n * 100, n * 100 + 100),
  );
  return [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
    "/CMapName /Letters def /CMapType 2 def",
    "1 begincodespacerange <00> <ff> endcodespacerange",
    ...parts.map((p) => `${p.length} beginbfchar\n${p.join("\n")}\nendbfchar`),
    "endcmap CMapName currentdict /CMap defineresource pop end end",
  ].join("\n");
}
