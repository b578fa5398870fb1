import {
  AlignmentType,
  BorderStyle,
  type IPropertiesOptions,
  LineRuleType,
  ShadingType,
  TabStopType,
} from "docx";

const FONT = "Times New Roman";
const AMBER = "B45309";

/** US Letter with margins of an inch, in twentieths of a point. */
export const LETTER = {
  size: { width: 12_240, height: 15_840 },
  margin: { top: 1440, right: 1440, bottom: 1440, left: 1440 },
} as const;
/** The width of the text, 6.5 inches. */
export const TEXT_TWIPS = 9360;

/** Double spaced, in twelve points (LCvR 5.1(d)). */
const DOUBLE = { line: 480, lineRule: LineRuleType.AUTO, after: 0 } as const;

/** The styles of a paper, by which Word lets the whole of it be changed at once. */
export const styles = {
  default: {
    document: { run: { font: FONT, size: 24, language: { value: "en-US" } } },
    title: {
      run: { font: FONT, size: 24, bold: true, allCaps: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 280 }, keepNext: true },
    },
    heading1: {
      run: { font: FONT, size: 24, bold: true, color: "000000" },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: "BodyText",
      name: "Body Text",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { spacing: DOUBLE, indent: { firstLine: 720 } },
    },
    {
      id: "NumberedFact",
      name: "Numbered fact",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { spacing: DOUBLE },
    },
    {
      id: "CourtName",
      name: "Court name",
      basedOn: "Normal",
      run: { bold: true },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    { id: "CaseParty", name: "Case party", basedOn: "Normal", paragraph: { spacing: { line: 280 } } },
    {
      id: "Caption",
      name: "caption",
      basedOn: "Normal",
      run: { italics: true, size: 22 },
      paragraph: { keepNext: true, spacing: { before: 240, after: 80 } },
    },
    {
      id: "FigureCaption",
      name: "Figure caption",
      basedOn: "Caption",
      paragraph: { keepNext: false, spacing: { before: 80, after: 240 } },
    },
    { id: "FootnoteText", name: "footnote text", basedOn: "Normal", run: { size: 20 } },
    { id: "TableText", name: "Table text", basedOn: "Normal", run: { size: 19 } },
    { id: "TableHead", name: "Table head", basedOn: "TableText", run: { bold: true } },
    {
      id: "DraftingHeading",
      name: "Drafting heading",
      basedOn: "Heading1",
      run: { font: "Arial", size: 22, color: AMBER },
      paragraph: { outlineLevel: 0 },
    },
    {
      id: "DraftingNote",
      name: "Drafting note",
      basedOn: "Normal",
      run: { font: "Arial", size: 19 },
      paragraph: {
        spacing: { after: 100 },
        indent: { left: 240 },
        border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: AMBER } },
        shading: { type: ShadingType.CLEAR, fill: "FEF3C7" },
      },
    },
  ],
} satisfies IPropertiesOptions["styles"];

/** Each declaration counts its own paragraphs: a list a run of numbers, each from its own beginning. */
export const numberingOf = (starts: readonly number[]) => ({
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
          paragraph: {
            indent: { left: 0, firstLine: 720 },
            tabStops: [{ type: TabStopType.LEFT, position: 1440 }],
          },
        },
      },
    ],
  })),
});
export const listName = (n: number) => `list-${n}`;
