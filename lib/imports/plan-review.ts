import { applyPlan, type MergePlan, mergeDocket } from "@/lib/docket/merge/merge-docket";
import type { EntryField, MergeDocument, MergeEntry, MergeSource } from "@/lib/docket/merge/merge-entry";
import type { NumberGap } from "@/lib/docket/merge/number-gaps";
import { type RedlinePart, redline } from "@/lib/docket/merge/redline";
import { currentText, type FieldChange, instantOf } from "@/lib/docket/merge/stamped";
import { textKey } from "@/lib/docket/merge/text-key";
import { stateKey, stateOf } from "./merge-state";

/** One entry that the docket would gain or that would change; `key` is its id, or the one it would be made under. */
export type PlannedLine = {
  key: string;
  change: "added" | "changed" | "papers";
  before: MergeEntry | null;
  after: MergeEntry;
  fields: FieldChange[];
  /** Set where the docket text changes. */
  redline: RedlinePart[] | null;
  papers: MergeDocument[];
  /** Which of the sources (by their place in the list) speak of it. */
  sources: number[];
};

export type Review = {
  lines: PlannedLine[];
  /** Entries about which the sources say nothing new. */
  seen: { entryId: string; sources: number[] }[];
  /** Rows that found no entry and cannot make one: source, row, why. */
  unmatched: { source: number; row: number; reason: MergePlan["unmatched"][number]["reason"] }[];
  omitted: { entryId: string; reason: MergePlan["omitted"][number]["reason"] }[];
  missingNumbers: NumberGap[];
  /** All entries as they would be, in docket order. */
  after: MergeEntry[];
};

const fieldNames = ["number", "docId", "seqNo", "filedOn", "enteredOn", "enteredAt", "shortText"] as const;

/**
 * What several sources together would do to a docket. They are read from the oldest to the newest, but any order
 * gives the same docket. Nothing is written.
 */
export function planReview(existing: readonly MergeEntry[], sources: readonly MergeSource[]): Review {
  const order = sources
    .map((source, at) => ({ source, at }))
    .sort((a, b) => instantOf(a.source.asOf) - instantOf(b.source.asOf) || a.at - b.at);
  let docket: MergeEntry[] = [...existing];
  const spoke = new Map<string, Set<number>>();
  const unmatched: Review["unmatched"] = [];
  const omitted = new Map<string, Review["omitted"][number]>();
  let missingNumbers: NumberGap[] = [];
  for (const { source, at } of order) {
    const plan = mergeDocket(docket, source);
    const speaks = (id: string) => {
      const set = spoke.get(id) ?? new Set<number>();
      spoke.set(id, set.add(at));
      omitted.delete(id);
    };
    for (const line of plan.added) speaks(line.entry.id);
    for (const line of plan.changed) speaks(line.entryId);
    for (const line of plan.unchanged) speaks(line.entryId);
    for (const u of plan.unmatched) unmatched.push({ source: at, row: u.incoming, reason: u.reason });
    for (const o of plan.omitted) if (!spoke.has(o.entryId)) omitted.set(o.entryId, o);
    missingNumbers = plan.missingNumbers;
    // Two sources may be of one instant: their new entries must not share an id.
    docket = applyPlan(docket, plan).map((e) =>
      e.id.startsWith("new:") ? { ...e, id: `s${at}:${e.id}` } : e,
    );
    for (const line of plan.added) {
      const set = spoke.get(line.entry.id);
      spoke.delete(line.entry.id);
      if (set) spoke.set(`s${at}:${line.entry.id}`, set);
    }
  }
  const before = new Map(existing.map((e) => [e.id, e]));
  const lines: PlannedLine[] = [];
  const seen: Review["seen"] = [];
  for (const after of docket) {
    const from = [...(spoke.get(after.id) ?? [])].sort((a, b) => a - b);
    if (from.length === 0) continue;
    const line = difference(before.get(after.id) ?? null, after, from);
    if (line === null) seen.push({ entryId: after.id, sources: from });
    else lines.push(line);
  }
  return { lines, seen, unmatched, omitted: [...omitted.values()], missingNumbers, after: docket };
}

function difference(before: MergeEntry | null, after: MergeEntry, sources: number[]): PlannedLine | null {
  const base = { key: after.id, before, after, sources };
  if (before === null)
    return { ...base, change: "added", fields: [], redline: null, papers: after.documents };
  const fields = fieldNames.flatMap((field: EntryField): FieldChange[] => {
    const to = after[field];
    return to === null || to === before[field] ? [] : [{ field, from: before[field], to }];
  });
  const was = currentText(before.texts);
  const now = currentText(after.texts);
  const reworded = now !== null && (was === null || textKey(was) !== textKey(now));
  const old = new Map(before.documents.map((d) => [d.attachment, d]));
  const papers = after.documents.filter((d) => {
    const o = old.get(d.attachment);
    return (
      o === undefined ||
      o.description !== d.description ||
      o.docId !== d.docId ||
      o.pageCount !== d.pageCount ||
      o.seqNo !== d.seqNo ||
      o.fileSize !== d.fileSize
    );
  });
  if (fields.length === 0 && !reworded && papers.length === 0) return null;
  return {
    ...base,
    change: fields.length > 0 || reworded ? "changed" : "papers",
    fields,
    redline: reworded ? redline(was ?? "", now) : null,
    papers,
  };
}

/** Whether what is kept of an entry changes at all, be it only who saw it last. */
export const stateChanged = (before: MergeEntry | undefined, after: MergeEntry): boolean =>
  before === undefined || stateKey(stateOf(before)) !== stateKey(stateOf(after));
