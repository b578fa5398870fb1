import type { CourtDate } from "@/lib/dates/court-date";

/** Where a reading comes from, from the least to the most that such a source shows of an entry. */
export const sourceKinds = [
  "by_hand",
  "rss",
  "attachment_menu",
  "history",
  "courtlistener",
  "notice",
  "sheet",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Which source said something, and the instant (ISO) at which that source was true. */
export type Stamp = { kind: SourceKind; asOf: string };

/** What a source may say of an entry; null is "does not say", never "is empty". */
export type EntryFacts = {
  /** As printed. Null for unnumbered entries; a doc id that stands in for a number counts as none. */
  number: string | null;
  docId: string | null;
  /** `de_seq_num`: the court's own key of the entry within its case. */
  seqNo: string | null;
  filedOn: CourtDate | null;
  enteredOn: CourtDate | null;
  /** ISO instant, from a notice ("entered on … at …") or a feed's pubDate. */
  enteredAt: string | null;
  /** The event's name: what a feed puts in brackets, a history report in its column. */
  shortText: string | null;
};
export type EntryField = keyof EntryFacts;

/** A paper of an entry: 0 is the main document. */
export type DocumentFacts = {
  description: string | null;
  docId: string | null;
  seqNo: string | null;
  pageCount: number | null;
  fileSize: number | null;
};
export type DocumentField = keyof DocumentFacts;
export type IncomingDocument = DocumentFacts & { attachment: number };
export type MergeDocument = IncomingDocument & { seen: Partial<Record<DocumentField, Stamp>> };

/** One wording of the docket text, with the first and last instant at which a source showed it. */
export type TextVersion = { text: string; kind: SourceKind; first: string; last: string };

export type IncomingEntry = EntryFacts & { text: string | null; documents: IncomingDocument[] };

/** An entry as the product holds it. `origin` stands for any field that `seen` does not name. */
export type MergeEntry = EntryFacts & {
  id: string;
  /** Every wording ever seen; the current one is `currentText(texts)`, the others are its revisions. */
  texts: TextVersion[];
  documents: MergeDocument[];
  origin: Stamp;
  seen: Partial<Record<EntryField, Stamp>>;
  /** The listing (sheet, history, API) that its place on the docket comes from; null: from its date alone. */
  listedBy: Stamp | null;
};

/** One source to merge. `complete` is false for a filtered sheet: what it leaves out says nothing. */
export type MergeSource = {
  kind: SourceKind;
  /** ISO instant, or a date where the source prints only that: then the end of that day. */
  asOf: string;
  complete: boolean;
  /** What a filtered listing was asked for, where it says so. */
  scope: {
    fromNumber: number | null;
    toNumber: number | null;
    from: CourtDate | null;
    to: CourtDate | null;
  } | null;
  entries: IncomingEntry[];
};

/** Listings show entries in their places; the others only name one or a few. */
export const isListing = (kind: SourceKind) =>
  kind === "sheet" || kind === "history" || kind === "courtlistener";
/** A docket is created from these; a menu only adds papers to an entry that is here. */
export const canCreate = (kind: SourceKind) => kind !== "attachment_menu";
