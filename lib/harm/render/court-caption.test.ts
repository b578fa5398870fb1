import { expect, test } from "vitest";
import { columnShares } from "./column-shares";
import { courtCaption } from "./court-caption";

const parties = (caption: string) =>
  courtCaption({ court: "", caption, docketNumber: null }).parties.map(
    (p) => `${p.inset ? "  " : ""}${p.text}`,
  );

test("a caption is set as its court prints it: sides, roles, number", () => {
  expect(
    courtCaption({
      court: "United States District Court for the District of Columbia",
      caption: "",
      docketNumber: "1:26-cv-1",
    }),
  ).toMatchObject({
    court: ["UNITED STATES DISTRICT COURT", "FOR THE DISTRICT OF COLUMBIA"],
    number: "Civil Action No. 1:26-cv-1",
  });
  expect(
    courtCaption({
      court: "United States Court of Appeals for the District of Columbia Circuit",
      caption: "",
      docketNumber: "26-9999",
    }).number,
  ).toBe("No. 26-9999");
  expect(
    parties("A CORP., Plaintiff, v. B. C. D, in his official capacity, et al., Defendants (made up)"),
  ).toEqual([
    "A CORP.,",
    "  Plaintiff,",
    "  v.",
    "B. C. D, in his official capacity, et al.,",
    "  Defendants.",
    "(made up)",
  ]);
});

test("roles that nobody wrote down are not made up, and another shape stays as it is", () => {
  expect(parties("Legion v. Lutnick")).toEqual(["Legion,", "  v.", "Lutnick"]);
  expect(parties("In re Legion")).toEqual(["In re Legion"]);
  expect(parties("A v. B v. C")).toEqual(["A v. B v. C"]);
});

test("no column is narrower than its longest word while the page has room, and long text gets the rest", () => {
  const [date = 0, fact = 0, cites = 0] = columnShares(
    ["Date", "Fact", "Cites"],
    [
      [
        "Jun 12, 2026",
        "A sentence of some length that says what happened on that day.",
        "ECF No. 6-2 at 1 ¶ 4",
      ],
    ],
  );
  expect(date + fact + cites).toBeCloseTo(1);
  expect(fact).toBeGreaterThan(0.4);
  expect(Math.min(date, cites)).toBeGreaterThan(0.12);
  const many = columnShares(["Harm", "Not recoverable", "Caused by the directive"], [["x", "", ""]]);
  expect(many[1]).toBeGreaterThan(0.1);
});
