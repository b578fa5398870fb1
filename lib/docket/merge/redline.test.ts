import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuMs } from "@/scripts/cpu-time";
import { numberGaps } from "./number-gaps";
import { redline } from "./redline";

const texts = fc
  .array(fc.constantFrom("ORDER", "granting", "12", "Motion", "due", "by", "7/31/2026", "(zjd)", "a\tb"), {
    maxLength: 40,
  })
  .map((w) => w.join(" "));

describe("redline", () => {
  it("gives both texts back", () => {
    const flat = (s: string) => s.replace(/\s+/g, " ").trim();
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const parts = redline(before, after);
        expect(
          parts
            .filter((p) => p.kind !== "removed")
            .map((p) => p.text)
            .join(""),
        ).toBe(after);
        expect(
          flat(
            parts
              .filter((p) => p.kind !== "added")
              .map((p) => `${p.text} `)
              .join(""),
          ),
        ).toBe(flat(before));
      }),
    );
  });
  it("says nothing changed of equal texts", () => {
    fc.assert(fc.property(texts, (t) => redline(t, t).every((p) => p.kind === "same")));
  });
  it("answers on two texts of a million characters", () => {
    const start = cpuMs();
    expect(redline("a ".repeat(500_000), "b ".repeat(500_000)).map((p) => p.kind)).toEqual([
      "removed",
      "added",
    ]);
    expect(cpuMs() - start).toBeLessThan(2_000);
  });
});

describe("missing numbers", () => {
  it("names the gaps and ignores what is no number", () => {
    expect(numberGaps(["1", "2", "5", null, "04518115827", "x", "9"])).toEqual([
      { from: 3, to: 4 },
      { from: 6, to: 8 },
    ]);
    expect(numberGaps([])).toEqual([]);
  });
});
