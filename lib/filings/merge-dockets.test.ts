import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeDockets } from "./merge-dockets";

const on = (...days: number[]) => days.map((day) => ({ day, filedOn: new Date(Date.UTC(2026, 6, day)) }));
const days = (merged: ReturnType<typeof mergeDockets<{ day: number; filedOn: Date }>>) =>
  merged.map(({ docket, row }) => `${docket}:${row.day}`);

it("interleaves by day, the first docket first within one", () => {
  expect(days(mergeDockets([on(9, 5, 1), on(7, 5)], "newest", 10))).toEqual([
    "0:9",
    "1:7",
    "0:5",
    "1:5",
    "0:1",
  ]);
  expect(days(mergeDockets([on(1, 5), on(5, 7)], "oldest", 3))).toEqual(["0:1", "0:5", "1:5"]);
});

it("keeps every docket's own order and loses nothing", () => {
  const docket = fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(docket, { minLength: 1, maxLength: 3 }), (lists) => {
      const merged = mergeDockets(
        lists.map((list) => on(...list)),
        "newest",
        1_000,
      );
      for (const [at, list] of lists.entries())
        expect(merged.filter((m) => m.docket === at).map((m) => m.row.day)).toEqual(list);
    }),
  );
});
