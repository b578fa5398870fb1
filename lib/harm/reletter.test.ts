import fc from "fast-check";
import { expect, test } from "vitest";
import { letterChanges, letterOf, reletter } from "./reletter";

const swap = new Map([
  ["A", "B"],
  ["B", "A"],
]);

test.each([
  ["See Ex. A at 4.", "See Ex. B at 4."],
  ["Exhibit B, ¶ 2; Ex. A.", "Exhibit A, ¶ 2; Ex. B."],
  ["Exs. A, B and C show it.", "Exs. B, A and C show it."],
  ["Exhibits A & B", "Exhibits B & A"],
  // Another declaration's, an article, a number and a word that begins so stay.
  ["Ex. A to Roe Decl. at 2", "Ex. A to Roe Decl. at 2"],
  ["A letter; Ex. 1; Ex. Ante", "A letter; Ex. 1; Ex. Ante"],
  ["Ex. A to show", "Ex. B to show"],
])("%s", (before, after) => {
  expect(reletter(before, swap)).toEqual({ text: after, unsure: [] });
});

test("a stretch of letters is left to a person", () => {
  expect(reletter("Exs. A-C and Ex. B", swap)).toEqual({ text: "Exs. A-C and Ex. A", unsure: ["Exs. A-C"] });
});

test("moving exhibits and back leaves every cite as it was", () => {
  const ids = Array.from({ length: 30 }, (_, i) => `d${i}`);
  fc.assert(
    fc.property(fc.shuffledSubarray(ids, { minLength: 30, maxLength: 30 }), (order) => {
      const text = ids.map((_, i) => `Ex. ${letterOf(i)} at ${i + 1}`).join("; ");
      const there = reletter(text, letterChanges(ids, order)).text;
      // Each cite still means the document that it meant.
      expect(there).toBe(ids.map((id, i) => `Ex. ${letterOf(order.indexOf(id))} at ${i + 1}`).join("; "));
      expect(reletter(there, letterChanges(order, ids)).text).toBe(text);
    }),
  );
});
