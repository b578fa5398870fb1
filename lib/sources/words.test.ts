import { expect, test } from "vitest";
import { publishedWords } from "./words";

test.each([
  ["2026-06-24", "Jun 24, 2026"],
  ["2026-06", "June 2026"],
  ["2026-13", "2026-13"],
  ["2026", "2026"],
  ["summer 2026", "summer 2026"],
])("%s reads %s", (published, words) => {
  expect(publishedWords(published)).toBe(words);
});
