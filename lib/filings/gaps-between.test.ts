import { describe, expect, it } from "vitest";
import { gapsBetween } from "./gaps-between";

const rows = (...numbers: (number | null)[]) =>
  numbers.map((number, at) => ({ id: `${number ?? "m"}${number === null ? at : ""}`, number }));
const found = (
  numbers: (number | null)[],
  order: "newest" | "oldest",
  beyond: number | null = null,
  also: number[] = [],
) => [
  ...gapsBetween(rows(...numbers), new Set([...numbers.flatMap((n) => n ?? []), ...also]), order, beyond),
];

describe("missing numbers", () => {
  it("stand after the row before them, in either order", () => {
    expect(found([9, 8, 5], "newest", 4)).toEqual([["8", { from: 6, to: 7 }]]);
    expect(found([5, 8, 9], "oldest")).toEqual([["5", { from: 6, to: 7 }]]);
  });
  it("are looked for beyond the page, and down to 1", () => {
    expect(found([9, 8], "newest", 5)).toEqual([["8", { from: 6, to: 7 }]]);
    expect(found([3, 2, 1], "newest")).toEqual([]);
    expect(found([4, 3], "newest")).toEqual([["3", { from: 1, to: 2 }]]);
    expect(found([1, 2], "oldest", 5)).toEqual([["2", { from: 3, to: 4 }]]);
  });
  it("pass over entries without a number", () => {
    expect(found([9, null, null, 7], "newest", 6)).toEqual([["9", { from: 8, to: 8 }]]);
  });
  it("are not those entered out of order elsewhere", () => {
    expect(found([9, 7, 8, 6], "newest", 5)).toEqual([]);
    expect(found([9, 6], "newest", 5, [7, 8])).toEqual([]);
  });
  it("are not made by a number that stands twice", () => {
    expect(found([7, 7, 6], "newest", 5)).toEqual([]);
  });
});
