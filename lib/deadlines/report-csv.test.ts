import { expect, it } from "vitest";
import { csvLine } from "./report-csv";

it("keeps commas, quotes and line breaks inside their cell, and starts no formula", () => {
  expect(csvLine(['say "when", then', "a\nb", "=1+1", "-3", "plain"])).toBe(
    '"say ""when"", then","a\nb",\'=1+1,\'-3,plain\r\n',
  );
});
