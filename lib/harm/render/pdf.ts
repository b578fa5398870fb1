import { PDFDocument, type PDFFont, PDFName, type PDFPage, PDFString, rgb, StandardFonts } from "pdf-lib";
import { formatShort } from "@/lib/dates/format-date";
import { Structure, type Tag } from "@/lib/pdf/structure";
import type { ExportBlock, ExportDocument } from "../export-schema";

const WIDTH = 612;
const HEIGHT = 792;
const MARGIN = 72;
const INK = rgb(0, 0, 0);
const RULE = rgb(0.6, 0.6, 0.6);

type Fonts = { body: PDFFont; bold: PDFFont; italic: PDFFont };
type Look = { font: PDFFont; size: number; indent?: number; after?: number; center?: boolean };

/** The standard fonts write Latin-1 and little more: what they lack is spelled out, never dropped. */
const spelled = (text: string) =>
  text
    .replaceAll("→", "to")
    .replaceAll("≥", "at least ")
    .replaceAll("≤", "at most ")
    .replaceAll(/[\u2010\u2011]/g, "-")
    .replaceAll(/[\u00a0\u2009\u202f\s]/g, " ");

function fitting(font: PDFFont, text: string): string {
  const known = new Set(font.getCharacterSet());
  return [...spelled(text)].map((c) => (known.has(c.codePointAt(0) ?? 0) ? c : "?")).join("");
}

function wrap(font: PDFFont, size: number, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of fitting(font, text).split(" ")) {
    const next = line === "" ? word : `${line} ${word}`;
    if (font.widthOfTextAtSize(next, size) <= width || line === "") line = next;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

class Flow {
  page: PDFPage;
  y = 0;
  constructor(
    private readonly pdf: PDFDocument,
    private readonly structure: Structure,
    readonly fonts: Fonts,
  ) {
    this.page = this.next();
  }
  next(): PDFPage {
    this.page = this.pdf.addPage([WIDTH, HEIGHT]);
    this.y = HEIGHT - MARGIN - 14;
    return this.page;
  }
  room(height: number): void {
    if (this.y - height < MARGIN) this.next();
  }
  /** One element of the structure, over as many pages as its lines take. */
  text(tag: Tag, text: string, { font, size, indent = 0, after = 8, center = false }: Look): void {
    const width = WIDTH - 2 * MARGIN - indent;
    this.structure.within(tag, () => {
      for (const line of wrap(font, size, text, width)) {
        this.room(size * 1.4);
        this.y -= size * 1.4;
        const at = center ? MARGIN + (width - font.widthOfTextAtSize(line, size)) / 2 : MARGIN + indent;
        this.structure.mark(this.page, () =>
          this.page.drawText(line, { x: at, y: this.y, size, font, color: INK }),
        );
      }
    });
    this.y -= after;
  }
  table({ header, rows, caption }: Extract<ExportBlock, { kind: "table" }>): void {
    this.text("P", caption, { font: this.fonts.italic, size: 10, after: 2 });
    const widths = columnWidths(header, rows, WIDTH - 2 * MARGIN);
    this.structure.within("Table", () => {
      this.row(header, widths, true);
      for (const row of rows) this.row(row, widths, false, header);
    });
    this.y -= 10;
  }
  private row(
    cells: readonly string[],
    widths: readonly number[],
    head: boolean,
    again?: readonly string[],
  ): void {
    const size = 9;
    const font = head ? this.fonts.bold : this.fonts.body;
    const lines = cells.map((c, i) => wrap(font, size, c, (widths[i] ?? 60) - 6));
    const height = Math.min(
      Math.max(...lines.map((l) => l.length)) * size * 1.3 + 6,
      HEIGHT - 2 * MARGIN - 40,
    );
    if (this.y - height < MARGIN) {
      this.next();
      // The head stands again on each page; it was read aloud once.
      if (again) this.structure.artifact(this.page, () => this.drawHead(again, widths));
    }
    const top = this.y;
    this.structure.within("TR", () => {
      let x = MARGIN;
      cells.forEach((_, i) => {
        this.structure.within(head ? "TH" : "TD", () =>
          this.structure.mark(this.page, () => {
            lines[i]?.forEach((line, n) => {
              this.page.drawText(line, { x: x + 3, y: top - (n + 1) * size * 1.3, size, font, color: INK });
            });
          }),
        );
        x += widths[i] ?? 60;
      });
    });
    this.y = top - height;
    const { page, y } = this;
    this.structure.artifact(page, () =>
      page.drawLine({
        start: { x: MARGIN, y: y + 1 },
        end: { x: WIDTH - MARGIN, y: y + 1 },
        thickness: head ? 1 : 0.4,
        color: head ? INK : RULE,
      }),
    );
  }
  private drawHead(cells: readonly string[], widths: readonly number[]): void {
    let x = MARGIN;
    let deepest = 0;
    cells.forEach((c, i) => {
      const lines = wrap(this.fonts.bold, 9, c, (widths[i] ?? 60) - 6);
      lines.forEach((line, n) => {
        this.page.drawText(line, {
          x: x + 3,
          y: this.y - (n + 1) * 11.7,
          size: 9,
          font: this.fonts.bold,
          color: INK,
        });
      });
      deepest = Math.max(deepest, lines.length);
      x += widths[i] ?? 60;
    });
    this.y -= deepest * 11.7 + 6;
  }
}

/** Columns share the width by how much they hold, none below a readable least. */
function columnWidths(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] {
  const sample = rows.slice(0, 200);
  const weight = header.map((h, i) =>
    Math.min(60, Math.max(h.length, 8, ...sample.map((r) => Math.sqrt((r[i] ?? "").length) * 4))),
  );
  const total = weight.reduce((a, b) => a + b, 0);
  return weight.map((w) => (w / total) * width);
}

/** A tagged, paged PDF: headings, paragraphs and tables a screen reader can follow, a banner and page numbers outside the text. */
export async function toPdf(doc: ExportDocument): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const fonts: Fonts = {
    body: await pdf.embedFont(StandardFonts.TimesRoman),
    bold: await pdf.embedFont(StandardFonts.TimesRomanBold),
    italic: await pdf.embedFont(StandardFonts.TimesRomanItalic),
  };
  pdf.setTitle(doc.title, { showInWindowTitleBar: true });
  pdf.setSubject(`${doc.caption}, as of ${formatShort(doc.asOf)}`);
  pdf.setProducer("Legion case tracker");
  pdf.catalog.set(PDFName.of("Lang"), PDFString.of("en-US"));
  const structure = new Structure(pdf);
  const flow = new Flow(pdf, structure, fonts);
  const center = { font: fonts.body, size: 12, center: true, after: 4 };
  flow.text("P", doc.court.toUpperCase(), center);
  flow.text("P", doc.caption, center);
  flow.text("P", `Civil Action No. ${doc.docketNumber ?? "____________"}`, { ...center, after: 14 });
  flow.text("H1", doc.title, { font: fonts.bold, size: 14, center: true, after: 14 });
  const notes: string[] = [];
  for (const block of doc.blocks) drawBlock(flow, block, notes);
  if (notes.length > 0) {
    flow.text("H2", "Notes", { font: fonts.bold, size: 12 });
    for (const [i, note] of notes.entries())
      flow.text("P", `${i + 1}. ${note}`, { font: fonts.body, size: 10, after: 3 });
  }
  const pages = pdf.getPages();
  const legend = [doc.banner, doc.illustrative ? "ILLUSTRATIVE - NOT A COURT RECORD" : ""]
    .filter((t) => t !== "")
    .join("   ");
  pages.forEach((page, i) => {
    structure.artifact(page, () => {
      const foot = `Page ${i + 1} of ${pages.length}`;
      page.drawText(foot, {
        x: (WIDTH - fonts.body.widthOfTextAtSize(foot, 9)) / 2,
        y: 40,
        size: 9,
        font: fonts.body,
      });
      if (legend !== "")
        page.drawText(legend, {
          x: (WIDTH - fonts.bold.widthOfTextAtSize(legend, 9)) / 2,
          y: HEIGHT - 44,
          size: 9,
          font: fonts.bold,
        });
    });
  });
  structure.finish();
  return pdf.save();
}

function drawBlock(flow: Flow, block: ExportBlock, notes: string[]): void {
  const { body, bold } = flow.fonts;
  const marks = (own: readonly string[]) =>
    own.map((note) => {
      notes.push(note);
      return ` [${notes.length}]`;
    });
  switch (block.kind) {
    case "heading":
      flow.room(60);
      flow.text("H2", block.text, { font: bold, size: 12.5 });
      return;
    case "paragraph":
      flow.text("P", [block.text, ...marks(block.notes)].join(""), { font: body, size: 12 });
      return;
    case "numbered":
      flow.text("P", [`${block.number}.  ${block.text}`, ...marks(block.notes)].join(""), {
        font: body,
        size: 12,
      });
      return;
    case "table":
      flow.table(block);
  }
}
