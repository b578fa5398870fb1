import { expect, it } from "vitest";
import { citeOf } from "./words";

it.each([
  [12, "motion", "ECF No. 12"],
  // Document numbers of the D.C. Circuit run through all of its cases.
  [2051234, "motion", "Doc. 2051234"],
  [null, "minute_order", "Minute order"],
] as const)("cites entry %s of a docket (%s) as %s", (number, kind, cite) => {
  expect(citeOf({ number, kind })).toBe(cite);
});
