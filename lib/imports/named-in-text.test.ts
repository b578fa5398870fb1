import { describe, expect, it } from "vitest";
import { namedInText, numbersIn } from "./named-in-text";

const here = {
  numbers: new Set([3, 12, 14, 164]),
  parties: [
    { name: "Company C, Inc.", shortName: "Company C" },
    { name: "Agency D", shortName: null },
    { name: "C", shortName: null },
  ],
  counsel: ["A. B. Lawyer, Jr.", "E. Other"],
};

describe("what docket text names besides what was read of it", () => {
  it("gives days, hours, and the numbers and people that are on record", () => {
    const text =
      "MINUTE ORDER granting 12 MOTION by COMPANY C. Responses to 14 due within 14 days, by 8/3/2026; reply by August 17, 2026 at 5:00 PM. Conference 9/1/2026 at 10:00 AM in Courtroom 3. Mr. Lawyer shall appear. Not re 99 or $164. Signed by Judge First Example on 7/1/2026. (lc) (Entered: 07/02/2026)";
    expect(namedInText(text, "2026-07-01", here)).toEqual({
      dates: ["2026-08-03", "2026-08-17", "2026-09-01"],
      hours: ["10:00", "17:00"],
      numbers: [12, 14],
      parties: ["Company C, Inc.", "C"],
      counsel: ["A. B. Lawyer, Jr."],
    });
  });

  it("takes no part of a date, an hour, a sum or a section for an entry", () => {
    expect(
      numbersIn("Set for 3/12/2026 at 3:12 PM; pay $12 under § 14; Rule 12(b); July 3, 2026; re 164, 3-1."),
    ).toEqual([164, 3]);
  });
});
