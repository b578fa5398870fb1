import fc from "fast-check";
import { expect, test } from "vitest";
import { FirstFit } from "./first-fit";

test("takes the same row as looking through all of them from the first", () => {
  const stretch = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60 }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 60 }), (stretches) => {
      const rows = new FirstFit(stretches.length);
      const ends: number[] = [];
      for (const [from, length] of stretches) {
        const free = ends.findIndex((end) => end <= from);
        const expected = free === -1 ? ends.length : free;
        ends[expected] = from + length;
        expect(rows.take(from, from + length)).toBe(expected);
      }
    }),
  );
});
