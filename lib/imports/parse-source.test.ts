import { describe, expect, it } from "vitest";
import { sampleDocket, sampleSheet } from "./court-samples";
import { isCutOff } from "./parse-source";

describe("a page that stops before its end", () => {
  it("is told wherever it is cut, and a whole one or a paste is not", () => {
    const page = new TextDecoder().decode(sampleSheet(sampleDocket));
    expect(isCutOff(page)).toBe(false);
    expect(isCutOff("MINUTE ORDER granting 3 Motion")).toBe(false);
    for (const share of [0.3, 0.6, 0.95]) expect(isCutOff(page.slice(0, page.length * share))).toBe(true);
  });
});
