/**
 * True when every word of the query begins a word of the text, whatever the order and case: "pre inj" fits
 * "Motion for a preliminary injunction". An empty query fits everything.
 */
export function fitsQuery(text: string, query: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return query
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}
