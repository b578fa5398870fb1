import { formatShort } from "@/lib/dates/format-date";
import { PAGE, Paper } from "@/lib/pdf/paper";
import { replacedNotes } from "@/lib/pdf/paper-face";
import { PaperFlow } from "@/lib/pdf/paper-flow";
import { PaperTable } from "@/lib/pdf/paper-table";
import type { ExportPiece, ToldDocument } from "../export-telling";
import { columnShares } from "./column-shares";
import { drawPanel } from "./figure-pdf";
import { draftingNotes, keptTogether, legendOf } from "./front-matter";
import { FIGURE_WIDTH, LEAST_SCALE, paperFigure } from "./paper-figure";
import { drawCaption } from "./pdf-caption";

/** Double spaced, in twelve points (LCvR 5.1(d)). */
const TEXT = { size: 12, leading: 24, after: 0 } as const;
/** Points kept below a figure for its caption. */
const CAPTION = 34;
/** What a page has for a figure and its caption. */
const HIGHEST = PAGE.height - 2 * PAGE.margin - 14;

/**
 * A PDF as PDF/UA-1 has it, written while it is told: headings, paragraphs, tables and figures that a screen reader can
 * follow, footnotes on the page that they belong to, a banner and page numbers outside the text.
 */
export async function* writePdf(doc: ToldDocument): AsyncGenerator<Uint8Array> {
  const legend = legendOf(doc).join("   ");
  const paper: Paper = new Paper(
    { title: doc.title, subject: `${doc.caption}, as of ${formatShort(doc.asOf)}`, madeOn: doc.asOf },
    () => {
      if (legend !== "")
        paper.artifact("Pagination", () => {
          const { bold } = paper.faces;
          bold.draw(legend, { x: (PAGE.width - bold.width(legend, 9)) / 2, y: 44, size: 9 });
        });
      paper.pageNumber(PAGE.height - 40);
    },
  );
  const flow = new PaperFlow(paper);
  drawCaption(flow, doc);
  paper.bookmark(doc.title);
  flow.text("H1", doc.title.toUpperCase(), { face: "bold", size: 12, center: true, after: 14, keep: 3 });
  const told = { tables: 0, figures: 0 };
  for await (const piece of doc.pieces) {
    for await (const _ of drawPiece(flow, piece, told)) yield* paper.drain();
    yield* paper.drain();
  }
  drawDrafting(
    flow,
    draftingNotes({ ...doc, drafting: [...doc.drafting, ...replacedNotes(paper.replaced)] }),
  );
  flow.end();
  yield* paper.drain();
}

/** Draws one piece; hands over after each page of a table's rows. */
async function* drawPiece(
  flow: PaperFlow,
  piece: ExportPiece,
  told: { tables: number; figures: number },
): AsyncGenerator<void> {
  switch (piece.kind) {
    case "heading":
      if (piece.newPage === true) flow.nextPage();
      flow.paper.bookmark(piece.text);
      flow.text("H2", piece.text, { face: "bold", size: 12, leading: 24, after: 0, keep: 1 });
      return;
    case "paragraph":
      flow.text(
        "P",
        keptTogether(piece.text),
        { ...TEXT, first: 36, italic: piece.italic ?? [] },
        flow.paper.root,
        piece.notes,
      );
      return;
    case "numbered":
      flow.text(
        "P",
        keptTogether(`${piece.number}.\u00a0\u00a0\u00a0${piece.text}`),
        { ...TEXT, first: 36 },
        flow.paper.root,
        piece.notes,
      );
      return;
    case "figure":
      told.figures += 1;
      drawFigure(flow, piece, told.figures);
      return;
    case "table": {
      told.tables += 1;
      flow.y += 8;
      let table: PaperTable | null = null;
      const begin = (sample: readonly (readonly string[])[]) =>
        new PaperTable(
          flow,
          `Table ${told.tables}. ${piece.caption}`,
          piece.header,
          columnShares(piece.header, sample),
        );
      for await (const rows of piece.pages) {
        table ??= begin(rows.map((r) => r.cells));
        for (const { cells } of rows) table.row(cells.map(keptTogether));
        yield;
      }
      (table ?? begin([])).end();
    }
  }
}

/** The picture, as high as it needs and never across two pages, and its caption below. */
function drawFigure(flow: PaperFlow, block: Extract<ExportPiece, { kind: "figure" }>, number: number): void {
  const { paper } = flow;
  const { panels } = paperFigure(block);
  for (const [i, panel] of panels.entries()) {
    const wide = Math.min((PAGE.width - 2 * PAGE.margin) / FIGURE_WIDTH, (HIGHEST - CAPTION) / panel.height);
    const fits = (flow.left - CAPTION - 10) / panel.height;
    // A little smaller on this page rather than alone on the next, as long as its labels can be read.
    const scale = fits < wide && fits > wide * LEAST_SCALE ? fits : wide;
    const height = panel.height * scale;
    if (flow.left < height + CAPTION + 10) flow.nextPage();
    else flow.y += 10;
    const x = (PAGE.width - panel.width * scale) / 2;
    const part = panels.length === 1 ? "" : ` (${i + 1} of ${panels.length})`;
    const figure = paper.element("Figure", paper.root, {
      alt: i === 0 ? block.alt : `Figure ${number}, continued${part}.`,
      bbox: [x, flow.y, PAGE.width - x, flow.y + height],
    });
    paper.mark("Figure", figure, () =>
      paper.pen((pdf) => drawPanel(pdf, panel, { x, y: flow.y, scale }, paper.faces)),
    );
    figure.end();
    flow.y += height + 4;
    flow.text("Caption", `Figure ${number}${part}. ${block.caption}`, {
      face: "italic",
      size: 10.5,
      after: 12,
    });
  }
}

/** What is not to be filed stands on pages of its own, behind a bar, and can be taken away as a whole. */
function drawDrafting(flow: PaperFlow, notes: readonly string[]): void {
  if (notes.length === 0) return;
  const { paper } = flow;
  flow.nextPage();
  paper.bookmark(DRAFTING);
  const part = paper.element("Sect", paper.root);
  const bar = (draw: () => void) => {
    const [from, page] = [flow.y, paper.pages];
    draw();
    const top = paper.pages === page ? from : PAGE.margin + 14;
    const bottom = flow.y;
    paper.artifact("Layout", () =>
      paper.pen((pdf) =>
        pdf
          .fillColor("#b45309")
          .rect(PAGE.margin, top, 3, bottom - top)
          .fill(),
      ),
    );
  };
  bar(() => flow.text("H2", DRAFTING, { face: "sansBold", size: 11, indent: 14, keep: 1 }, part));
  for (const note of notes)
    bar(() => flow.text("P", note, { face: "sans", size: 9.5, indent: 14, after: 6 }, part));
  part.end();
}

const DRAFTING = "Drafting notes, not to be filed";
