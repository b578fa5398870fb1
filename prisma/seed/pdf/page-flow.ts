/** Pages that fill from the top: text wraps to the width, and a line that does not fit starts a new page. */
import { type PDFDocument, type PDFFont, type PDFPage, rgb } from "pdf-lib";

import type { Structure } from "./structure";

export type Fonts = {
  body: PDFFont;
  bold: PDFFont;
  italic: PDFFont;
  sans: PDFFont;
  sansBold: PDFFont;
  mono: PDFFont;
};

/** US Letter in points. */
export const PAGE = { width: 612, height: 792, left: 72, right: 540, top: 706, bottom: 76 } as const;
export const INK = rgb(0.08, 0.08, 0.1);
const BLACK = rgb(0, 0, 0);

/** One run of a line: words, or words to be kept from the public. */
type Run = {
  text: string;
  secret: boolean;
  /** No space before it: the full stop after a box, say. */
  glued: boolean;
};
type Line = { runs: Run[] };

const SECRET = /(\{\{.*?\}\})/;

/** Splits `{{…}}` out of a text, word by word, so that a box can wrap as words do. */
function wordsOf(text: string, redacted: boolean): Run[] {
  const runs: Run[] = [];
  // True at the start of a word that follows white space, or the start of the text.
  let spaced = true;
  for (const part of text.split(SECRET)) {
    if (part === "") continue;
    const secret = part.startsWith("{{") && part.endsWith("}}");
    if (secret && redacted) {
      // One box of fixed length stands for all the words: its length tells nothing.
      runs.push({ text: "", secret: true, glued: !spaced });
      spaced = false;
      continue;
    }
    // The sealed copy marks what is under seal with brackets, as filed copies do.
    const shown = secret ? `[${part.slice(2, -2)}]` : part;
    if (/^\s/.test(shown)) spaced = true;
    for (const word of shown.split(/\s+/)) {
      if (word === "") continue;
      runs.push({ text: word, secret: false, glued: !spaced });
      spaced = true;
    }
    spaced = /\s$/.test(shown);
  }
  return runs;
}

const BOX_WIDTH = 84;

export class PageFlow {
  readonly pages: PDFPage[] = [];
  private y: number = PAGE.top;

  constructor(
    private readonly pdf: PDFDocument,
    readonly structure: Structure,
    readonly fonts: Fonts,
    private readonly redacted: boolean,
    private readonly onPage: (page: PDFPage) => void,
  ) {
    this.newPage();
  }

  newPage() {
    const page = this.pdf.addPage([PAGE.width, PAGE.height]);
    this.onPage(page);
    this.pages.push(page);
    this.y = PAGE.top;
  }

  get page(): PDFPage {
    const page = this.pages.at(-1);
    if (!page) throw new Error("A flow always holds a page.");
    return page;
  }

  get top() {
    return this.y;
  }

  gap(points: number) {
    this.y -= points;
  }

  /** Starts a new page unless `points` still fit. */
  need(points: number) {
    if (this.y - points < PAGE.bottom) this.newPage();
  }

  private wrap(text: string, font: PDFFont, size: number, width: number, first: number): Line[] {
    const space = font.widthOfTextAtSize(" ", size);
    const lines: Line[] = [];
    let runs: Run[] = [];
    let used = first;
    for (const run of wordsOf(text, this.redacted)) {
      const w = run.secret ? BOX_WIDTH : font.widthOfTextAtSize(run.text, size);
      const before = run.glued ? 0 : space;
      if (runs.length > 0 && !run.glued && used + before + w > width) {
        lines.push({ runs });
        runs = [];
        used = 0;
      }
      used += (runs.length > 0 ? before : 0) + w;
      runs.push(run);
    }
    lines.push({ runs });
    return lines;
  }

  /** Draws wrapped text; `indent` applies to the first line only. */
  text(
    text: string,
    o: {
      font?: PDFFont;
      size?: number;
      left?: number;
      right?: number;
      indent?: number;
      leading?: number;
      align?: "left" | "center";
      after?: number;
      keep?: boolean;
    } = {},
  ) {
    const font = o.font ?? this.fonts.body;
    const size = o.size ?? 12;
    const left = o.left ?? PAGE.left;
    const right = o.right ?? PAGE.right;
    const leading = o.leading ?? size * 1.5;
    const lines = this.wrap(text, font, size, right - left, o.indent ?? 0);
    if (o.keep) this.need(leading * (lines.length + 1));
    lines.forEach((line, index) => {
      this.need(leading);
      this.y -= leading;
      const start =
        o.align === "center"
          ? left + (right - left - this.lineWidth(line, font, size)) / 2
          : left + (index === 0 ? (o.indent ?? 0) : 0);
      this.drawLine(line, start, font, size);
    });
    this.y -= o.after ?? 0;
  }

  private lineWidth(line: Line, font: PDFFont, size: number) {
    const space = font.widthOfTextAtSize(" ", size);
    return line.runs.reduce(
      (sum, run, i) =>
        sum +
        (i > 0 && !run.glued ? space : 0) +
        (run.secret ? BOX_WIDTH : font.widthOfTextAtSize(run.text, size)),
      0,
    );
  }

  private drawLine(line: Line, start: number, font: PDFFont, size: number) {
    const space = font.widthOfTextAtSize(" ", size);
    let x = start;
    let words = "";
    let from = x;
    const flush = () => {
      const drawn = words;
      const { page, y } = this;
      if (drawn !== "")
        this.structure.mark(page, () => page.drawText(drawn, { x: from, y, font, size, color: INK }));
      words = "";
    };
    line.runs.forEach((run, i) => {
      const gap = i > 0 && !run.glued;
      if (gap) x += space;
      if (run.secret) {
        flush();
        const box = { x, y: this.y - 3, width: BOX_WIDTH, height: size + 2, color: BLACK };
        this.structure.mark(this.page, () => this.page.drawRectangle(box), "(redacted)");
        x += BOX_WIDTH;
        return;
      }
      if (words === "") from = x;
      else if (gap) words += " ";
      words += run.text;
      x += font.widthOfTextAtSize(run.text, size);
    });
    flush();
  }

  /** One line of text at a place of its own, without moving the flow. */
  put(text: string, x: number, y: number, font: PDFFont, size: number) {
    if (text === "") return;
    this.structure.mark(this.page, () => this.page.drawText(text, { x, y, font, size, color: INK }));
  }

  rule(x1: number, x2: number, y: number, thickness = 0.7) {
    const line = { start: { x: x1, y }, end: { x: x2, y }, thickness, color: INK };
    this.structure.artifact(this.page, () => this.page.drawLine(line));
  }

  /** Wraps for a table's cell: lines as strings, no redaction inside tables. */
  cellLines(text: string, font: PDFFont, size: number, width: number): string[] {
    return this.wrap(text, font, size, width, 0).map((line) => line.runs.map((run) => run.text).join(" "));
  }
}
