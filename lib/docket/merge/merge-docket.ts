import type { CourtDate } from "@/lib/dates/court-date";
import { type EntryMatch, type MatchBasis, matchEntries } from "./match-entries";
import { plainNumber } from "./match-side";
import {
  canCreate,
  type EntryField,
  type IncomingEntry,
  isListing,
  type MergeDocument,
  type MergeEntry,
  type MergeSource,
  type Stamp,
} from "./merge-entry";
import { type NumberGap, numberGaps } from "./number-gaps";
import { orderEntries, runsBackward } from "./order-entries";
import { type RedlinePart, redline } from "./redline";
import { currentText, type FieldChange, instantOf, joinEntry, newEntry } from "./stamped";
import { textKey } from "./text-key";

/** An entry that changes. `redline` is null where the docket text stays as it is. */
export type EntryChange = {
  entryId: string;
  incoming: number;
  basis: MatchBasis;
  fields: FieldChange[];
  redline: RedlinePart[] | null;
  /** The wording that stops being current and is kept as a revision. */
  earlierText: string | null;
  /** The entry as it will be. */
  entry: MergeEntry;
};

export type DocumentChange = { entryId: string; document: MergeDocument; change: "added" | "changed" };

/** What a merge would do. Nothing is written by making one. */
export type MergePlan = {
  added: { incoming: number; entry: MergeEntry }[];
  changed: EntryChange[];
  documents: DocumentChange[];
  /** Matched entries about which the source says nothing new (or only that it saw them again). */
  unchanged: { incoming: number; entryId: string; basis: MatchBasis; entry: MergeEntry }[];
  /** Incoming rows that found no entry and cannot make one. */
  unmatched: { incoming: number; reason: "no_entry" | "nothing_to_tell_it_by" }[];
  /** Numbers that no entry has after the merge. */
  missingNumbers: NumberGap[];
  /** Entries here that the source should show and does not. They are never deleted. */
  omitted: { entryId: string; reason: "not_on_sheet" | "not_in_filter" }[];
  /** Ids of all entries in docket order after the merge. */
  sequence: string[];
};

// A feed's event matched to a sheet's entry only because nothing else was left must not put its words on it.
const LOOSE: ReadonlySet<EntryField> = new Set<EntryField>([
  "shortText",
  "enteredAt",
  "enteredOn",
  "filedOn",
]);

/**
 * Plans how a source joins a docket. Deterministic: the same entries and source give the same plan, and planning a
 * source twice changes nothing the second time.
 */
export function mergeDocket(existing: readonly MergeEntry[], source: MergeSource): MergePlan {
  const stamp: Stamp = { kind: source.kind, asOf: source.asOf };
  const rows =
    isListing(source.kind) && runsBackward(source.entries)
      ? [...source.entries.keys()].reverse()
      : [...source.entries.keys()];
  const ordered: MergeSource = { ...source, entries: rows.flatMap((i) => source.entries[i] ?? []) };
  const matches = new Map(matchEntries(existing, ordered).map((m) => [m.incoming, m]));
  const plan: MergePlan = {
    added: [],
    changed: [],
    documents: [],
    unchanged: [],
    unmatched: [],
    missingNumbers: [],
    omitted: [],
    sequence: [],
  };
  const after = new Map(existing.map((e) => [e.id, e]));
  const listing: string[] = [];
  for (const [at, incoming] of ordered.entries.entries()) {
    const row = rows[at] ?? at;
    const match = matches.get(at);
    const entry = match ? existing[match.entry] : undefined;
    if (match && entry) {
      const next = planMatch(plan, entry, incoming, match, row, stamp);
      after.set(entry.id, next);
      listing.push(entry.id);
    } else if (!canCreate(source.kind)) plan.unmatched.push({ incoming: row, reason: "no_entry" });
    else if (!tellable(incoming)) plan.unmatched.push({ incoming: row, reason: "nothing_to_tell_it_by" });
    else {
      const created = newEntry(`new:${source.kind}:${source.asOf}:${row}`, incoming, stamp);
      after.set(created.id, created);
      listing.push(created.id);
      plan.added.push({ incoming: row, entry: created });
      for (const document of created.documents)
        plan.documents.push({ entryId: created.id, document, change: "added" });
    }
  }
  const all = [...after.values()];
  const wasListed = new Map(existing.flatMap((e) => (e.listedBy ? [[e.id, e.listedBy] as const] : [])));
  plan.sequence = orderEntries(all, wasListed, listing, stamp).map((e) => e.id);
  plan.missingNumbers = numberGaps(all.map((e) => plainNumber(e.number, e.docId)));
  plan.omitted = omittedBy(existing, source, new Set(listing));
  return plan;
}

/** An entry that can never be found again (no number, id, date or words) is not made. */
const tellable = (e: IncomingEntry) =>
  e.number !== null ||
  e.docId !== null ||
  ((e.text !== null || e.shortText !== null) && (e.filedOn ?? e.enteredOn ?? e.enteredAt) !== null);

function planMatch(
  plan: MergePlan,
  entry: MergeEntry,
  incoming: IncomingEntry,
  match: EntryMatch,
  row: number,
  stamp: Stamp,
): MergeEntry {
  const loose = match.basis === "elimination";
  // Which of the two is the bare one decides what a loose match may carry: the sheet's own words always stand.
  const bareHere = loose && entry.texts.length === 0;
  const base: MergeEntry = bareHere
    ? { ...entry, shortText: null, enteredAt: null, enteredOn: null, filedOn: null }
    : entry;
  const joined = joinEntry(base, incoming, stamp, loose && !bareHere ? LOOSE : new Set());
  const before = currentText(entry.texts);
  const now = currentText(joined.entry.texts);
  const reworded = before !== null && now !== null && textKey(before) !== textKey(now);
  const documents = documentChanges(entry, joined.entry);
  plan.documents.push(...documents);
  const firstText = before === null && now !== null;
  if (joined.changes.length === 0 && !reworded && !firstText) {
    plan.unchanged.push({ incoming: row, entryId: entry.id, basis: match.basis, entry: joined.entry });
    return joined.entry;
  }
  plan.changed.push({
    entryId: entry.id,
    incoming: row,
    basis: match.basis,
    fields: joined.changes,
    redline: reworded ? redline(before, now) : firstText ? [{ kind: "added", text: now }] : null,
    earlierText: reworded ? before : null,
    entry: joined.entry,
  });
  return joined.entry;
}

function documentChanges(before: MergeEntry, after: MergeEntry): DocumentChange[] {
  const old = new Map(before.documents.map((d) => [d.attachment, d]));
  return after.documents.flatMap((document): DocumentChange[] => {
    const was = old.get(document.attachment);
    if (!was) return [{ entryId: before.id, document, change: "added" }];
    const same =
      was.description === document.description &&
      was.docId === document.docId &&
      was.seqNo === document.seqNo &&
      was.pageCount === document.pageCount &&
      was.fileSize === document.fileSize;
    return same ? [] : [{ entryId: before.id, document, change: "changed" }];
  });
}

function omittedBy(
  existing: readonly MergeEntry[],
  source: MergeSource,
  shown: ReadonlySet<string>,
): MergePlan["omitted"] {
  if (!isListing(source.kind)) return [];
  const asOf = instantOf(source.asOf);
  return existing.flatMap((e): MergePlan["omitted"] => {
    if (shown.has(e.id)) return [];
    // What was entered after the sheet was printed cannot be on it.
    if (e.enteredAt !== null && Date.parse(e.enteredAt) > asOf) return [];
    const day: CourtDate | null = e.enteredOn ?? e.filedOn;
    if (day !== null && instantOf(day) - 86_400_000 > asOf) return [];
    if (source.complete) return [{ entryId: e.id, reason: "not_on_sheet" }];
    if (!source.scope) return [];
    return inScope(e, source.scope)
      ? [{ entryId: e.id, reason: "not_on_sheet" }]
      : [{ entryId: e.id, reason: "not_in_filter" }];
  });
}

function inScope(e: MergeEntry, scope: NonNullable<MergeSource["scope"]>): boolean {
  const number = Number(e.number ?? Number.NaN);
  if (scope.fromNumber !== null && !(number >= scope.fromNumber)) return false;
  if (scope.toNumber !== null && !(number <= scope.toNumber)) return false;
  if (scope.from !== null && !(e.filedOn !== null && e.filedOn >= scope.from)) return false;
  return !(scope.to !== null && !(e.filedOn !== null && e.filedOn <= scope.to));
}

/**
 * The docket after a plan, in docket order. `accepts` picks single lines of the review (by entry id); what is not
 * accepted stays as it was.
 */
export function applyPlan(
  existing: readonly MergeEntry[],
  plan: MergePlan,
  accepts: (line: "added" | "changed", entryId: string) => boolean = () => true,
): MergeEntry[] {
  const byId = new Map(existing.map((e) => [e.id, e]));
  for (const u of plan.unchanged) byId.set(u.entryId, u.entry);
  for (const c of plan.changed) if (accepts("changed", c.entryId)) byId.set(c.entryId, c.entry);
  for (const a of plan.added) if (accepts("added", a.entry.id)) byId.set(a.entry.id, a.entry);
  return plan.sequence.flatMap((id) => byId.get(id) ?? []);
}
