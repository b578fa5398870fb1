export type StepKey = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End";

/**
 * Where a selection ends after a key, as an offset into a page's text: sideways by a word, up and down by a line, to
 * the line's end or beginning. `lines`: the offsets at which its lines begin, ascending, the first of them 0.
 */
export function stepSelection(text: string, lines: readonly number[], at: number, key: StepKey): number {
  const line = Math.max(
    0,
    lines.findLastIndex((start) => start <= at),
  );
  const startOf = (n: number) => (n < 0 ? 0 : (lines[n] ?? text.length));
  const endOf = (n: number) => text.slice(0, startOf(n + 1)).trimEnd().length;
  switch (key) {
    case "ArrowRight": {
      const word = /\S+/.exec(text.slice(at));
      return word === null ? text.length : at + word.index + word[0].length;
    }
    case "ArrowLeft": {
      const word = /\S+\s*$/.exec(text.slice(0, at));
      return word === null ? 0 : word.index;
    }
    case "ArrowDown":
      return at < endOf(line) ? endOf(line) : Math.max(at, endOf(line + 1));
    case "ArrowUp":
      return at > startOf(line) ? startOf(line) : startOf(line - 1);
    case "Home":
      return startOf(line);
    case "End":
      return endOf(line);
  }
}
