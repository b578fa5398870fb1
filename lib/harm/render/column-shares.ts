/** What part of a table's width each column takes: by how much it holds, none narrower than its head's longest word. */
export function columnShares(header: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const sample = rows.slice(0, 200);
  const weights = header.map((h, i) => {
    const word = Math.max(...h.split(" ").map((w) => w.length));
    return Math.min(60, Math.max(word * 1.6, 9, ...sample.map((r) => Math.sqrt((r[i] ?? "").length) * 4)));
  });
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((w) => w / total);
}
