import type { Filing, FilingRow } from "./schema";

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

/** The states for a menu, where the normal one has a word too. */
export const stateOptions = Object.entries(stateWords).map(([value, label]) => ({
  value,
  label: label || "Ordinary",
}));

/** A court of appeals numbers its documents through all of its cases, in seven digits or more; a trial court each docket. */
const FIRST_APPELLATE = 1_000_000;
/** "ECF No. 12" of a trial court's docket, "Doc. 2051234" of an appellate one. */
export const citeNumber = (number: number) =>
  number >= FIRST_APPELLATE ? `Doc. ${number}` : `ECF No. ${number}`;

/** "ECF No. 12", or what an entry without a number is called by. */
export const citeOf = (filing: Pick<FilingRow, "number" | "kind">) =>
  filing.number === null ? kindWords[filing.kind] : citeNumber(filing.number);

/** What a motion asks for. */
export const motionWords = {
  tro: "Temporary restraining order",
  preliminary_injunction: "Preliminary injunction",
  dismiss: "Dismiss",
  summary_judgment: "Summary judgment",
  judgment_on_pleadings: "Judgment on the pleadings",
  extension: "Extension of time",
  stay: "Stay",
  lift_stay: "Lift stay",
  leave: "Leave to file",
  amend: "Amend",
  supplement: "Supplement",
  seal: "Seal",
  amicus: "Amicus brief",
  intervene: "Intervene",
  reconsider: "Reconsider",
  pro_hac_vice: "Pro hac vice",
  compel: "Compel",
  strike: "Strike",
  protective_order: "Protective order",
  expedite: "Expedite",
  transfer: "Transfer",
  consolidate: "Consolidate",
  fees: "Fees and costs",
  other: "Other",
} as const satisfies Record<NonNullable<FilingRow["motionKind"]>, string>;

type Link = Filing["links"][number];

/** How this entry relates to the other one: "answers ECF No. 12". */
export const linkWords = {
  responds_to: "answers",
  replies_to: "replies to",
  supports: "supports",
  cross_motion_with: "cross-motion with",
  amends: "amends",
  supplements: "supplements",
  proposed_pleading_of: "proposed pleading of",
  redacted_version_of: "redacted version of",
  errata_to: "corrects",
  disposes_of: "rules on",
  transcript_of: "transcript of",
  refers_to: "refers to",
} as const satisfies Record<Link["kind"], string>;

/** The same link seen from the other end: "answered by ECF No. 15". */
export const linkedFromWords = {
  responds_to: "answered by",
  replies_to: "replied to by",
  supports: "supported by",
  cross_motion_with: "cross-motion",
  amends: "amended by",
  supplements: "supplemented by",
  proposed_pleading_of: "proposed pleading",
  redacted_version_of: "redacted version",
  errata_to: "corrected by",
  disposes_of: "ruled on by",
  transcript_of: "transcript",
  refers_to: "referred to by",
} as const satisfies Record<Link["kind"], string>;

/** What a ruling did with a motion. */
export const dispositionWords = {
  granted: "granted",
  denied: "denied",
  granted_in_part: "granted in part",
  denied_in_part: "denied in part",
  denied_without_prejudice: "denied without prejudice",
  denied_as_moot: "denied as moot",
  granted_as_conceded: "granted as conceded",
  withdrawn: "withdrawn",
  stricken: "stricken",
  held_in_abeyance: "held in abeyance",
  under_advisement: "under advisement",
} as const satisfies Record<NonNullable<Link["disposition"]>, string>;

/** Where an entry of a followed docket is from: "Appeal, No. 26-5101". */
export const docketWords = ({ relation, number }: NonNullable<FilingRow["docket"]>) =>
  `${relation === "appeal" ? "Appeal" : "Below"}${number === null ? "" : `, No. ${number}`}`;

/** Who may see a row inside the firm. */
export const tierWords = {
  record: "Public court record",
  work_product: "Work product",
  sealed: "Sealed",
  protective: "Protective order",
  ex_parte: "Ex parte",
} as const satisfies Record<FilingRow["tier"], string>;
