import { expect, it } from "vitest";
import { countOwn } from "./own-text";
import { scanText } from "./scan-text";

const STAMP = "Case 1:26-cv-01234-ABC Document 9-3 Filed 06/24/26 Page 1 of 2";
const line = (text: string, confidence: number) => ({
  text,
  confidence,
  box: [0, 0, 1, 0.1] satisfies [number, number, number, number],
});

it("keeps the stamp as the PDF has it, and once", () => {
  const read = scanText(STAMP, {
    lines: [
      line("Case 1:26-cv-01234-ABC Document 9-8 Filed 06/24/26 Page 1 of 2", 70),
      line("I declare.", 90),
    ],
  });
  expect(read.text).toBe(`${STAMP}\nI declare.`);
  expect(read.lines.map((l) => l.text)).toEqual(["I declare."]);
});

it("weighs its confidence by the length of what was read", () => {
  expect(scanText("", { lines: [line("a", 0), line("aaa", 100)] }).confidence).toBe(75);
  expect(scanText("", { lines: [line(" \u0000 ", 90)] })).toEqual({ text: "", confidence: null, lines: [] });
});

it("counts nothing of a page that has only its stamp", () => {
  expect(countOwn(STAMP)).toBe(0);
  expect(countOwn(`${STAMP}\nMOTION`)).toBe(6);
});
