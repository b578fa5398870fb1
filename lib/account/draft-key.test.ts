import { expect, test } from "vitest";
import { draftKeyOf } from "./draft-key";

const SECRET = "s".repeat(32);

test("a person's key stays the same, and is nobody else's", () => {
  const mine = draftKeyOf(SECRET, "a");
  expect(Buffer.from(mine, "base64")).toHaveLength(32);
  expect(draftKeyOf(SECRET, "a")).toBe(mine);
  expect(draftKeyOf(SECRET, "b")).not.toBe(mine);
  expect(draftKeyOf("t".repeat(32), "a")).not.toBe(mine);
});
