import { expect, test } from "vitest";
import { onDay, uncertainDate } from "@/lib/dates/uncertain-date";
import { diligence } from "./diligence";

test("gaps run between the steps on record, as ranges where dates are uncertain", () => {
  const d = diligence([
    { step: "directive", date: onDay("2026-06-12"), explainedBy: [] },
    { step: "first_harm", date: onDay("2026-06-12"), explainedBy: [] },
    {
      step: "counsel_retained",
      date: uncertainDate("between", { start: "2026-06-14", end: "2026-06-16" }),
      explainedBy: [{ factId: "f", text: "Board met on June 14." }],
    },
    { step: "complaint", date: onDay("2026-06-23"), explainedBy: [] },
    { step: "motion", date: null, explainedBy: [] },
  ]);
  expect(d.gaps.map((g) => [g.from, g.to, g.words])).toEqual([
    ["directive", "first_harm", "the same day"],
    ["first_harm", "counsel_retained", "2 to 4 days"],
    ["counsel_retained", "complaint", "7 to 9 days"],
  ]);
  expect(d.gaps[1]?.explainedBy).toEqual([{ factId: "f", text: "Board met on June 14." }]);
  expect(d.total?.words).toBe("11 days");
  expect(d.missing).toEqual(["notice", "motion"]);
  expect(d.steps[1]?.words).toBe("not on record");
});

test("open dates give one-sided gaps; steps in the wrong order are told, not hidden", () => {
  const d = diligence([
    { step: "directive", date: onDay("2026-06-12"), explainedBy: [] },
    { step: "notice", date: uncertainDate("after", { start: "2026-06-13" }), explainedBy: [] },
    { step: "complaint", date: onDay("2026-06-01"), explainedBy: [] },
  ]);
  expect(d.gaps.map((g) => [g.words, g.outOfOrder])).toEqual([
    ["at least 2 days", false],
    ["Complaint stands before notice on record: check the dates", true],
  ]);
  expect(diligence([]).total).toBeNull();
});
