import { describe, expect, it } from "vitest";
import { chainOf } from "./chain";

const h = (id: string, replacesId: string | null = null) => ({ id, replacesId });

describe("chainOf", () => {
  const rows = [h("c", "b"), h("a"), h("b", "a"), h("x")];
  it.each(["a", "b", "c"])("gives the same chain from %s", (id) => {
    expect(chainOf(rows, id).map((r) => r.id)).toEqual(["a", "b", "c"]);
  });
  it("leaves a hearing that never moved alone", () => {
    expect(chainOf(rows, "x").map((r) => r.id)).toEqual(["x"]);
  });
  it("ends where rows name each other", () => {
    expect(chainOf([h("p", "q"), h("q", "p")], "p")).toHaveLength(2);
  });
  it("knows nothing of what is not there", () => {
    expect(chainOf(rows, "z")).toEqual([]);
  });
});
