/** A run of text that both wordings have, or only the old, or only the new one. */
export type RedlinePart = { kind: "same" | "removed" | "added"; text: string };

// Beyond this many differing words on either side the middle is shown as replaced whole: the table below is quadratic.
const MAX_DIFF = 1_500;

/** Words with the blanks that follow them, so that the parts put together give the texts back exactly. */
const pieces = (text: string): string[] => text.match(/\s+|[^\s]+\s*/g) ?? [];

/**
 * Word-level difference of two docket texts. `same` and `removed` together give `before`, `same` and `added` give
 * `after` (blanks of `same` parts as in `after`).
 */
export function redline(before: string, after: string): RedlinePart[] {
  const a = pieces(before);
  const b = pieces(after);
  const equal = (x: string | undefined, y: string | undefined) => x !== undefined && x.trim() === y?.trim();
  let head = 0;
  while (head < a.length && head < b.length && equal(a[head], b[head])) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    equal(a[a.length - 1 - tail], b[b.length - 1 - tail])
  )
    tail++;
  const parts: RedlinePart[] = [];
  const push = (kind: RedlinePart["kind"], text: string) => {
    if (text === "") return;
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  push("same", b.slice(0, head).join(""));
  const x = a.slice(head, a.length - tail);
  const y = b.slice(head, b.length - tail);
  if (x.length > MAX_DIFF || y.length > MAX_DIFF) {
    push("removed", x.join(""));
    push("added", y.join(""));
  } else for (const step of steps(x, y, equal)) push(step.kind, step.text);
  push("same", b.slice(b.length - tail).join(""));
  return parts;
}

/** Longest common subsequence over words. */
function steps(
  a: readonly string[],
  b: readonly string[],
  equal: (x: string | undefined, y: string | undefined) => boolean,
): RedlinePart[] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const cell = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] = equal(a[i], b[j])
        ? cell(i + 1, j + 1) + 1
        : Math.max(cell(i + 1, j), cell(i, j + 1));
  const out: RedlinePart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const old = a[i];
    const fresh = b[j];
    if (old !== undefined && fresh !== undefined && equal(old, fresh)) {
      out.push({ kind: "same", text: fresh });
      i++;
      j++;
    } else if (old !== undefined && (fresh === undefined || cell(i + 1, j) >= cell(i, j + 1))) {
      out.push({ kind: "removed", text: old });
      i++;
    } else if (fresh !== undefined) {
      out.push({ kind: "added", text: fresh });
      j++;
    }
  }
  return out;
}
