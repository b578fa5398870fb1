import { expect, test } from "vitest";
import given from "./facts.json";
import { inOurWords, wording } from "./wording";

test("every sentence of the table stands in the record, and nothing speaks of the seed afterwards", () => {
  const before = JSON.stringify(given);
  for (const sentence of wording.keys()) expect(before).toContain(JSON.stringify(sentence).slice(1, -1));
  expect(JSON.stringify(inOurWords(given))).not.toMatch(/\bthe seed\b|this project was founded/i);
});

test("only sentences change", () => {
  expect(inOurWords({ a: ["x", 1, null], b: true })).toEqual({ a: ["x", 1, null], b: true });
});
