/**
 * The carried-over record speaks in places to whoever keeps it. On screen it speaks to counsel: the same facts,
 * in words for them. Keyed by the sentence as given; wording.test.ts fails when one is no longer there.
 */
export const wording: ReadonlyMap<string, string> = new Map([
  [
    "News report on Legion's suit over foreign-national access to AI models (the document this project was founded on, 000_41acaeefc8ef67eb.txt)",
    "News report on Legion's suit over foreign-national access to AI models",
  ],
  ["The seed says 'federal court in Washington'.", "One report says only “federal court in Washington”."],
  [
    "The seed gives June 23 without a year; one report says about June 25-26 (eyeon). Keep June 23, show the conflict.",
    "Most reports say June 23; one says about June 25 or 26 (eyeon.ai).",
  ],
  [
    "The seed says the challenge rests on commercial harm and constitutional principles; no count is named.",
    "One report says the challenge rests on commercial harm and constitutional principles; no count is named.",
  ],
  [
    "Most reports make this letter the directive itself; one says that the directive came by word of mouth first and the letter later (newclaw). The seed only says that the letter came before the suit. Linked to the 'is informed' letter as possibly the same document.",
    "Most reports make this letter the directive itself; one says that the directive came by word of mouth first and the letter later (newclawtimes.com); another says only that the letter came before the suit. Possibly the same document as the “is informed” letter.",
  ],
]);

/** The same value with every sentence of the table in our words. */
export function inOurWords(value: unknown): unknown {
  if (typeof value === "string") return wording.get(value) ?? value;
  if (Array.isArray(value)) return value.map(inOurWords);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inOurWords(inner)]));
  }
  return value;
}
