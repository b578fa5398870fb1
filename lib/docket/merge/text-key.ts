/** Longest text that is compared word by word; two longer ones are compared by their heads and exact keys. */
const MAX_WORDS = 2_000;

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

/** Words of a text, for comparing. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .replace(/\(Entered: {0,3}[\d/]{6,10}\)/g, " ")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, MAX_WORDS);
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
