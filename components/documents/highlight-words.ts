const NAME = "document-hit";

const quoted = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** Where `words` stand in a text, whatever the case and the blanks between them. */
export function findWords(text: string, words: string): { start: number; end: number }[] {
  const parts = words.trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  const pattern = new RegExp(parts.map(quoted).join("\\s*"), "giu");
  return [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

/** Marks words on a drawn page by the browser's own highlights: the text layer is left as it is. Answers how many. */
export function highlightWords(layer: HTMLElement, words: string): number {
  if (!("highlights" in CSS)) return 0;
  CSS.highlights.delete(NAME);
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
  const ranges = findWords(text, words).flatMap(({ start, end }) => {
    const from = at(start, false);
    const to = at(end, true);
    if (from === undefined || to === undefined) return [];
    const range = new Range();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return [range];
  });
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
  return ranges.length;
}
