import type { Span } from "@/lib/documents/find-pattern";
import { readLayer } from "./layer-text";

const HITS = "document-hit";
const CURRENT = "document-current";

/**
 * Marks what `find` finds in a drawn page by the browser's own highlights: the text layer is left as it is. The
 * `current` one, counted from 0, is marked stronger. Answers the ranges, in the order of the page.
 */
export function highlightWords(
  layer: HTMLElement,
  find: ((text: string) => Span[]) | null,
  current: number | null,
): Range[] {
  if (!("highlights" in CSS)) return [];
  CSS.highlights.delete(HITS);
  CSS.highlights.delete(CURRENT);
  if (find === null) return [];
  const { text, rangeOf } = readLayer(layer);
  const ranges = find(text).flatMap(({ start, end }) => rangeOf(start, end) ?? []);
  const chosen = current === null ? undefined : (ranges[current] ?? ranges.at(-1));
  const others = ranges.filter((range) => range !== chosen);
  if (others.length > 0) CSS.highlights.set(HITS, new Highlight(...others));
  if (chosen !== undefined) CSS.highlights.set(CURRENT, new Highlight(chosen));
  return ranges;
}
