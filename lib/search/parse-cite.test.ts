import { expect, it } from "vitest";
import { parseCite } from "./parse-cite";

it.each([
  ["ECF No. 9-3 at 4", 9, 3, 4],
  ["ecf 9-3, at 4", 9, 3, 4],
  ["ECF No. 9", 9, 0, null],
  ["Dkt. 12 at 7.", 12, 0, 7],
  ["Doc. #40-3 p. 2", 40, 3, 2],
  ["Dkt. Entry No. 5", 5, 0, null],
  ["9-3 at 4", 9, 3, 4],
  ["ECF No. 9-3 at 4–5", 9, 3, 4],
  ["9-3 at 4-5", 9, 3, 4],
  ["9 at 4", 9, 0, 4],
  [" 9-3 ", 9, 3, null],
])("reads %s", (text, number, attachment, page) => {
  expect(parseCite(text)).toEqual({ number, attachment, page });
});

it.each(["9", "2026-06", "stay 9-3", "ECF", "ECF No. 0", "9-3 at 0", "26-5101", "section 702 at 4 p.m."])(
  "takes %j for words%s",
  (text) => {
    // An appellate number is also an entry's attachment form; three digits end it.
    expect(parseCite(text)).toBeNull();
  },
);
