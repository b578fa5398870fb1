import fc from "fast-check";
import { expect, test } from "vitest";
import { cellLines, collapse, firstLine } from "@/lib/docket/parse/clean-text";
import { Cell, type Run } from "@/lib/docket/parse/page-model";

const blanks = [
  " ",
  "  ",
  "\t",
  "\n",
  "\r\n",
  "\v",
  "\f",
  "\u00a0",
  "\u1680",
  "\u2000",
  "\u200a",
  "\u2028",
  "\u202f",
  "\u205f",
  "\u3000",
  "\ufeff",
];
const pieces = fc.array(fc.constantFrom(...blanks, "a", "ő", "\u200b", "\u180e", "\u2027", "\u0001", "x."), {
  maxLength: 12,
});

test("collapse makes one blank of every run of blanks, as the language counts them", () => {
  fc.assert(
    fc.property(pieces, (words) => {
      const text = words.join("");
      expect(collapse(text)).toBe(text.replace(/\s+/g, " ").trim());
    }),
    { numRuns: 2_000 },
  );
});

test("the first line is the first of all lines", () => {
  const run = fc.oneof(
    pieces.map((words): Run => ({ kind: "text", text: words.join(""), style: 0, link: null })),
    fc.constant<Run>({ kind: "break" }),
    fc.constant<Run>({ kind: "field", attributes: {} }),
  );
  fc.assert(
    fc.property(fc.array(run, { maxLength: 8 }), (runs) => {
      const cell = new Cell(false);
      cell.runs.push(...runs);
      expect(firstLine(cell)).toEqual(cellLines(cell)[0] ?? null);
    }),
  );
});
