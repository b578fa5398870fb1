import { expect, it } from "vitest";
import { csvLine } from "./csv";

it("quotes what has commas, quotes or lines of its own", () => {
  expect(csvLine(["a,b", 'say "no"', "two\nlines", "plain"])).toBe(
    '"a,b","say ""no""","two\nlines",plain\r\n',
  );
});
it("lets no spreadsheet take a cell for a formula", () => {
  expect(csvLine(["=1+1", "@SUM(A1)", "-2", "+3"])).toBe("'=1+1,'@SUM(A1),'-2,'+3\r\n");
});
