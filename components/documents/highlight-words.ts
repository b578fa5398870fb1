import type { Span } from "@/lib/documents/find-pattern";

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
  const nodes: { node: Text; start: number }[] = [];
  let text = "";
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    nodes.push({ node, start: text.length });
    text += `${node.data} `;
  }
  const at = (offset: number, end: boolean) => {
    const found = nodes.findLast((n) => (end ? n.start < offset : n.start <= offset));
    return found && { node: found.node, offset: Math.min(offset - found.start, found.node.length) };
  };
  const ranges = find(text).flatMap(({ start, end }) => {
    const from = at(start, false);
    const to = at(end, true);
    if (from === undefined || to === undefined) return [];
    const range = new Range();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return [range];
  });
  const chosen = current === null ? undefined : (ranges[current] ?? ranges.at(-1));
  const others = ranges.filter((range) => range !== chosen);
  if (others.length > 0) CSS.highlights.set(HITS, new Highlight(...others));
  if (chosen !== undefined) CSS.highlights.set(CURRENT, new Highlight(chosen));
  return ranges;
}
