import { expect, test } from "vitest";
import { italicParts, partsWithin } from "./italic-parts";

const text = "See A v. B, 1 U.S. 2; C v. D; and A v. B again.";
const parts = italicParts(text, ["A v. B", "C v. D", "not there", ""]);

test("phrases stand apart wherever they occur, and no letter is lost", () => {
  expect(parts.map((p) => p.text).join("")).toBe(text);
  expect(parts.filter((p) => p.italic).map((p) => p.text)).toEqual(["A v. B", "C v. D", "A v. B"]);
  expect(italicParts("plain", [])).toEqual([{ text: "plain", italic: false }]);
});

test("a phrase that a line breaks is in italics on both", () => {
  expect(partsWithin(parts, 0, 8)).toEqual([
    { text: "See ", italic: false },
    { text: "A v.", italic: true },
  ]);
  expect(partsWithin(parts, 9, 11)).toEqual([
    { text: "B", italic: true },
    { text: ",", italic: false },
  ]);
});
