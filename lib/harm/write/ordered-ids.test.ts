import { expect, test } from "vitest";
import { orderedIds } from "./ordered-ids";

test("parts come back in the order in which they were sent; ids that say so are kept", () => {
  const fresh = orderedIds(Array.from({ length: 50 }, () => ({ id: null })));
  expect(fresh).toEqual(fresh.toSorted());
  expect(new Set(fresh).size).toBe(50);
  const parts = fresh.map((id) => ({ id }));
  expect(orderedIds(parts)).toEqual(fresh);
  const turned = orderedIds(parts.toReversed());
  expect(turned).toEqual(turned.toSorted());
  expect(turned).not.toEqual(fresh);
  // A part that is new among old ones must stand where it was put.
  const mixed = orderedIds([...parts, { id: null }]);
  expect(mixed).toEqual(mixed.toSorted());
});
