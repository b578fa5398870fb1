const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const MOST_WORDS = 12;

/** One word, whatever the kind of quotation marks and dashes. */
const word = (text: string) =>
  escaped(text)
    .replaceAll(/["“”„]/g, '["“”„]')
    .replaceAll(/['‘’]/g, "['‘’]")
    .replaceAll(/[-–—]/g, "[-–—]");

const wordsOf = (text: string) => text.trim().split(/\s+/).filter(Boolean);

/**
 * Words that stand together as a regular expression that both JavaScript and PostgreSQL read, whatever the blanks
 * between them. Null where there is nothing to find. Case is the caller's.
 */
export function findPattern(words: string): string | null {
  const parts = wordsOf(words);
  return parts.length === 0 ? null : parts.map(word).join("\\s*");
}

export type Span = { start: number; end: number };

const spansOf = (text: string, pattern: string): Span[] =>
  [...text.matchAll(new RegExp(pattern, "giu"))].map((m) => ({ start: m.index, end: m.index + m[0].length }));

/** Where `words` stand together in a text. */
export function findTogether(text: string, words: string): Span[] {
  const pattern = findPattern(words);
  return pattern === null ? [] : spansOf(text, pattern);
}

/** Where a search's words stand: together if they do anywhere, else each by itself, with the endings it may have. */
export function findWords(text: string, words: string): Span[] {
  const parts = wordsOf(words);
  const together = parts.length > 1 ? findTogether(text, words) : [];
  if (together.length > 0) return together;
  const single = parts
    .filter((w) => /[\p{L}\p{N}]{2}/u.test(w))
    .slice(0, MOST_WORDS)
    .map((w) =>
      /^\p{L}{4,}$/u.test(w) ? `${word(w.replace(/(?:s|es|ed|ing)$/i, ""))}\\p{L}{0,4}` : word(w),
    );
  return single.length === 0
    ? []
    : spansOf(text, `(?<![\\p{L}\\p{N}])(?:${single.join("|")})(?![\\p{L}\\p{N}])`);
}
