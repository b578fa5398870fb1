/** Letters of a table's text that stand side by side on a page. */
const ACROSS = 92;
/** Rows that are looked at: the first page of any export has as many, or all there are. */
const SAMPLE = 200;
/** Letters of an entry that is not worth a second line. */
const SHORT = 14;

/** In letters of middling width; capitals are wider. */
const widthOf = (word: string) => word.length + 0.4 * word.replaceAll(/[^A-Z]/g, "").length;
const longestWord = (text: string) => Math.max(0, ...text.split(/\s/).map(widthOf));

/**
 * What part of a table's width each column takes: none narrower than its longest word, as far as the page allows, and
 * what is left by how much most of its cells hold.
 */
export function columnShares(header: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const sample = rows.slice(0, SAMPLE);
  const columns = header.map((head, i) => {
    const cells = sample.map((r) => r[i] ?? "");
    const lengths = cells.map((c) => c.length).sort((a, b) => a - b);
    const most = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
    // A date or a number stays on one line.
    const short = most <= SHORT ? most : 0;
    const least = Math.min(18, Math.max(longestWord(head), short, ...cells.map(longestWord))) + 1;
    // Long text gains more from width than a short entry that would only stay on one line.
    return { least, wants: Math.max(1, Math.min(45, most) - least) ** 1.5 };
  });
  const least = columns.reduce((sum, c) => sum + c.least, 0);
  const wanted = columns.reduce((sum, c) => sum + c.wants, 0);
  const spare = Math.max(0, ACROSS - least);
  const widths = columns.map((c) => c.least + (spare * c.wants) / wanted);
  const total = widths.reduce((a, b) => a + b, 0);
  return widths.map((w) => w / total);
}
