import { type Side, sideOfEntry, sideOfIncoming } from "./match-side";
import type { MergeEntry, MergeSource } from "./merge-entry";
import { instantOf } from "./stamped";
import { containment, eventOverlap, similarity, textKey } from "./text-key";

/** Why two readings are taken for one entry, from the surest to the loosest. */
export type MatchBasis =
  | "doc_id"
  | "seq_no"
  | "number"
  | "text"
  | "moment"
  | "edited_text"
  | "event"
  | "elimination";
export type EntryMatch = { incoming: number; entry: number; basis: MatchBasis };

/** A feed's minute and a notice's minute may round apart. */
const SAME_MOMENT = 90_000;
/** Rewritten by the clerk, where a later sheet shows the day and not the old wording. */
const REWRITTEN = 0.55;
/** Without a sheet to say so, only a wording that holds the other one whole is taken for an edit of it. */
const APPENDED = 0.95;
const NAMED = 0.6;
/** Comparisons in one bucket (a day, a number): 200 entries against 200. */
const MAX_PAIRS = 40_000;

/** One-to-one: each incoming entry meets at most one entry here, each entry here at most one incoming. */
export function matchEntries(existing: readonly MergeEntry[], source: MergeSource): EntryMatch[] {
  const asOf = instantOf(source.asOf);
  const here = existing.map(sideOfEntry);
  const there = source.entries.map((e, i) => sideOfIncoming(e, i, source.kind, asOf));
  const takenHere = new Set<number>();
  const takenThere = new Set<number>();
  const matches: EntryMatch[] = [];
  const take = (a: Side, b: Side, basis: MatchBasis) => {
    takenHere.add(a.index);
    takenThere.add(b.index);
    matches.push({ incoming: b.index, entry: a.index, basis });
  };
  const free = (sides: readonly Side[], taken: ReadonlySet<number>) =>
    sides.filter((s) => !taken.has(s.index));

  // Each stage buckets both sides by a key, so that the whole stays linear in the entries of a docket.
  const stage = (
    basis: MatchBasis,
    keysOf: (s: Side) => (string | null)[],
    score: (a: Side, b: Side) => number | null,
  ) => {
    const buckets = new Map<string, Side[]>();
    for (const a of free(here, takenHere))
      for (const key of keysOf(a)) {
        if (key === null) continue;
        const bucket = buckets.get(key);
        if (bucket) bucket.push(a);
        else buckets.set(key, [a]);
      }
    const groups = new Map<string, Side[]>();
    for (const b of free(there, takenThere))
      for (const key of keysOf(b)) {
        if (key === null || !buckets.has(key)) continue;
        const group = groups.get(key);
        if (group) group.push(b);
        else groups.set(key, [b]);
      }
    for (const [key, group] of groups)
      assign(free(buckets.get(key) ?? [], takenHere), free(group, takenThere), score, (a, b) =>
        take(a, b, basis),
      );
  };

  stage(
    "doc_id",
    (s) => [s.docId],
    (a, b) => (clash(a.number, b.number) ? null : 1),
  );
  stage(
    "seq_no",
    (s) => [s.seqNo],
    (a, b) => (clash(a.number, b.number) || clash(a.docId, b.docId) ? null : 1),
  );
  stage(
    "number",
    (s) => [s.number],
    (a, b) => numberScore(a, b),
  );
  const loose = (a: Side, b: Side) =>
    !clash(a.number, b.number) &&
    !clash(a.docId, b.docId) &&
    !clash(a.seqNo, b.seqNo) &&
    sameDay(a, b) &&
    couldBe(a, b);
  stage(
    "text",
    (s) => s.texts.map((t) => t.key),
    (a, b) => (loose(a, b) && !twoMoments(a, b) ? 1 + nearness(a, b) : null),
  );
  // From here on only unnumbered entries: a number that is not here is a new entry.
  const days = (s: Side) =>
    s.number === null ? [s.filedOn ? `f${s.filedOn}` : null, s.enteredOn ? `e${s.enteredOn}` : null] : [];
  stage("moment", days, (a, b) => (loose(a, b) && oneMoment(a, b) && sameEvent(a, b) ? 1 : null));
  stage("edited_text", days, (a, b) => (loose(a, b) && !twoMoments(a, b) ? edited(a, b) : null));
  stage("event", days, (a, b) => (loose(a, b) && !twoMoments(a, b) ? named(a, b) : null));
  stage("elimination", days, (a, b) => (loose(a, b) && !twoMoments(a, b) && onlyNamed(a, b) ? 1 : null));
  return matches.sort((x, y) => x.incoming - y.incoming);
}

/** Pairs off the best scores first; equal scores keep the order of both sides, which keeps twins apart. */
function assign(
  here: readonly Side[],
  there: readonly Side[],
  score: (a: Side, b: Side) => number | null,
  take: (a: Side, b: Side) => void,
) {
  // A bucket of thousands can only be hostile or a day of identical events: pair it in order, without the table.
  if (here.length * there.length > MAX_PAIRS) {
    let i = 0;
    for (const b of there) {
      while (i < here.length && score(here[i] ?? b, b) === null) i++;
      const a = here[i++];
      if (a) take(a, b);
    }
    return;
  }
  const pairs: { a: Side; b: Side; score: number; i: number; j: number }[] = [];
  for (const [i, a] of here.entries())
    for (const [j, b] of there.entries()) {
      const s = score(a, b);
      if (s !== null) pairs.push({ a, b, score: s, i, j });
    }
  pairs.sort((p, q) => q.score - p.score || p.i + p.j - (q.i + q.j) || p.j - q.j || p.i - q.i);
  const doneHere = new Set<Side>();
  const doneThere = new Set<Side>();
  for (const p of pairs) {
    if (doneHere.has(p.a) || doneThere.has(p.b)) continue;
    doneHere.add(p.a);
    doneThere.add(p.b);
    take(p.a, p.b);
  }
}

const clash = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;

/** The day of entry never changes afterwards; the day of filing may be corrected, and a feed does not know it. */
function sameDay(a: Side, b: Side): boolean {
  if (a.enteredOn !== null && b.enteredOn !== null) return a.enteredOn === b.enteredOn;
  return a.filedOn !== null && a.filedOn === b.filedOn;
}

/** A sheet that already showed an entry cannot have shown one made later. */
function couldBe(a: Side, b: Side): boolean {
  return (
    !(a.enteredAt !== null && a.enteredAt > b.first + SAME_MOMENT) &&
    !(b.enteredAt !== null && b.enteredAt > a.first + SAME_MOMENT)
  );
}

const oneMoment = (a: Side, b: Side) =>
  a.enteredAt !== null && b.enteredAt !== null && Math.abs(a.enteredAt - b.enteredAt) <= SAME_MOMENT;
const twoMoments = (a: Side, b: Side) => a.enteredAt !== null && b.enteredAt !== null && !oneMoment(a, b);

function sameEvent(a: Side, b: Side): boolean {
  if (a.shortText !== null && b.shortText !== null) return textKey(a.shortText) === textKey(b.shortText);
  const x = a.texts[0];
  const y = b.texts[0];
  return !x || !y || similarity(x.text, y.text) >= 0.3;
}

const nearness = (a: Side, b: Side) => (oneMoment(a, b) ? 0.5 : 0) + (a.filedOn === b.filedOn ? 0.25 : 0);

/** A number may be given twice by mistake; then doc id, day and text say which is which. */
function numberScore(a: Side, b: Side): number {
  const text = Math.max(
    0,
    ...a.texts.map((x) =>
      Math.max(0, ...b.texts.map((y) => (x.key === y.key ? 1.2 : similarity(x.text, y.text)))),
    ),
  );
  return (
    text +
    (sameDay(a, b) ? 1 : 0) +
    (a.docId !== null && a.docId === b.docId ? 4 : clash(a.docId, b.docId) ? -2 : 0)
  );
}

function edited(a: Side, b: Side): number | null {
  let best: number | null = null;
  // A sheet shows the whole day: a wording that it lacks, beside a like one that it has, was rewritten.
  const wide = (a.kind === "sheet" && a.last >= b.last) || (b.kind === "sheet" && b.last >= a.last);
  for (const x of a.texts)
    for (const y of b.texts) {
      const like = similarity(x.text, y.text);
      if ((wide && like >= REWRITTEN) || (like >= REWRITTEN && containment(x.text, y.text) >= APPENDED))
        best = Math.max(best ?? 0, like);
    }
  return best;
}

function named(a: Side, b: Side): number | null {
  const x = a.texts.length > 0 ? a : b.texts.length > 0 ? b : null;
  if (x === null)
    return a.shortText !== null && b.shortText !== null && textKey(a.shortText) === textKey(b.shortText)
      ? 1
      : null;
  const other = x === a ? b : a;
  if (other.texts.length > 0 || other.shortText === null) return null;
  if (x.shortText !== null) return textKey(x.shortText) === textKey(other.shortText) ? 1.5 : null;
  const overlap = Math.max(...x.texts.map((t) => eventOverlap(other.shortText ?? "", t.text)));
  return overlap >= NAMED ? overlap : null;
}

/** A feed's event on a day that a later sheet shows: it must be one of the sheet's entries of that day. */
function onlyNamed(a: Side, b: Side): boolean {
  const bare = a.texts.length === 0 ? a : b.texts.length === 0 ? b : null;
  if (!bare) return false;
  const full = bare === a ? b : a;
  return full.kind === "sheet" && full.texts.length > 0 && full.shortText === null && full.last >= bare.last;
}
