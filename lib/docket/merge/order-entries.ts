import { isListing, type MergeEntry, type Stamp } from "./merge-entry";
import { wins } from "./stamped";

/** A sheet may run newest first. True where most neighbours fall rather than rise. */
export function runsBackward(entries: readonly { number: string | null; filedOn: string | null }[]): boolean {
  let rising = 0;
  let falling = 0;
  let last: { number: number; filedOn: string } | null = null;
  for (const e of entries) {
    const number = Number(e.number ?? Number.NaN);
    if (!Number.isInteger(number) || e.filedOn === null) continue;
    if (last) {
      const step = e.filedOn === last.filedOn ? number - last.number : e.filedOn > last.filedOn ? 1 : -1;
      if (step > 0) rising++;
      if (step < 0) falling++;
    }
    last = { number, filedOn: e.filedOn };
  }
  return falling > rising;
}

/**
 * Docket order of all entries. Entries that a listing placed keep that order (where two listings differ, the fuller
 * and later one wins); the others stand after the last listed entry of their day or before, by date, hour and number.
 * `entries` are those of before in their order, as they are after the merge, and then the added ones. `listing`: ids
 * in the order of the incoming listing, oldest first; empty for sources without an order.
 */
export function orderEntries(
  entries: readonly MergeEntry[],
  wasListed: ReadonlyMap<string, Stamp>,
  listing: readonly string[],
  stamp: Stamp,
): MergeEntry[] {
  const base = entries.filter((e) => wasListed.has(e.id));
  let ordered = base;
  if (isListing(stamp.kind) && listing.length > 0) {
    const byId = new Map(entries.map((e) => [e.id, e]));
    const incoming = listing.flatMap((id) => byId.get(id) ?? []);
    const outranked = [...wasListed.values()].some((s) =>
      wins({ stamp: s, value: "" }, { stamp, value: "" }),
    );
    ordered = outranked ? weave(incoming, base) : weave(base, incoming);
  }
  const placed = new Set(ordered);
  const loose = entries.filter((e) => !placed.has(e)).sort(compare);
  // Both runs are in order: one pass puts every loose entry after the last listed one that is not later than it.
  const slots = new Map<number, MergeEntry[]>();
  const days = ordered.map(keyOf);
  for (let i = 1; i < days.length; i++) {
    const day = days[i];
    const before = days[i - 1];
    // Where a listing itself steps back (an entry docketed late), the later date holds the place.
    if (day && before && day.day < before.day) day.day = before.day;
  }
  let at = 0;
  for (const e of loose) {
    const key = keyOf(e);
    while (at < days.length && notAfter(days[at], key)) at++;
    const slot = slots.get(at);
    if (slot) slot.push(e);
    else slots.set(at, [e]);
  }
  return [...ordered.flatMap((e, i) => [...(slots.get(i) ?? []), e]), ...(slots.get(ordered.length) ?? [])];
}

type Key = { day: string; at: string; number: number };
const keyOf = (e: MergeEntry): Key => ({
  day: e.filedOn ?? e.enteredOn ?? e.enteredAt?.slice(0, 10) ?? "9999-12-31",
  at: e.enteredAt ?? "",
  number: Number(e.number ?? Number.NaN),
});

function notAfter(listed: Key | undefined, loose: Key): boolean {
  if (!listed) return false;
  if (listed.day !== loose.day) return listed.day < loose.day;
  if (!Number.isNaN(listed.number) && !Number.isNaN(loose.number)) return listed.number <= loose.number;
  return true;
}

function compare(a: MergeEntry, b: MergeEntry): number {
  const x = keyOf(a);
  const y = keyOf(b);
  const text = (s: string, t: string) => (s < t ? -1 : s > t ? 1 : 0);
  const number = (n: number) => (Number.isNaN(n) ? Number.MAX_SAFE_INTEGER : n);
  return (
    text(x.day, y.day) ||
    text(x.at, y.at) ||
    number(x.number) - number(y.number) ||
    text(a.texts[0]?.text ?? a.shortText ?? "", b.texts[0]?.text ?? b.shortText ?? "") ||
    text(a.docId ?? "", b.docId ?? "")
  );
}

/** Two orders into one: shared entries as in `leading`; those only in `following` after their neighbour there. */
function weave(following: readonly MergeEntry[], leading: readonly MergeEntry[]): MergeEntry[] {
  const inLeading = new Set(leading);
  const shared = new Set(following.filter((e) => inLeading.has(e)));
  const after = new Map<MergeEntry | null, MergeEntry[]>();
  let anchor: MergeEntry | null = null;
  for (const e of following) {
    if (shared.has(e)) {
      anchor = e;
      continue;
    }
    const slot = after.get(anchor);
    if (slot) slot.push(e);
    else after.set(anchor, [e]);
  }
  const out: MergeEntry[] = [];
  const waiting = [...(after.get(null) ?? [])];
  for (const e of leading) {
    // What stands between two shared entries may be on either side alone: older days first.
    const ready = shared.has(e) ? waiting.length : waiting.findIndex((w) => !before(w, e));
    out.push(...waiting.splice(0, ready < 0 ? waiting.length : ready), e);
    const own = after.get(e);
    if (own) waiting.push(...own);
  }
  return [...out, ...waiting];
}

function before(a: MergeEntry, b: MergeEntry): boolean {
  const x = keyOf(a);
  const y = keyOf(b);
  if (x.day !== y.day) return x.day < y.day;
  return !Number.isNaN(x.number) && !Number.isNaN(y.number) && x.number < y.number;
}
