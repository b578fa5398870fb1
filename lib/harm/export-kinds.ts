/** What can be taken out of the ledger, in words; without the schemas, so that a page can have the one without the other. */

export const exportKinds = [
  "chronology",
  "facts_numbered",
  "facts_narrative",
  "declaration_outline",
  "proof_matrix",
  "harm_section",
  "timeline",
] as const;
export type ExportKind = (typeof exportKinds)[number];
export const exportKindWords = {
  chronology: "Chronology",
  facts_numbered: "Statement of undisputed facts, numbered (LCvR 7(h)(1))",
  facts_narrative: "Statement of facts citing the record, narrative (LCvR 7(h)(2))",
  declaration_outline: "Harm declaration outlines, by declarant",
  proof_matrix: "Proof matrix",
  harm_section: "Irreparable harm: section of a motion, with figure and table",
  timeline: "Timeline, as a figure",
} as const satisfies Record<ExportKind, string>;

/** Which exports are told fact by fact, and need not be held as a whole. */
export const toldByFact = (kind: ExportKind) =>
  kind === "chronology" || kind === "facts_numbered" || kind === "facts_narrative";

/** What stands above the document itself. */
export const exportTitles = {
  chronology: "Chronology",
  facts_numbered: "Plaintiff’s statement of undisputed material facts",
  facts_narrative: "Statement of facts",
  declaration_outline: "Outlines of declarations on harm",
  proof_matrix: "Proof matrix",
  harm_section: "Irreparable harm",
  timeline: "Timeline",
} as const satisfies Record<ExportKind, string>;

/** What stands on every page. Only the first goes with drafting notes; without any, a paper is made to be filed. */
export const banners = ["work_product", "as_filed", "none"] as const;
export const bannerWords = {
  work_product: "PRIVILEGED AND CONFIDENTIAL - ATTORNEY WORK PRODUCT",
  as_filed: "AS FILED",
  none: "",
} as const satisfies Record<(typeof banners)[number], string>;

/** Every column that a table of some export can have. A name belongs to one kind of export alone. */
export const exportColumns = [
  "date",
  "fact",
  "state",
  "claims",
  "cites",
  "quotes",
  "certain",
  "great",
  "imminent",
  "unrecoverable",
  "caused",
  "redressed",
  "weakest",
  "proof",
  "facts",
  "harm_when",
  "harm_category",
  "harm_magnitude",
  "harm_unrecoverable",
  "harm_cause",
  "harm_redress",
  "harm_cites",
  "lane",
  "when",
  "what",
  "item_state",
  "item_evidence",
] as const;
export type ExportColumn = (typeof exportColumns)[number];
export const exportColumnWords = {
  date: "Date",
  fact: "Fact",
  state: "State",
  claims: "Claims",
  cites: "Cites",
  quotes: "Quotes",
  certain: "Certain",
  great: "Great",
  imminent: "Actual or imminent",
  unrecoverable: "Not recoverable",
  caused: "Caused by the directive",
  redressed: "Cured by the order",
  weakest: "Weakest",
  proof: "Proof",
  facts: "Facts",
  harm_when: "When",
  harm_category: "Category",
  harm_magnitude: "Evidence of magnitude",
  harm_unrecoverable: "Why money does not repair it",
  harm_cause: "Chain of cause",
  harm_redress: "What would cure it",
  harm_cites: "Record",
  lane: "Lane",
  when: "When",
  what: "What",
  item_state: "State",
  item_evidence: "Evidence",
} as const satisfies Record<ExportColumn, string>;

type Columns = { all: readonly ExportColumn[]; usual: readonly ExportColumn[] };
const whole = (all: readonly ExportColumn[]): Columns => ({ all, usual: all });
const none = whole([]);

/** What the tables of each kind can show. Each row's own name (the harm, the element) is always there. */
const columnsByKind = {
  chronology: {
    all: ["date", "fact", "state", "claims", "cites", "quotes"],
    usual: ["date", "fact", "cites"],
  },
  facts_numbered: none,
  facts_narrative: none,
  declaration_outline: none,
  proof_matrix: whole([
    "certain",
    "great",
    "imminent",
    "unrecoverable",
    "caused",
    "redressed",
    "weakest",
    "proof",
    "facts",
  ]),
  harm_section: {
    all: [
      "harm_category",
      "harm_when",
      "harm_magnitude",
      "harm_unrecoverable",
      "harm_cause",
      "harm_redress",
      "harm_cites",
    ],
    usual: ["harm_when", "harm_magnitude", "harm_unrecoverable", "harm_cites"],
  },
  timeline: {
    all: ["lane", "when", "what", "item_state", "item_evidence"],
    usual: ["lane", "when", "what"],
  },
} as const satisfies Record<ExportKind, Columns>;

export const columnsOf = (kind: ExportKind): readonly ExportColumn[] => columnsByKind[kind].all;

/** The columns that this kind of export shows, in their order: those chosen, or the usual ones where none of them is its own. */
export function chosenColumns(kind: ExportKind, chosen: readonly ExportColumn[]): readonly ExportColumn[] {
  const own = columnsOf(kind).filter((c) => chosen.includes(c));
  return own.length > 0 ? own : columnsByKind[kind].usual;
}

/** What a frozen version was given out as. */
export const frozenFormats = ["docx", "pdf"] as const;
