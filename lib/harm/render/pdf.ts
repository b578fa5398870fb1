import { PDFDocument, PDFName, PDFString, rgb } from "pdf-lib";
import { formatShort } from "@/lib/dates/format-date";
import { Structure } from "@/lib/pdf/structure";
import type { ExportBlock, ExportDocument } from "../export-schema";
import { draftingNotes, legendOf } from "./front-matter";
import { paperFaces, replacedNotes } from "./pdf-face";
import { HEIGHT, PdfFlow, WIDTH } from "./pdf-flow";

/**
 * A tagged, paged PDF: headings, paragraphs, tables and figures that a screen reader can follow, captions and their
 * numbers; a banner and page numbers outside the text.
 */
export async function toPdf(doc: ExportDocument): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const { faces: fonts, letters } = await paperFaces(pdf);
  pdf.setTitle(doc.title, { showInWindowTitleBar: true });
  pdf.setSubject(`${doc.caption}, as of ${formatShort(doc.asOf)}`);
  pdf.setProducer("Legion case tracker");
  pdf.catalog.set(PDFName.of("Lang"), PDFString.of("en-US"));
  const structure = new Structure(pdf);
  const flow = new PdfFlow(pdf, structure, fonts);
  const center = { font: fonts.body, size: 12, center: true, after: 4 };
  flow.text("P", doc.court.toUpperCase(), center);
  flow.text("P", doc.caption, center);
  flow.text("P", `Civil Action No. ${doc.docketNumber ?? "____________"}`, { ...center, after: 14 });
  flow.text("H1", doc.title, { font: fonts.bold, size: 14, center: true, after: 14 });
  const notes: string[] = [];
  for (const block of doc.blocks) drawBlock(flow, block, notes);
  if (notes.length > 0) {
    flow.room(60);
    flow.text("H2", "Notes", { font: fonts.bold, size: 12 });
    for (const [i, note] of notes.entries())
      flow.text("Note", `${i + 1}. ${note}`, { font: fonts.body, size: 10, after: 3 });
  }
  const drafting = draftingNotes({ ...doc, drafting: [...doc.drafting, ...replacedNotes(letters)] });
  if (drafting.length > 0) {
    flow.room(60);
    flow.text("H2", "Drafting notes, not to be filed", { font: fonts.bold, size: 12 });
    for (const note of drafting) flow.text("P", note, { font: fonts.body, size: 10, after: 3 });
  }
  const pages = pdf.getPages();
  const legend = legendOf(doc).join("   ");
  pages.forEach((page, i) => {
    structure.artifact(page, () => {
      const foot = `Page ${i + 1} of ${pages.length}`;
      fonts.body.draw(page, foot, {
        x: (WIDTH - fonts.body.widthOfTextAtSize(foot, 9)) / 2,
        y: 40,
        size: 9,
        color: rgb(0, 0, 0),
      });
      if (legend !== "")
        fonts.bold.draw(page, legend, {
          x: (WIDTH - fonts.bold.widthOfTextAtSize(legend, 9)) / 2,
          y: HEIGHT - 44,
          size: 9,
          color: rgb(0, 0, 0),
        });
    });
  });
  letters.finish();
  structure.finish();
  return pdf.save();
}

function drawBlock(flow: PdfFlow, block: ExportBlock, notes: string[]): void {
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
      return;
    case "figure":
      flow.figure(block);
  }
}
