export type Part = { text: string; italic: boolean };

/** A text in parts, the phrases apart that stand in italics wherever they occur. */
export function italicParts(text: string, phrases: readonly string[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  while (from < text.length) {
    const next = phrases
      .map((phrase) => ({ phrase, at: phrase === "" ? -1 : text.indexOf(phrase, from) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    const until = next?.at ?? text.length;
    if (until > from) parts.push({ text: text.slice(from, until), italic: false });
    if (next === undefined) break;
    parts.push({ text: next.phrase, italic: true });
    from = next.at + next.phrase.length;
  }
  return parts;
}

/** The part of them that lies on one line of the text, from its first letter to before the last. */
export function partsWithin(parts: readonly Part[], from: number, to: number): Part[] {
  let at = 0;
  return parts.flatMap(({ text, italic }) => {
    const start = at;
    at += text.length;
    const cut = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return cut === "" ? [] : [{ text: cut, italic }];
  });
}
