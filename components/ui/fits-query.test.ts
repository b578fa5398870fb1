import { expect, test } from "vitest";
import { fitsQuery } from "./fits-query";

test.each([
  ["Motion for a preliminary injunction", "pre inj", true],
  ["Motion for a preliminary injunction", "inj MOT", true],
  ["Motion for a preliminary injunction", "junction", false],
  ["Legion v. Lutnick", "legion lut", true],
  ["Legion v. Lutnick", "legion x", false],
  ["No. 1:26-cv-01234", "1:26", true],
  ["Müller, Counsel", "mü", true],
  ["Anything", "", true],
  ["", "a", false],
])("%j and %j: %s", (text, query, fits) => {
  expect(fitsQuery(text, query)).toBe(fits);
});
