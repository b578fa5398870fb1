import { expect, it } from "vitest";
import { rowId } from "./row-id";

it("gives ids of version 7, each above the one before", () => {
  const ids = Array.from({ length: 10_000 }, rowId);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  const at = Number.parseInt(ids[0]?.replace("-", "").slice(0, 12) ?? "", 16);
  expect(Math.abs(at - Date.now())).toBeLessThan(60_000);
});
