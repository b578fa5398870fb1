import { expect, it } from "vitest";
import { textAt } from "./text-at";

const on = (day: number) => new Date(Date.UTC(2026, 6, day));
const revisions = [
  { textRaw: "second", replacedAt: on(20) },
  { textRaw: "first", replacedAt: on(10) },
];

it("is the wording that was replaced next after that moment", () => {
  expect(textAt("third", revisions, on(5))).toBe("first");
  expect(textAt("third", revisions, on(10))).toBe("second");
  expect(textAt("third", revisions, on(15))).toBe("second");
  expect(textAt("third", revisions, on(20))).toBe("third");
  expect(textAt("third", [], on(1))).toBe("third");
});
