import type { CourtDate } from "@/lib/dates/court-date";
import { courtDateAt } from "@/lib/dates/court-zone";
import { type IncomingEntry, type MergeEntry, type SourceKind, sourceKinds } from "./merge-entry";
import { currentText, instantOf } from "./stamped";
import { textKey } from "./text-key";

/** An entry, from here or from a source, as matching compares it. */
export type Side = {
  index: number;
  number: string | null;
  docId: string | null;
  seqNo: string | null;
  filedOn: CourtDate | null;
  enteredOn: CourtDate | null;
  enteredAt: number | null;
  shortText: string | null;
  texts: { text: string; key: string }[];
  /** Best kind that has shown this entry, and the instant of its first and last sighting. */
  kind: SourceKind;
  first: number;
  last: number;
};

/** Doc ids differ in their fourth digit between the document and its attachment menu. */
export const plainDocId = (id: string | null): string | null => {
  const digits = id?.replace(/\D/g, "") ?? "";
  return digits.length >= 6 ? `${digits.slice(0, 3)}0${digits.slice(4)}` : null;
};

/** "012" is 12; a doc id that stands in for a number (appellate feeds) is none. */
export function plainNumber(number: string | null, docId: string | null): string | null {
  const printed = number?.trim() ?? "";
  if (printed === "" || (docId !== null && plainDocId(printed) === plainDocId(docId))) return null;
  return /^\d+$/.test(printed) ? String(Number(printed)) : printed.toLowerCase();
}

const dayOf = (enteredOn: CourtDate | null, enteredAt: string | null): CourtDate | null =>
  enteredOn ?? (enteredAt ? courtDateAt(new Date(enteredAt)) : null);

/** An entry of the docket as matching sees it. */
export function sideOfEntry(e: MergeEntry, index: number): Side {
  const sightings = [
    e.origin,
    ...Object.values(e.seen),
    ...e.texts.flatMap((t) => [
      { kind: t.kind, asOf: t.first },
      { kind: t.kind, asOf: t.last },
    ]),
  ];
  const times = sightings.map((s) => instantOf(s.asOf));
  const text = currentText(e.texts);
  return {
    index,
    number: plainNumber(e.number, e.docId),
    docId: plainDocId(e.docId),
    seqNo: e.seqNo,
    filedOn: e.filedOn,
    enteredOn: dayOf(e.enteredOn, e.enteredAt),
    enteredAt: e.enteredAt ? Date.parse(e.enteredAt) : null,
    shortText: e.shortText,
    texts: text === null ? [] : e.texts.slice(0, 20).map((t) => ({ text: t.text, key: textKey(t.text) })),
    kind: sightings.reduce<SourceKind>(
      (best, s) => (sourceKinds.indexOf(s.kind) > sourceKinds.indexOf(best) ? s.kind : best),
      "by_hand",
    ),
    first: Math.min(...times),
    last: Math.max(...times),
  };
}

/** A row of a source as matching sees it. */
export function sideOfIncoming(e: IncomingEntry, index: number, kind: SourceKind, asOf: number): Side {
  return {
    index,
    number: plainNumber(e.number, e.docId),
    docId: plainDocId(e.docId),
    seqNo: e.seqNo,
    filedOn: e.filedOn,
    enteredOn: dayOf(e.enteredOn, e.enteredAt),
    enteredAt: e.enteredAt ? Date.parse(e.enteredAt) : null,
    shortText: e.shortText,
    texts: e.text ? [{ text: e.text, key: textKey(e.text) }] : [],
    kind,
    first: asOf,
    last: asOf,
  };
}
