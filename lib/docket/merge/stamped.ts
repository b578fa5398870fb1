import { instantAt } from "@/lib/dates/court-zone";
import type {
  DocumentField,
  EntryFacts,
  EntryField,
  IncomingDocument,
  IncomingEntry,
  MergeDocument,
  MergeEntry,
  SourceKind,
  Stamp,
  TextVersion,
} from "./merge-entry";
import { isListing, sourceKinds } from "./merge-entry";
import { textKey } from "./text-key";

/**
 * Field by field, the better-placed source wins, then the later one, then the greater value. The three together make
 * the join commutative, associative and idempotent: in whatever order sources come, one entry results.
 */
export function wins(
  a: { stamp: Stamp; value: string | number },
  b: { stamp: Stamp; value: string | number },
): boolean {
  const rank = sourceKinds.indexOf(a.stamp.kind) - sourceKinds.indexOf(b.stamp.kind);
  if (rank !== 0) return rank > 0;
  const when = instantOf(a.stamp.asOf) - instantOf(b.stamp.asOf);
  if (when !== 0) return when > 0;
  return String(a.value) > String(b.value);
}

const instants = new Map<string, number>();

/** Milliseconds of an `asOf`; a plain date means the end of that day on the court's clock. */
export function instantOf(asOf: string): number {
  if (asOf.length !== 10) return Date.parse(asOf);
  // A docket asks for the same few days again and again, and the zone's arithmetic is dear.
  let instant = instants.get(asOf);
  if (instant === undefined) {
    if (instants.size > 10_000) instants.clear();
    instant = instantAt(asOf, "23:59:59").getTime();
    instants.set(asOf, instant);
  }
  return instant;
}

const entryFields = [
  "number",
  "docId",
  "seqNo",
  "filedOn",
  "enteredOn",
  "enteredAt",
  "shortText",
] as const satisfies readonly EntryField[];
const documentFields = [
  "description",
  "docId",
  "seqNo",
  "pageCount",
  "fileSize",
] as const satisfies readonly DocumentField[];

export type FieldChange = { field: EntryField; from: string | null; to: string };

/** `entry` with what `incoming` says, and the fields that changed. `skip`: fields that a loose match must not carry. */
export function joinEntry(
  entry: MergeEntry,
  incoming: IncomingEntry,
  stamp: Stamp,
  skip: ReadonlySet<EntryField> = new Set(),
): { entry: MergeEntry; changes: FieldChange[] } {
  const facts: EntryFacts = { ...pickFacts(entry) };
  const seen = { ...entry.seen };
  const changes: FieldChange[] = [];
  for (const field of entryFields) {
    const value = incoming[field];
    if (value === null || skip.has(field)) continue;
    const old = facts[field];
    if (old === value) {
      if (wins({ stamp, value }, { stamp: seen[field] ?? entry.origin, value: old })) seen[field] = stamp;
      continue;
    }
    if (old !== null && !wins({ stamp, value }, { stamp: seen[field] ?? entry.origin, value: old })) continue;
    facts[field] = value;
    seen[field] = stamp;
    changes.push({ field, from: old, to: value });
  }
  return {
    entry: {
      ...entry,
      ...facts,
      seen,
      listedBy: laterListing(entry.listedBy, stamp),
      texts: incoming.text ? joinTexts(entry.texts, [versionOf(incoming.text, stamp)]) : entry.texts,
      documents: joinDocuments(entry.documents, incoming.documents, stamp),
    },
    changes,
  };
}

function laterListing(old: Stamp | null, stamp: Stamp): Stamp | null {
  if (!isListing(stamp.kind)) return old;
  return !old || wins({ stamp, value: "" }, { stamp: old, value: "" }) ? stamp : old;
}

/** A new entry from a source. */
export function newEntry(id: string, incoming: IncomingEntry, stamp: Stamp): MergeEntry {
  return {
    ...pickFacts(incoming),
    id,
    origin: stamp,
    seen: {},
    listedBy: isListing(stamp.kind) ? stamp : null,
    texts: incoming.text ? [versionOf(incoming.text, stamp)] : [],
    documents: joinDocuments([], incoming.documents, stamp),
  };
}

const pickFacts = (e: EntryFacts): EntryFacts => ({
  number: e.number,
  docId: e.docId,
  seqNo: e.seqNo,
  filedOn: e.filedOn,
  enteredOn: e.enteredOn,
  enteredAt: e.enteredAt,
  shortText: e.shortText,
});

const versionOf = (text: string, stamp: Stamp): TextVersion => ({
  text,
  kind: stamp.kind,
  first: stamp.asOf,
  last: stamp.asOf,
});

/** The same wording from two sources is one version: the sheet's form of it, first and last seen. */
export function joinTexts(a: readonly TextVersion[], b: readonly TextVersion[]): TextVersion[] {
  const byKey = new Map<string, TextVersion>();
  for (const version of [...a, ...b]) {
    const key = textKey(version.text);
    const old = byKey.get(key);
    if (!old) {
      byKey.set(key, version);
      continue;
    }
    const better = wins(
      { stamp: { kind: version.kind, asOf: version.last }, value: version.text },
      { stamp: { kind: old.kind, asOf: old.last }, value: old.text },
    )
      ? version
      : old;
    byKey.set(key, {
      text: better.text,
      kind: better.kind,
      first: instantOf(version.first) < instantOf(old.first) ? version.first : old.first,
      last: instantOf(version.last) > instantOf(old.last) ? version.last : old.last,
    });
  }
  return [...byKey.values()].sort((x, y) => compareVersions(y, x));
}

// The court's own words outrank a copy of them, whenever the copy was made.
const primary = (kind: SourceKind) =>
  kind === "sheet" || kind === "notice" ? 2 : kind === "by_hand" ? 0 : 1;

function compareVersions(a: TextVersion, b: TextVersion): number {
  return (
    primary(a.kind) - primary(b.kind) ||
    instantOf(a.last) - instantOf(b.last) ||
    sourceKinds.indexOf(a.kind) - sourceKinds.indexOf(b.kind) ||
    (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)
  );
}

/** The wording that stands now; null where no source has shown one. */
export const currentText = (texts: readonly TextVersion[]): string | null => texts[0]?.text ?? null;

export function joinDocuments(
  documents: readonly MergeDocument[],
  incoming: readonly IncomingDocument[],
  stamp: Stamp,
): MergeDocument[] {
  const byNumber = new Map(documents.map((d) => [d.attachment, d]));
  for (const paper of incoming) {
    const old = byNumber.get(paper.attachment);
    if (!old) {
      const seen: MergeDocument["seen"] = {};
      for (const field of documentFields) if (paper[field] !== null) seen[field] = stamp;
      byNumber.set(paper.attachment, { ...paper, seen });
      continue;
    }
    const next: MergeDocument = { ...old, seen: { ...old.seen } };
    joinText(next, paper, "description", stamp);
    joinText(next, paper, "docId", stamp);
    joinText(next, paper, "seqNo", stamp);
    joinCount(next, paper, "pageCount", stamp);
    joinCount(next, paper, "fileSize", stamp);
    byNumber.set(paper.attachment, next);
  }
  return [...byNumber.values()].sort((a, b) => a.attachment - b.attachment);
}

function joinText(
  into: MergeDocument,
  from: IncomingDocument,
  field: "description" | "docId" | "seqNo",
  stamp: Stamp,
) {
  const value = from[field];
  if (value === null) return;
  const old = into[field];
  const by = into.seen[field];
  if (old !== null && by && !wins({ stamp, value }, { stamp: by, value: old })) return;
  into[field] = value;
  into.seen[field] = stamp;
}

function joinCount(
  into: MergeDocument,
  from: IncomingDocument,
  field: "pageCount" | "fileSize",
  stamp: Stamp,
) {
  const value = from[field];
  if (value === null) return;
  const old = into[field];
  const by = into.seen[field];
  if (old !== null && by && !wins({ stamp, value }, { stamp: by, value: old })) return;
  into[field] = value;
  into.seen[field] = stamp;
}
