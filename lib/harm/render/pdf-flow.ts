import { type PDFDocument, type PDFPage, rgb } from "pdf-lib";
import type { Structure, Tag } from "@/lib/pdf/structure";
import type { ExportBlock } from "../export-schema";
import { columnShares } from "./column-shares";
import { drawPanel } from "./figure-pdf";
import { keptTogether } from "./front-matter";
import { FIGURE_WIDTH, paperFigure } from "./paper-figure";
import type { Face, Faces } from "./pdf-face";
import { wrap } from "./pdf-text";

export const WIDTH = 612;
export const HEIGHT = 792;
export const MARGIN = 72;
const INK = rgb(0, 0, 0);
const RULE = rgb(0.6, 0.6, 0.6);
/** Points kept below a figure for its caption. */
const CAPTION = 40;
const LEAST_SCALE = 0.85;
const CELL = { size: 9, line: 11.7, pad: 3 };

export type Look = { font: Face; size: number; indent?: number; after?: number; center?: boolean };
type TableBlock = Extract<ExportBlock, { kind: "table" }>;
type FigureBlock = Extract<ExportBlock, { kind: "figure" }>;

/** Puts text, tables and figures one below the other over letter pages, each an element of the structure. */
export class PdfFlow {
  private page: PDFPage;
  private y = 0;
  private tables = 0;
  private figures = 0;

  constructor(
    private readonly pdf: PDFDocument,
    private readonly structure: Structure,
    readonly fonts: Faces,
  ) {
    this.page = this.next();
  }

  private next(): PDFPage {
    this.page = this.pdf.addPage([WIDTH, HEIGHT]);
    this.y = HEIGHT - MARGIN - 14;
    return this.page;
  }

  /** Goes to the next page where less than this many points are left. */
  room(height: number): void {
    if (this.y - height < MARGIN) this.next();
  }

  /** One element of the structure, over as many pages as its lines take. */
  text(tag: Tag, text: string, look: Look): void {
    this.structure.within(tag, () => this.lines(text, look));
    this.y -= look.after ?? 8;
  }

  private lines(text: string, { font, size, indent = 0, center = false }: Look): void {
    const width = WIDTH - 2 * MARGIN - indent;
    for (const line of wrap(font, size, keptTogether(text), width)) {
      this.room(size * 1.4);
      this.y -= size * 1.4;
      const at = center ? MARGIN + (width - font.widthOfTextAtSize(line, size)) / 2 : MARGIN + indent;
      this.structure.mark(this.page, () =>
        font.draw(this.page, line, { x: at, y: this.y, size, color: INK }),
      );
    }
  }

  /** The picture, as high as it needs and never across two pages, and its caption below. */
  figure(block: FigureBlock): void {
    this.figures += 1;
    const { panels } = paperFigure(block);
    for (const [i, panel] of panels.entries()) {
      const wide = (WIDTH - 2 * MARGIN) / FIGURE_WIDTH;
      const left = (this.y - MARGIN - CAPTION) / panel.height;
      // A little smaller on this page rather than alone on the next, as long as its labels can be read.
      const scale = left < wide && left > wide * LEAST_SCALE ? left : wide;
      const height = panel.height * scale;
      const x = (WIDTH - panel.width * scale) / 2;
      this.room(height + CAPTION);
      const top = this.y;
      const { page } = this;
      const part = panels.length === 1 ? "" : ` (${i + 1} of ${panels.length})`;
      this.structure.within(
        "Figure",
        () =>
          this.structure.mark(page, () =>
            drawPanel(page, panel, { x, top, scale }, { plain: this.fonts.sans, bold: this.fonts.sansBold }),
          ),
        {
          spoken: i === 0 ? block.alt : `Figure ${this.figures}, continued${part}.`,
          box: [x, top - height, WIDTH - x, top],
        },
      );
      this.y = top - height - 4;
      this.text("Caption", `Figure ${this.figures}${part}. ${block.caption}`, {
        font: this.fonts.italic,
        size: 10,
        after: 12,
      });
    }
  }

  table({ header, rows, caption }: TableBlock): void {
    this.tables += 1;
    this.room(70);
    const widths = columnShares(header, rows).map((share) => share * (WIDTH - 2 * MARGIN));
    this.structure.within("Table", () => {
      this.structure.within("Caption", () =>
        this.lines(`Table ${this.tables}. ${caption}`, { font: this.fonts.italic, size: 10 }),
      );
      this.y -= 4;
      this.row(header, widths, null);
      for (const row of rows) this.row(row, widths, header);
    });
    this.y -= 10;
  }

  /** A row, cut between lines where a page ends; its head, null for the head itself, stands again on each page. */
  private row(cells: readonly string[], widths: readonly number[], head: readonly string[] | null): void {
    const font = head === null ? this.fonts.bold : this.fonts.body;
    const lines = cells.map((c, i) => wrap(font, CELL.size, c, (widths[i] ?? 60) - 2 * CELL.pad));
    const deepest = Math.max(1, ...lines.map((l) => l.length));
    // A short row stays whole; a long one may start wherever three of its lines fit.
    this.roomForRow(Math.min(deepest, 3) === 3 && deepest > 12 ? 3 : deepest, widths, head);
    const parts: { page: PDFPage; top: number; from: number; to: number }[] = [];
    for (let from = 0; from < deepest; ) {
      if (from > 0) this.roomForRow(Number.POSITIVE_INFINITY, widths, head);
      const fit = Math.max(1, Math.floor((this.y - MARGIN - 6) / CELL.line));
      const to = Math.min(deepest, from + fit);
      parts.push({ page: this.page, top: this.y, from, to });
      this.y -= (to - from) * CELL.line + 6;
      this.rule(head === null);
      from = to;
    }
    this.structure.within("TR", () => {
      let x = MARGIN;
      cells.forEach((_, i) => {
        this.structure.within(head === null ? "TH" : "TD", () => {
          for (const { page, top, from, to } of parts) {
            const own = lines[i]?.slice(from, to) ?? [];
            if (own.length > 0 || from === 0)
              this.structure.mark(page, () => cellText(page, own, x + CELL.pad, top, font));
          }
        });
        x += widths[i] ?? 60;
      });
    });
  }

  private roomForRow(lines: number, widths: readonly number[], head: readonly string[] | null): void {
    if (this.y - lines * CELL.line - 6 >= MARGIN) return;
    this.next();
    // It was read aloud once.
    if (head !== null) this.structure.artifact(this.page, () => this.head(head, widths));
  }

  private head(cells: readonly string[], widths: readonly number[]): void {
    const lines = cells.map((c, i) => wrap(this.fonts.bold, CELL.size, c, (widths[i] ?? 60) - 2 * CELL.pad));
    let x = MARGIN;
    lines.forEach((own, i) => {
      cellText(this.page, own, x + CELL.pad, this.y, this.fonts.bold);
      x += widths[i] ?? 60;
    });
    this.y -= Math.max(1, ...lines.map((l) => l.length)) * CELL.line + 6;
  }

  private rule(head: boolean): void {
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
}

function cellText(page: PDFPage, lines: readonly string[], x: number, top: number, font: Face): void {
  lines.forEach((line, n) => {
    if (line !== "") font.draw(page, line, { x, y: top - (n + 1) * CELL.line, size: CELL.size, color: INK });
  });
}
