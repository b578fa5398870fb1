import fc from "fast-check";
import { expect, it } from "vitest";
import { findPattern, findTogether, findWords } from "./find-pattern";

const cut = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

it("finds words that stand together, over line ends and other quotation marks", () => {
  const text = "“Great\nharm” is not\ngreat  harm.";
  expect(cut(text, findTogether(text, "great harm"))).toEqual(["Great\nharm", "great  harm"]);
  expect(findTogether(text, '"great')).toHaveLength(1);
  expect(findTogether(text, "  ")).toEqual([]);
});

it("marks single words with their endings where they do not stand together", () => {
  const text = "The engineers stood idle. One engineer resigned.";
  expect(cut(text, findWords(text, "idle engineers"))).toEqual(["engineers", "idle", "engineer"]);
  expect(cut(text, findWords(text, "stood idle"))).toEqual(["stood idle"]);
  expect(findWords(text, "gin")).toEqual([]);
});

it("takes anything that is typed as plain text", () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const pattern = findPattern(typed);
      if (pattern === null) return typed.trim() === "";
      return new RegExp(pattern, "iu").test(typed) && Array.isArray(findWords("some text", typed));
    }),
  );
});
