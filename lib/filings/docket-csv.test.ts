import { describe, expect, it } from "vitest";
import { csvLine } from "./docket-csv";

describe("the docket as CSV", () => {
  it("quotes what needs it", () => {
    expect(csvLine(["a,b", 'say "no"', "two\nlines", "plain"])).toBe(
      '"a,b","say ""no""","two\nlines",plain\r\n',
    );
  });
  it("gives a spreadsheet no formula", () => {
    expect(csvLine(["=1+1", "@SUM(A1)", "-2", "+3"])).toBe("'=1+1,'@SUM(A1),'-2,'+3\r\n");
  });
});
