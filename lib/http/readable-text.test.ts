import { expect, test } from "vitest";
import { readable, readableText } from "./readable-text";

test.each([
  ["a\0b", "ab"],
  ["invoice\u202Efdp.exe", "invoicefdp.exe"],
  ["\ud83d lone", "\ufffd lone"],
  ["Déjà vu 👩‍⚖️ מסמך\u200f", "Déjà vu 👩‍⚖️ מסמך\u200f"],
  ["two\nlines\tand a tab", "two\nlines\tand a tab"],
])("%j is kept as %j", (typed, kept) => {
  expect(readableText(typed)).toBe(kept);
});

test("what is no text stays", () => {
  for (const value of [1, null, true, ["a"]]) expect(readable(value)).toBe(value);
});
