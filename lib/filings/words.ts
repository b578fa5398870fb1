import type { FilingRow } from "./schema";

type Kind = FilingRow["kind"];
type State = FilingRow["state"];

/** The court's words for each kind, for menus and labels. */
export const kindWords = {
  complaint: "Complaint",
  amended_complaint: "Amended complaint",
  supplemental_complaint: "Supplemental complaint",
  answer: "Answer",
  summons: "Summons",
  return_of_service: "Return of service",
  appearance: "Notice of appearance",
  motion: "Motion",
  cross_motion: "Cross-motion",
  opposition: "Opposition",
  reply: "Reply",
  surreply: "Sur-reply",
  memorandum: "Memorandum",
  declaration: "Declaration",
  exhibit: "Exhibit",
  brief: "Brief",
  amicus_brief: "Amicus brief",
  notice: "Notice",
  notice_of_appeal: "Notice of appeal",
  order: "Order",
  minute_order: "Minute order",
  opinion: "Opinion",
  judgment: "Judgment",
  mandate: "Mandate",
  hearing: "Hearing",
  transcript: "Transcript",
  set_reset_deadlines: "Set/reset deadlines",
  status_report: "Status report",
  stipulation: "Stipulation",
  administrative_record: "Administrative record",
  lodging: "Lodging",
  errata: "Errata",
  corporate_disclosure: "Corporate disclosure",
  other: "Other",
  unrecognised: "Not recognised",
} as const satisfies Record<Kind, string>;

/** What a state that is not the ordinary one is called. */
export const stateWords = {
  normal: "",
  sealed: "Sealed",
  ex_parte: "Lodged ex parte",
  in_camera: "In camera",
  in_error: "Entered in error",
  stricken: "Stricken",
  removed: "Removed by the court",
} as const satisfies Record<State, string>;

/** "ECF No. 12", or what an entry without a number is called by. */
export const citeOf = (filing: Pick<FilingRow, "number" | "kind">) =>
  filing.number === null ? kindWords[filing.kind] : `ECF No. ${filing.number}`;
