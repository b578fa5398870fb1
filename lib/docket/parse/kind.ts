/** Kinds of court sources, by what they are and not by where they came from. */
export const KINDS = [
  "district",
  "special",
  "appellate",
  "acms",
  "nef",
  "nef_email",
  "nda_email",
  "rss",
  "attachment",
  "appellate_attachment",
  "acms_attachment",
  "docket_history",
  "case_query",
  "courtlistener_api",
  "pdf_stamp",
] as const;

export type Kind = (typeof KINDS)[number];

export const isKind = (text: string): text is Kind => KINDS.some((kind) => kind === text);
