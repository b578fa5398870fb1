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

export const banners = ["work_product", "as_filed"] as const;
export const bannerWords = {
  work_product: "PRIVILEGED AND CONFIDENTIAL - ATTORNEY WORK PRODUCT",
  as_filed: "",
} as const satisfies Record<(typeof banners)[number], string>;

export const chronologyColumns = ["date", "fact", "state", "cites", "quotes"] as const;
export const chronologyColumnWords = {
  date: "Date",
  fact: "Fact",
  state: "State",
  cites: "Cites",
  quotes: "Quotes",
} as const satisfies Record<(typeof chronologyColumns)[number], string>;

/** What a frozen version was given out as. */
export const frozenFormats = ["docx", "pdf"] as const;
