import {
  AlignmentType,
  BorderStyle,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { italicParts } from "@/lib/pdf/italic-parts";
import type { ExportBlock } from "../export-schema";
import type { ExportRow } from "../export-telling";
import { courtCaption } from "./court-caption";
import { LETTER, listName, TEXT_TWIPS } from "./docx-look";
import { panelPng } from "./figure-png";
import { keptTogether } from "./front-matter";
import { paperFigure } from "./paper-figure";

const run = (text: string) => new TextRun(keptTogether(text));
/** References to footnotes side by side are told apart: 3, 4 and not 34. */
const marks = (notes: readonly number[]) =>
  notes.flatMap((id, i) => [
    ...(i === 0 ? [] : [new TextRun({ text: ", ", superScript: true })]),
    new FootnoteReferenceRun(id),
  ]);

/** The caption of a court paper: the court, and the parties beside the number. */
export function captionBlocks(head: Parameters<typeof courtCaption>[0]): (Paragraph | Table)[] {
  const { court, parties, number } = courtCaption(head);
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
  const line = { style: BorderStyle.SINGLE, size: 6, color: "000000" } as const;
  const cell = (children: Paragraph[], borders: object, width: number) =>
    new TableCell({
      children,
      borders: { top: none, left: none, right: none, bottom: none, ...borders },
      margins: { top: 60, bottom: 60, left: 0, right: 120 },
      verticalAlign: VerticalAlignTable.CENTER,
      width: { size: width, type: WidthType.DXA },
    });
  const half = Math.round(TEXT_TWIPS * 0.53);
  return [
    ...court.map((text) => new Paragraph({ style: "CourtName", children: [new TextRun(text)] })),
    new Paragraph({ children: [] }),
    new Table({
      width: { size: TEXT_TWIPS, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: [half, TEXT_TWIPS - half],
      rows: [
        new TableRow({
          cantSplit: true,
          children: [
            cell(
              parties.map(
                ({ text, inset }) =>
                  new Paragraph({
                    style: "CaseParty",
                    ...(inset ? { indent: { left: 1080 }, spacing: { after: 160 } } : {}),
                    children: [run(text)],
                  }),
              ),
              { right: line, bottom: line },
              half,
            ),
            cell(
              [new Paragraph({ style: "CaseParty", indent: { left: 240 }, children: [run(number)] })],
              {},
              TEXT_TWIPS - half,
            ),
          ],
        }),
      ],
    }),
    new Paragraph({ children: [] }),
  ];
}

export const titleBlock = (title: string) =>
  new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] });

/** What is not to be filed, on pages of its own and in styles of its own. */
export const draftingBlocks = (notes: readonly string[]): Paragraph[] =>
  notes.length === 0
    ? []
    : [
        new Paragraph({
          style: "DraftingHeading",
          pageBreakBefore: true,
          children: [new TextRun("Drafting notes, not to be filed")],
        }),
        ...notes.map((text) => new Paragraph({ style: "DraftingNote", children: [new TextRun(text)] })),
      ];

/** Everything but a table, whose rows come a page at a time. `list` names the list that a number belongs to. */
export function blockOf(
  block: Exclude<ExportBlock, { kind: "table" }>,
  notes: readonly number[],
  list: number,
): Paragraph[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          pageBreakBefore: block.newPage === true,
          children: [new TextRun(block.text)],
        }),
      ];
    case "paragraph":
      return [
        new Paragraph({
          style: "BodyText",
          children: [
            ...italicParts(keptTogether(block.text), block.italic ?? []).map(
              ({ text, italic }) => new TextRun(italic ? { text, italics: true } : text),
            ),
            ...marks(notes),
          ],
        }),
      ];
    case "numbered":
      return [
        new Paragraph({
          style: "NumberedFact",
          numbering: { reference: listName(list), level: 0, custom: true },
          children: [run(block.text), ...marks(notes)],
        }),
      ];
    case "figure":
      return figureBlocks(block);
  }
}

/** A caption whose number Word counts itself, so that a list of tables or figures can be made of it. */
export const tableCaption = (text: string) => counted("Table", "Caption", text);

const counted = (what: "Table" | "Figure", style: string, text: string) =>
  new Paragraph({
    style,
    children: [
      new TextRun(`${what} `),
      new SimpleField(`SEQ ${what} \\* ARABIC`, "1"),
      new TextRun(`. ${text}`),
    ],
  });

/** Pixels of a picture as wide as the text: 6.5 inches at 96 to the inch. */
const TEXT_WIDTH = (TEXT_TWIPS / 1440) * 96;
/** Below a heading and above its caption there is room for this much. */
const TEXT_HEIGHT = ((LETTER.size.height - 2 * LETTER.margin.top) / 1440) * 96 - 120;

function pictureSize({ width, height }: { width: number; height: number }) {
  const scale = Math.min(TEXT_WIDTH / width, TEXT_HEIGHT / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function figureBlocks(block: Extract<ExportBlock, { kind: "figure" }>): Paragraph[] {
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
            altText: {
              name: `Timeline${part}`,
              title: block.caption,
              description: i === 0 ? block.alt : `Continued${part}.`,
            },
          }),
        ],
      }),
      counted("Figure", "FigureCaption", `${block.caption}${part}`),
    ];
  });
}

/** A table of these rows; the head stands on every page and no row is cut. */
export function tableOf(
  shares: readonly number[],
  header: readonly string[],
  rows: readonly ExportRow[],
): Table {
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (text) =>
          new TableCell({
            margins: { top: 60, bottom: 60, left: 90, right: 90 },
            children: [new Paragraph({ style: head ? "TableHead" : "TableText", children: [run(text)] })],
          }),
      ),
    });
  return new Table({
    width: { size: TEXT_TWIPS, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: shares.map((share) => Math.round(share * TEXT_TWIPS)),
    rows: [row(header, true), ...rows.map((r) => row(r.cells, false))],
  });
}
