import { expect, test } from "vitest";
import { courtOfDocId, findAppellateCourt, findDistrictCourt } from "@/lib/docket/parse/court";

test.each([
  ["Northern District of Texas (Dallas)", "txnd"],
  ["Eastern District of TEXAS [LIVE] (Marshall)", "txed"],
  ["District of Utah (Central)", "utd"],
  ["Southern District of Mississippi (Northern (Jackson))", "mssd"],
  ["Northern District of West Virginia (Elkins)", "wvnd"],
  ["Eastern District of Washington (Spokane)", "waed"],
  ["California Eastern District (Fresno)", "caed"],
  ["District of Columbia (Washington, DC)", "dcd"],
])("the heading %s is of %s", (heading, court) => {
  expect(
    findDistrictCourt(`<h3>U.S. District Court<BR>\n${heading}<BR>\nCIVIL DOCKET FOR CASE #: 1:20-cv-1</h3>`),
  ).toBe(court);
});

test.each([
  ["<title>CM/ECF - casd-Case Summary for 3-18-cr-3298</title>", "casd"],
  ["<title>SDNY CM/ECF NextGen Version 1.6</title>", "nysd"],
  ["<title>CT CMECF NextGen</title>", "ctd"],
  ["<title>Eastern District of New York - LIVE Database V6.2.1</title>", "nyed"],
  ['<a href="https://ecf.wawd.uscourts.gov/doc1/19713755143">8</a>', "wawd"],
  [`<a href="#" onclick="goDLS('/doc1/12713755143','1','2','','','','','')">8</a>`, "nysd"],
  // A document of the court above is cited, but the page is not its own.
  ['<a href="https://ecf.ca9.uscourts.gov/docs1/009130000001">x</a><title>CM/ECF - casd</title>', "casd"],
  ["<title>Request Time-out</title>", null],
])("%s is of %s", (page, court) => {
  expect(findDistrictCourt(page)).toBe(court);
});

test.each([
  ["United States Court of Appeals for the Eleventh Circuit", "ca11"],
  ["United States Court of Appeals for District of Columbia Circuit", "cadc"],
  ["United States Court of Appeals for the Federal Circuit", "cafc"],
  ["Court of Appeals, 2nd Circuit", "ca2"],
  ["United States Court of Appeals for Veterans Claims", "cavc"],
  ["U. S. Bankruptcy Appellate Panel for the Ninth Circuit", "bap9"],
])("the appellate heading %s is of %s, whatever courts it links to", (heading, court) => {
  const page = `<td><b>General Docket<br>\n${heading}</b></td><a href="https://ecf.nvb.uscourts.gov/cgi-bin/DktRpt.pl?1">x</a><a href="https://ecf.ca5.uscourts.gov/">y</a>`;
  expect(findAppellateCourt(page)).toBe(court);
});

test("a doc id names its court by its first three digits", () => {
  expect(courtOfDocId("04508117526")).toBe("dcd");
  expect(courtOfDocId("00117463322")).toBe("ca1");
  expect(courtOfDocId("99900000000")).toBeNull();
});
