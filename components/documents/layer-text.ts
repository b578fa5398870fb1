/** The words that lie over a drawn page as one text, and the way back from an offset in it to the page. */
export type LayerText = {
  text: string;
  /** Offsets at which its lines begin, ascending. */
  lines: number[];
  rangeOf: (start: number, end: number) => Range | null;
  /** Where a place of the layer stands in the text; null for one outside. */
  offsetOf: (node: Node, offset: number) => number | null;
};

export function readLayer(layer: HTMLElement): LayerText {
  const nodes: { node: Text; start: number }[] = [];
  const lines: number[] = [];
  let text = "";
  let top: number | null = null;
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const place = node.parentElement;
    if (place !== null && (top === null || Math.abs(place.offsetTop - top) > place.offsetHeight / 2)) {
      lines.push(text.length);
      top = place.offsetTop;
    }
    nodes.push({ node, start: text.length });
    text += `${node.data} `;
  }
  const at = (offset: number, end: boolean) => {
    const found = nodes.findLast((n) => (end ? n.start < offset : n.start <= offset));
    return found && { node: found.node, offset: Math.min(offset - found.start, found.node.length) };
  };
  return {
    text,
    lines,
    rangeOf: (start, end) => {
      const from = at(start, false);
      const to = at(end, true);
      if (from === undefined || to === undefined) return null;
      const range = new Range();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return range;
    },
    offsetOf: (node, offset) => {
      if (!layer.contains(node)) return null;
      const own = nodes.find((n) => n.node === node);
      if (own !== undefined) return own.start + offset;
      // A place between the words: the first of them after it.
      const range = new Range();
      range.setStart(node, offset);
      const next = nodes.find((n) => range.comparePoint(n.node, 0) >= 0);
      return next?.start ?? text.length;
    },
  };
}
