import { courtDateAt } from "@/lib/dates/court-zone";
import type { FilingKind, FilingOrigin, FilingState, MotionKind } from "@/lib/db/generated/enums";
import { plainNumber } from "@/lib/docket/merge/match-side";
import type { MergeEntry, SourceKind } from "@/lib/docket/merge/merge-entry";
import { currentText } from "@/lib/docket/merge/stamped";
import { type EntryReading, readEntry } from "@/lib/docket/read/read-entry";

/** The columns of a filing that its sources decide. */
export type FilingFacts = {
  number: number | null;
  filedOn: string;
  enteredOn: string | null;
  textRaw: string;
  textClean: string;
  kind: FilingKind;
  motionKind: MotionKind | null;
  filedByText: string | null;
  state: FilingState;
  pacerDocId: string | null;
  pacerSeqNo: string | null;
};

const MOST_NUMBER = 99_999_999;

/** ECF numbers are whole; a doc id that stands in for one, or a word, is none. */
export function ecfNumber(entry: Pick<MergeEntry, "number" | "docId">): number | null {
  const plain = plainNumber(entry.number, entry.docId);
  const value = plain !== null && /^\d+$/.test(plain) ? Number(plain) : 0;
  return value > 0 && value <= MOST_NUMBER ? value : null;
}

/** The docket text as it stands, else the event's name. */
export const entryText = (entry: MergeEntry): string => currentText(entry.texts) ?? entry.shortText ?? "";

export const enteredDay = (entry: MergeEntry): string | null =>
  entry.enteredOn ?? (entry.enteredAt === null ? null : courtDateAt(new Date(entry.enteredAt)));

export function readingOf(entry: MergeEntry, courtId: string): EntryReading {
  return readEntry({ text: entryText(entry), number: ecfNumber(entry), filedOn: entry.filedOn, courtId });
}

/** Marks stand at the head where they are the entry's own state and not what it speaks of. */
const HEAD = 80;

function stateFrom(reading: EntryReading): FilingState {
  const marks = new Set(
    reading.marks
      .filter((m) => m.words.start < HEAD || !["ex_parte", "in_camera"].includes(m.mark))
      .map((m) => m.mark),
  );
  if (marks.has("stricken")) return "stricken";
  if (marks.has("in_error")) return "in_error";
  if (marks.has("sealed") && !marks.has("unsealed")) return "sealed";
  if (marks.has("ex_parte")) return "ex_parte";
  return marks.has("in_camera") ? "in_camera" : "normal";
}

/** What a merged entry says, in the columns of a filing. `reading` is that of its text. */
export function filingFacts(entry: MergeEntry, reading: EntryReading): FilingFacts {
  const entered = enteredDay(entry);
  const filedOn = entry.filedOn ?? entered ?? entry.origin.asOf.slice(0, 10);
  const text = entryText(entry);
  return {
    number: ecfNumber(entry),
    filedOn,
    // A sheet may print a day of entry before the day of filing; its text keeps it, the column cannot.
    enteredOn: entered !== null && entered >= filedOn ? entered : null,
    textRaw: text,
    textClean: text.replace(/\s+/g, " ").trim(),
    kind: reading.kind.kind ?? "unrecognised",
    motionKind: reading.motion?.motionKind ?? null,
    filedByText: reading.filer?.printed.slice(0, 300) ?? null,
    state: stateFrom(reading),
    pacerDocId: entry.docId,
    pacerSeqNo: entry.seqNo,
  };
}

const origins = {
  by_hand: "by_hand",
  rss: "rss",
  attachment_menu: "docket_sheet",
  history: "docket_sheet",
  courtlistener: "courtlistener",
  notice: "notice_mail",
  sheet: "docket_sheet",
} as const satisfies Record<SourceKind, FilingOrigin>;
export const originOf = (kind: SourceKind): FilingOrigin => origins[kind];
