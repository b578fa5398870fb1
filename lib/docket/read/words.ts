/** The exact piece of docket text a proposal rests on: `text === source.slice(start, end)`. */
export type Words = { text: string; start: number; end: number };

/** How far a proposal can be trusted before a person has looked at it. */
export type Confidence = "high" | "medium" | "low";

/** Docket text beyond this many characters is not read for proposals; the clerk's tail always is. */
export const MAX_READ = 20_000;

export const wordsAt = (text: string, start: number, end: number): Words => ({
  text: text.slice(start, end),
  start,
  end,
});

/** Words without the blanks and loose punctuation at either end. */
export function trimmedWords(text: string, start: number, end: number): Words {
  let from = start;
  let to = end;
  while (from < to && /[\s,;:.-]/.test(text.charAt(from))) from++;
  while (to > from && /[\s,;:-]/.test(text.charAt(to - 1))) to--;
  return wordsAt(text, from, to);
}

/** Start of the sentence or clause that holds `at`, looking back at most `reach` characters. */
export function clauseStart(text: string, at: number, reach = 200): number {
  const floor = Math.max(0, at - reach);
  const before = text.slice(floor, at);
  let cut = -1;
  for (const m of before.matchAll(/[;\n]|[.:?!](?=\s|[A-Z]{2})/g)) {
    if (!isAbbreviation(before, m.index)) cut = m.index;
  }
  return floor + cut + 1;
}

/** End of the sentence that holds `at`, looking ahead at most `reach` characters. */
export function sentenceEnd(text: string, at: number, reach = 400): number {
  const ceiling = Math.min(text.length, at + reach);
  const after = text.slice(at, ceiling);
  for (const m of after.matchAll(/[.?!](?=\s)/g)) {
    if (!isAbbreviation(after, m.index)) return at + m.index + 1;
  }
  return ceiling;
}

/** "Inc.", "v.", "a.m.", "No.": a full stop that does not end a sentence. */
function isAbbreviation(text: string, dot: number): boolean {
  if (text.charAt(dot) !== ".") return false;
  return /(?:^|[\s(.])(?:[A-Za-z]|Inc|Corp|Co|Ltd|LLC|Jr|Sr|Dr|Mr|Ms|Mrs|Hon|vs|Nos?|Dkt|Doc|Dept|Ctrm|Civ|Fed|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|St|U\.S)$/.test(
    text.slice(Math.max(0, dot - 8), dot),
  );
}
