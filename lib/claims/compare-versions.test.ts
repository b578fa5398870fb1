import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareVersions } from "./compare-versions";

const claim = (id: string, carriedFromId: string | null = null) => ({ id, carriedFromId });

describe("compareVersions", () => {
  it("tells carried, added and dropped apart", () => {
    const before = [claim("a1"), claim("a2"), claim("a3")];
    const after = [claim("b1", "a1"), claim("b2", "a3"), claim("b3")];
    const change = compareVersions(before, after);
    expect(change.carried.map((c) => [c.from.id, c.claim.id])).toEqual([
      ["a1", "b1"],
      ["a3", "b2"],
    ]);
    expect(change.added.map((c) => c.id)).toEqual(["b3"]);
    expect(change.dropped.map((c) => c.id)).toEqual(["a2"]);
  });
  it("counts a claim carried from a third version as added", () => {
    const change = compareVersions([claim("a1")], [claim("c1", "z9")]);
    expect(change.added.map((c) => c.id)).toEqual(["c1"]);
    expect(change.dropped.map((c) => c.id)).toEqual(["a1"]);
  });
  it("accounts for every claim of both versions exactly once", () => {
    const arbitrary = fc.tuple(
      fc.integer({ min: 0, max: 8 }),
      fc.array(fc.option(fc.integer({ min: 0, max: 12 })), { maxLength: 8 }),
    );
    fc.assert(
      fc.property(arbitrary, ([size, carries]) => {
        const before = Array.from({ length: size }, (_, i) => claim(`a${i}`));
        const after = carries.map((from, i) => claim(`b${i}`, from === null ? null : `a${from}`));
        const { carried, added, dropped } = compareVersions(before, after);
        expect([...carried.map((c) => c.claim.id), ...added.map((c) => c.id)].sort()).toEqual(
          after.map((c) => c.id).sort(),
        );
        const kept = new Set(carried.map((c) => c.from.id));
        expect([...kept, ...dropped.map((c) => c.id)].sort()).toEqual(before.map((c) => c.id).sort());
      }),
    );
  });
});
