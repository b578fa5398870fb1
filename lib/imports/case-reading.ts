import type { IncomingEntry, MergeSource, SourceKind } from "@/lib/docket/merge/merge-entry";
import type { Kind } from "@/lib/docket/parse/kind";
import type { SheetHead } from "./head-lines";

/** A party as a sheet lists it, with who appears for it. Dates are court dates. */
export type SheetParty = {
  name: string;
  type: string;
  terminatedOn: string | null;
  extraInfo: string;
  attorneys: { name: string; contact: string; roles: string[] }[];
};

/** What one source says of one case. A notice or a feed may speak of several. */
export type CaseReading = {
  kind: Kind;
  courtId: string | null;
  /** As printed, without initials; null where the source does not say (a menu of attachments). */
  docketNumber: string | null;
  caseName: string;
  source: MergeSource;
  parties: SheetParty[];
  /** What its head says of the case itself; null for what has no head. */
  head: SheetHead | null;
  /** One-look links of a notice, by entry. */
  looks: (string | null)[];
};

export const bareEntry: IncomingEntry = {
  number: null,
  docId: null,
  seqNo: null,
  filedOn: null,
  enteredOn: null,
  enteredAt: null,
  shortText: null,
  text: null,
  documents: [],
};

const kindWords = {
  district: "Docket sheet",
  special: "Docket sheet of the Court of International Trade",
  appellate: "Appellate docket sheet",
  acms: "Appellate docket (ACMS)",
  nef: "Notice of electronic filing",
  nef_email: "Notice of electronic filing, by mail",
  nda_email: "Notice of docket activity, by mail",
  rss: "The court's RSS feed",
  attachment: "Menu of attachments",
  appellate_attachment: "Menu of attachments, appellate",
  acms_attachment: "Menu of attachments (ACMS)",
  docket_history: "History/Documents report",
  case_query: "Case summary",
  courtlistener_api: "CourtListener docket",
  pdf_stamp: "Text of a stamped document",
} as const satisfies Record<Kind, string>;
/** What a source is, in words. */
export const wordsOfKind = (kind: Kind): string => kindWords[kind];

const leftOut = {
  sheet: "sealed entries that the court does not list, and whatever was entered after it was printed",
  history: "the docket text of most entries",
  courtlistener: "what nobody has bought from the court yet, and sealed entries",
  notice: "everything but the one filing it announces",
  rss: "docket text, older entries, and the kinds of entries the court keeps out of its feed",
  attachment_menu: "everything but the papers of one entry",
  by_hand: "whatever was not typed",
} as const satisfies Record<SourceKind, string>;

/** What such a source never shows, to stand beside "last checked". */
export function leavesOut(source: MergeSource): string {
  const base = leftOut[source.kind];
  return source.kind === "sheet" && !source.complete
    ? `other numbers and days (it was printed with a filter), ${base}`
    : base;
}
