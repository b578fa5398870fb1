/**
 * Court papers as PDF, the same bytes for the same input: fixed dates and no random ids.
 * Every page carries the court's filing stamp and the legend that it is no court record.
 */
import { degrees, PDFDocument, PDFName, type PDFPage, PDFString, rgb, StandardFonts } from "pdf-lib";
import type { Block, Caption, CourtPdf, Stamp } from "./court-pdf-types";
import { type Fonts, INK, PAGE, PageFlow } from "./page-flow";
import { Structure } from "./structure";

export const LEGEND = "ILLUSTRATIVE - NOT A COURT RECORD";
const STAMP_BLUE = rgb(0.06, 0.16, 0.78);
const LEGEND_RED = rgb(0.68, 0.08, 0.12);
const BAND = rgb(0.92, 0.93, 0.95);
const PALE = rgb(0.93, 0.93, 0.95);

const usDate = (date: string, year: 2 | 4) =>
  `${date.slice(5, 7)}/${date.slice(8, 10)}/${year === 2 ? date.slice(2, 4) : date.slice(0, 4)}`;

/** The line a court prints on each page of a filed paper. */
export function stampText(stamp: Stamp, page: number, pages: number): string {
  if (stamp.kind === "unfiled") return `${stamp.label}   Page ${page} of ${pages}`;
  if (stamp.kind === "appellate")
    return `USCA Case #${stamp.docketNumber}      Document #${stamp.document}            Filed: ${usDate(stamp.filedOn, 4)}      Page ${page} of ${pages}`;
  const doc = stamp.attachment === 0 ? `${stamp.document}` : `${stamp.document}-${stamp.attachment}`;
  return `Case ${stamp.docketNumber}   Document ${doc}   Filed ${usDate(stamp.filedOn, 2)}   Page ${page} of ${pages}`;
}

/** Builds one paper. Returns the file's bytes; throws on a character that the standard fonts lack. */
export async function makeCourtPdf(paper: CourtPdf): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const fonts: Fonts = {
    body: await pdf.embedFont(StandardFonts.TimesRoman),
    bold: await pdf.embedFont(StandardFonts.TimesRomanBold),
    italic: await pdf.embedFont(StandardFonts.TimesRomanItalic),
    sans: await pdf.embedFont(StandardFonts.Helvetica),
    sansBold: await pdf.embedFont(StandardFonts.HelveticaBold),
    mono: await pdf.embedFont(StandardFonts.Courier),
  };
  describePaper(pdf, paper);
  const structure = new Structure(pdf);
  const flow = new PageFlow(pdf, structure, fonts, paper.redacted, (page) =>
    structure.artifact(page, () => watermark(page, fonts)),
  );
  if (paper.caption) drawCaption(flow, paper.caption);
  for (const block of paper.blocks) drawBlock(flow, block);
  flow.pages.forEach((page, i) => {
    structure.artifact(page, () => finishPage(page, fonts, paper.stamp, i + 1, flow.pages.length));
  });
  structure.finish();
  return pdf.save({ useObjectStreams: false, addDefaultPage: false });
}

function describePaper(pdf: PDFDocument, paper: CourtPdf) {
  const filedOn = paper.stamp.kind === "unfiled" ? "2026-06-23" : paper.stamp.filedOn;
  const at = new Date(`${filedOn}T16:00:00Z`);
  pdf.setTitle(`${paper.title} (${LEGEND})`, { showInWindowTitleBar: true });
  pdf.setSubject("Illustrative scenario; not a court record");
  pdf.setProducer("Case tracker, illustrative scenario");
  pdf.setCreator("Case tracker, illustrative scenario");
  pdf.setCreationDate(at);
  pdf.setModificationDate(at);
  pdf.setLanguage("en-US");
  pdf.catalog.set(PDFName.of("Lang"), PDFString.of("en-US"));
}

/** Drawn before the words, so that it lies under them and comes first in the page's text. */
function watermark(page: PDFPage, fonts: Fonts) {
  page.drawText("ILLUSTRATIVE", {
    x: 118,
    y: 190,
    size: 66,
    font: fonts.sansBold,
    color: PALE,
    rotate: degrees(48),
  });
}

function finishPage(page: PDFPage, fonts: Fonts, stamp: Stamp, number: number, pages: number) {
  const text = stampText(stamp, number, pages);
  const size = 10.5;
  page.drawText(text, {
    x: (PAGE.width - fonts.sans.widthOfTextAtSize(text, size)) / 2,
    y: 766,
    size,
    font: fonts.sans,
    color: STAMP_BLUE,
  });
  for (const y of [750, 30])
    page.drawText(LEGEND, {
      x: (PAGE.width - fonts.sansBold.widthOfTextAtSize(LEGEND, 8.5)) / 2,
      y,
      size: 8.5,
      font: fonts.sansBold,
      color: LEGEND_RED,
    });
  const folio = String(number);
  page.drawText(folio, {
    x: (PAGE.width - fonts.body.widthOfTextAtSize(folio, 11)) / 2,
    y: 48,
    size: 11,
    font: fonts.body,
    color: INK,
  });
}

function drawCaption(flow: PageFlow, caption: Caption) {
  const { fonts, structure } = flow;
  structure.within("P", () => {
    for (const line of caption.court) flow.text(line, { font: fonts.bold, align: "center", leading: 16 });
  });
  flow.gap(14);
  const top = flow.top;
  const middle = 318;
  const rows = Math.max(caption.left.length, caption.right.length + 2);
  structure.within("P", () => {
    caption.left.forEach((line, i) => {
      flow.put(line, PAGE.left + (line.startsWith("  ") ? 24 : 0), top - 15 * (i + 1), fonts.body, 12);
    });
  });
  structure.artifact(flow.page, () => {
    for (let i = 0; i < rows; i += 1)
      flow.page.drawText(")", { x: middle, y: top - 15 * (i + 1), font: fonts.body, size: 12, color: INK });
  });
  const offset = Math.max(1, Math.floor((rows - caption.right.length) / 2));
  structure.within("P", () => {
    caption.right.forEach((line, i) => {
      flow.put(line, middle + 20, top - 15 * (i + 1 + offset), fonts.body, 12);
    });
  });
  flow.gap(15 * rows + 6);
  flow.rule(PAGE.left, middle - 6, flow.top);
  flow.gap(18);
}

function drawBlock(flow: PageFlow, block: Block) {
  const { fonts, structure } = flow;
  switch (block.kind) {
    case "title":
      return structure.within("H1", () =>
        flow.text(block.text, { font: fonts.bold, size: 13, align: "center", leading: 18, after: 10 }),
      );
    case "heading":
      return structure.within("H2", () =>
        flow.text(block.text, { font: fonts.bold, leading: 20, after: 4, keep: true }),
      );
    case "para":
      return structure.within("P", () => flow.text(block.text, { indent: 36, leading: 19, after: 6 }));
    case "numbered":
      return structure.within("P", () =>
        flow.text(`${block.number}. ${block.text}`, { indent: 36, leading: 19, after: 6 }),
      );
    case "quote":
      return structure.within("BlockQuote", () =>
        flow.text(block.text, { left: 108, right: 504, leading: 15, after: 10 }),
      );
    case "table":
      return structure.within("Table", () => drawTable(flow, block));
    case "signature":
      return structure.within("P", () => drawSignature(flow, block.dated, block.lines));
    case "transcript":
      return drawTranscript(flow, block.lines);
    case "page_break":
      return flow.newPage();
  }
}

function drawTable(flow: PageFlow, table: Extract<Block, { kind: "table" }>) {
  const { fonts } = flow;
  const size = 9.5;
  const leading = 12.5;
  const total = table.columns.reduce((sum, c) => sum + c.width, 0);
  const widths = table.columns.map((c) => (c.width / total) * (PAGE.right - PAGE.left));
  const row = (cells: string[], head: boolean) => {
    const font = head ? fonts.sansBold : fonts.sans;
    const lines = widths.map((w, i) => flow.cellLines(cells[i] ?? "", font, size, w - 10));
    const height = Math.max(...lines.map((l) => l.length)) * leading + 8;
    if (flow.top - height < PAGE.bottom) {
      flow.newPage();
      if (!head)
        row(
          table.columns.map((c) => c.head),
          true,
        );
    }
    let x: number = PAGE.left;
    if (head) {
      const band = { x, y: flow.top - height, width: PAGE.right - PAGE.left, height, color: BAND };
      flow.structure.artifact(flow.page, () => flow.page.drawRectangle(band));
    }
    flow.structure.within("TR", () => {
      lines.forEach((cell, i) => {
        flow.structure.within(head ? "TH" : "TD", () => {
          cell.forEach((text, n) => {
            flow.put(text, x + 5, flow.top - 4 - leading * (n + 1) + 3, font, size);
          });
        });
        x += widths[i] ?? 0;
      });
    });
    flow.gap(height);
    flow.rule(PAGE.left, PAGE.right, flow.top, head ? 0.9 : 0.4);
  };
  flow.gap(4);
  flow.need(60);
  flow.rule(PAGE.left, PAGE.right, flow.top, 0.9);
  row(
    table.columns.map((c) => c.head),
    true,
  );
  for (const cells of table.rows) row(cells, false);
  flow.gap(12);
}

function drawSignature(flow: PageFlow, dated: string, lines: string[]) {
  flow.need(30 + lines.length * 15);
  flow.gap(10);
  const y = flow.top - 15;
  flow.put(dated, PAGE.left, y, flow.fonts.body, 12);
  lines.forEach((line, i) => {
    flow.put(line, 318, y - 15 * i, i === 0 ? flow.fonts.italic : flow.fonts.body, 12);
  });
  flow.gap(15 * (lines.length + 1));
}

const LINES_PER_PAGE = 25;

function drawTranscript(flow: PageFlow, lines: string[]) {
  for (let start = 0; start < lines.length; start += LINES_PER_PAGE) {
    if (start > 0) flow.newPage();
    const margin = {
      start: { x: 108, y: PAGE.top + 6 },
      end: { x: 108, y: PAGE.bottom - 4 },
      thickness: 0.6,
      color: INK,
    };
    flow.structure.artifact(flow.page, () => flow.page.drawLine(margin));
    for (let n = 1; n <= LINES_PER_PAGE; n += 1) {
      const y = PAGE.top - n * 24.5;
      flow.structure.within("P", () => {
        flow.put(String(n), n < 10 ? 92 : 86, y, flow.fonts.mono, 11);
        flow.put(lines[start + n - 1] ?? "", 118, y, flow.fonts.mono, 11);
      });
    }
  }
}
