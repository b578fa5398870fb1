/** Words of a text that are compared; longer ones are told apart by their heads, and by exact keys. */
const MAX_WORDS = 200;
const MAX_CHARS = 8_000;

/**
 * Key under which two prints of one wording are equal: the sheet's "re 7" is the notice's "re [7]", "# 1" its "(1)",
 * and only the sheet adds "(Entered: …)".
 */
export function textKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\(Entered: {0,3}[\d/]{6,10}\)/g, " ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

// One day's entries are compared each with each, so a text is taken apart once.
const known = new Map<string, string[]>();

/** Words of a text, for comparing. */
export function wordsOf(text: string): string[] {
  const head = text.slice(0, MAX_CHARS);
  let words = known.get(head);
  if (!words) {
    if (known.size > 4_000) known.clear();
    words =
      head
        .normalize("NFKC")
        .replace(/\(Entered: {0,3}[\d/]{6,10}\)/g, " ")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.slice(0, MAX_WORDS) ?? [];
    known.set(head, words);
  }
  return words;
}

function common(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const w of a) counts.set(w, (counts.get(w) ?? 0) + 1);
  let shared = 0;
  for (const w of b) {
    const left = counts.get(w) ?? 0;
    if (left === 0) continue;
    counts.set(w, left - 1);
    shared++;
  }
  return shared;
}

/** 0 to 1: share of words in common (Dice over the multiset of words). */
export function similarity(a: string, b: string): number {
  const x = wordsOf(a);
  const y = wordsOf(b);
  return x.length + y.length === 0 ? 0 : (2 * common(x, y)) / (x.length + y.length);
}

/** 0 to 1: how much of the shorter text stands in the longer one. */
export function containment(a: string, b: string): number {
  const x = wordsOf(a);
  const y = wordsOf(b);
  const shorter = Math.min(x.length, y.length);
  return shorter === 0 ? 0 : common(x, y) / shorter;
}

const STEM = /(?:ing|ed|es|s)$/;
const PLAIN = new Set([
  "on",
  "of",
  "for",
  "the",
  "to",
  "a",
  "and",
  "other",
  "util",
  "in",
  "by",
  "event",
  "re",
]);

/** 0 to 1: how many of the words of an event's name ("Order on Motion to Stay") stand in a docket text. */
export function eventOverlap(event: string, text: string): number {
  const names = wordsOf(event)
    .filter((w) => !PLAIN.has(w))
    .map((w) => w.replace(STEM, ""));
  if (names.length === 0) return 0;
  const there = new Set(wordsOf(text.slice(0, 600)).map((w) => w.replace(STEM, "")));
  return names.filter((w) => there.has(w)).length / names.length;
}
