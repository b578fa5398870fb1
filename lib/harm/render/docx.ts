import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { formatShort } from "@/lib/dates/format-date";
import type { ExportBlock, ExportDocument } from "../export-schema";
import { columnShares } from "./column-shares";
import { panelPng } from "./figure-png";
import { draftingNotes, keptTogether, legendOf } from "./front-matter";
import { paperFigure } from "./paper-figure";

const FONT = "Times New Roman";
/** The width of the text, 6.5 inches, in twentieths of a point. */
const TEXT_TWIPS = 9360;

/** Word with real styles, tables with repeated heads, and footnotes. */
export async function toDocx(doc: ExportDocument): Promise<Uint8Array> {
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  let notesSoFar = 0;
  const noteRuns = (notes: readonly string[]) =>
    notes.map((text) => {
      notesSoFar += 1;
      const id = notesSoFar;
      footnotes[String(id)] = {
        children: [new Paragraph({ style: "FootnoteText", children: [run(text)] })],
      };
      return new FootnoteReferenceRun(id);
    });
  // Each declaration counts its own paragraphs: a number that does not follow begins a list.
  const starts: number[] = [];
  let last: number | null = null;
  const body = doc.blocks.flatMap((b) => {
    if (b.kind === "numbered") {
      if (last === null || b.number !== last + 1) starts.push(b.number);
      last = b.number;
    }
    return blockOf(b, noteRuns, listName(starts.length));
  });
  const legend = legendOf(doc);
  const drafting = draftingNotes(doc);
  const file = new Document({
    creator: "Legion case tracker",
    title: doc.title,
    description: `${doc.caption}, as of ${formatShort(doc.asOf)}`,
    styles: {
      default: {
        document: { run: { font: FONT, size: 24 } },
        title: {
          run: { font: FONT, size: 28, bold: true },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 240 } },
        },
        heading1: {
          run: { font: FONT, size: 26, bold: true, color: "000000" },
          paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
        },
      },
      paragraphStyles: [
        {
          id: "Caption",
          name: "caption",
          basedOn: "Normal",
          run: { italics: true, size: 22 },
          paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
        },
        { id: "FootnoteText", name: "footnote text", basedOn: "Normal", run: { size: 20 } },
        { id: "TableText", name: "Table text", basedOn: "Normal", run: { size: 20 } },
      ],
    },
    numbering: {
      config: starts.map((start, i) => ({
        reference: listName(i + 1),
        levels: [
          {
            level: 0,
            format: "decimal" as const,
            text: "%1.",
            start,
            alignment: AlignmentType.START,
            style: {
              paragraph: { indent: { left: 720, hanging: 720 }, spacing: { after: 160, line: 360 } },
            },
          },
        ],
      })),
    },
    footnotes,
    sections: [
      {
        headers: {
          default: new Header({
            children: legend.map(
              (text) =>
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  children: [new TextRun({ text, bold: true, size: 18 })],
                }),
            ),
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    size: 18,
                    children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          ...[
            doc.court.toUpperCase(),
            doc.caption,
            doc.docketNumber === null
              ? "Civil Action No. ____________"
              : `Civil Action No. ${doc.docketNumber}`,
          ].map((text) => new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(text)] })),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(doc.title)] }),
          ...body,
          ...(drafting.length === 0
            ? []
            : [
                new Paragraph({
                  heading: HeadingLevel.HEADING_1,
                  children: [new TextRun("Drafting notes, not to be filed")],
                }),
                ...drafting.map(
                  (text) => new Paragraph({ style: "FootnoteText", children: [new TextRun(text)] }),
                ),
              ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

type NoteRuns = (notes: readonly string[]) => FootnoteReferenceRun[];

const listName = (n: number) => `facts-${n}`;

const run = (text: string) => new TextRun(keptTogether(text));

function blockOf(block: ExportBlock, noteRuns: NoteRuns, list: string): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(block.text)] })];
    case "paragraph":
      return [
        new Paragraph({
          spacing: { after: 160, line: 360 },
          children: [run(block.text), ...noteRuns(block.notes)],
        }),
      ];
    case "numbered":
      return [
        new Paragraph({
          numbering: { reference: list, level: 0 },
          children: [run(block.text), ...noteRuns(block.notes)],
        }),
      ];
    case "table":
      return [captionOf("Table", block.caption), tableOf(block), new Paragraph({ children: [] })];
    case "figure":
      return figureOf(block);
  }
}

/** A caption whose number Word counts itself, so that a list of tables or figures can be made of it. */
const captionOf = (what: "Table" | "Figure", text: string) =>
  new Paragraph({
    style: "Caption",
    keepNext: what === "Table",
    children: [
      new TextRun(`${what} `),
      new SimpleField(`SEQ ${what} \\* ARABIC`, "1"),
      new TextRun(`. ${text}`),
    ],
  });

/** Pixels of a picture as wide as the text: 6.5 inches at 96 to the inch. */
const TEXT_WIDTH = 624;
/** Below a heading and above its caption there is room for this much. */
const TEXT_HEIGHT = 660;

function pictureSize({ width, height }: { width: number; height: number }) {
  const scale = Math.min(TEXT_WIDTH / width, TEXT_HEIGHT / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function figureOf(block: Extract<ExportBlock, { kind: "figure" }>): Paragraph[] {
  const { panels } = paperFigure(block);
  return panels.flatMap((panel, i) => {
    const part = panels.length === 1 ? "" : ` (${i + 1} of ${panels.length})`;
    return [
      new Paragraph({
        keepNext: true,
        alignment: AlignmentType.CENTER,
        children: [
          new ImageRun({
            type: "png",
            data: panelPng(panel),
            transformation: pictureSize(panel),
            altText: { name: `Timeline${part}`, title: block.caption, description: block.alt },
          }),
        ],
      }),
      captionOf("Figure", `${block.caption}${part}`),
    ];
  });
}

function tableOf({ header, rows }: Extract<ExportBlock, { kind: "table" }>): Table {
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (text) =>
          new TableCell({
            margins: { top: 60, bottom: 60, left: 90, right: 90 },
            children: [
              new Paragraph({
                style: "TableText",
                children: [new TextRun({ text: keptTogether(text), bold: head })],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: columnShares(header, rows).map((share) => Math.round(share * TEXT_TWIPS)),
    rows: [row(header, true), ...rows.map((r) => row(r, false))],
  });
}
