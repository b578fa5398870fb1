import { expect, test } from "vitest";
import { troubleWith } from "./roles.mjs";

const usable = {
  major: 16,
  version: "16.4",
  rolcreaterole: true,
  rolsuper: false,
  rolname: "firm",
  encoding: 6,
};

test("a PostgreSQL before 16 is refused by its version, with what to do", () => {
  // As Debian 12's server says of itself.
  const debian = { ...usable, major: 15, version: "15.18 (Debian 15.18-0+deb12u1)" };
  expect(troubleWith(debian, 3)).toMatch(/PostgreSQL 15\.18 .* needs 16 or newer\. Upgrade the server/);
  expect([16, 17, 18].map((major) => troubleWith({ ...usable, major }, 3))).toEqual([null, null, null]);
});

test("a login that may not make the roles is refused until somebody else made them", () => {
  const weak = { ...usable, rolcreaterole: false };
  expect(troubleWith(weak, 1)).toContain('alter role "firm" createrole;');
  expect(troubleWith(weak, 0)).toBeNull();
});

test("a database that is not in UTF8 is refused", () => {
  expect(troubleWith({ ...usable, encoding: 8 }, 0)).toContain("not in UTF8");
});
