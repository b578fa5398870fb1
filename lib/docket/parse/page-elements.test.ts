import { expect, test } from "vitest";
import { elementOf, keyAt, nameKey } from "@/lib/docket/parse/page-elements";

test("no two of the elements that pages are made of share a key", () => {
  const names =
    "a b br center div em font form h1 h2 h3 h4 h5 hr i input li ol p pre script span strong style sub sup table tbody td th title tr u ul".split(
      " ",
    );
  expect(new Set(names.map(nameKey)).size).toBe(names.length);
});

test("a rule breaks the line and is no heading; names in capitals are the same; long ones are none", () => {
  expect(elementOf(keyAt("<HR>", 1, 3))).toEqual({ does: "block" });
  expect(elementOf(keyAt("<H2>", 1, 3))).toMatchObject({ does: "emphasis" });
  expect(elementOf(keyAt("<blockquote>", 1, 11))).toBeNull();
});
