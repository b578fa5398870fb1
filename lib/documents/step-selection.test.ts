import fc from "fast-check";
import { expect, it } from "vitest";
import { type StepKey, stepSelection } from "./step-selection";

const text = "Eleven engineers stood idle. No fallback existed.";
const lines = [0, 17, 29];

it("goes by words and by lines", () => {
  const step = (at: number, ...keys: StepKey[]) =>
    keys.reduce((offset, key) => stepSelection(text, lines, offset, key), at);
  expect(text.slice(0, step(0, "ArrowRight"))).toBe("Eleven");
  expect(text.slice(0, step(0, "ArrowRight", "ArrowRight", "ArrowRight"))).toBe("Eleven engineers stood");
  expect(step(22, "ArrowLeft")).toBe(17);
  expect(text.slice(17, step(17, "ArrowDown"))).toBe("stood idle.");
  expect(text.slice(17, step(17, "ArrowDown", "ArrowDown"))).toBe("stood idle. No fallback existed.");
  expect(step(20, "ArrowUp")).toBe(17);
  expect(step(17, "ArrowUp")).toBe(0);
  expect([step(20, "Home"), step(20, "End")]).toEqual([17, 28]);
});

it("stays in the text, and gets to either end of it", () => {
  const key = fc.constantFrom<StepKey>("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End");
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 6 }), fc.array(key, { maxLength: 20 }), (rows, keys) => {
      const whole = rows.join(" ");
      let begin = 0;
      const starts = [0, ...rows.slice(0, -1).map((row) => (begin += row.length + 1))];
      let at = 0;
      for (const k of keys) {
        const next = stepSelection(whole, starts, at, k);
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(whole.length);
        if (k === "ArrowRight" || k === "ArrowDown") expect(next).toBeGreaterThanOrEqual(at);
        if (k === "ArrowLeft" || k === "ArrowUp") expect(next).toBeLessThanOrEqual(at);
        at = next;
      }
      for (let n = 0; n <= whole.length; n += 1) at = stepSelection(whole, starts, at, "ArrowRight");
      expect(whole.slice(at).trim()).toBe("");
    }),
    { numRuns: 200 },
  );
});
