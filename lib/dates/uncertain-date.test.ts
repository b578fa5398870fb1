import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, fromDayNumber } from "./court-date";
import {
  compareUncertain,
  courtMoment,
  formatUncertain,
  onDay,
  orderByDate,
  possibleRange,
  precisions,
  relation,
  type UncertainDate,
  uncertainDate,
  uncertainDateProblems,
} from "./uncertain-date";
import { uncertainDateSchema } from "./uncertain-date-schema";

const start = "2026-06-26";

test.each<[UncertainDate, string, string | null, string | null]>([
  [onDay("2026-06-12"), "Jun 12, 2026", "2026-06-12", "2026-06-12"],
  [uncertainDate("around", { start }), "around Jun 26, 2026", "2026-06-23", "2026-06-29"],
  [
    uncertainDate("around", { start, marginDays: 1 }),
    "around Jun 26, 2026 (give or take 1 day)",
    "2026-06-25",
    "2026-06-27",
  ],
  [uncertainDate("before", { start: "2026-07-03" }), "before Jul 3, 2026", null, "2026-07-02"],
  [uncertainDate("after", { start: "2026-06-30" }), "after Jun 30, 2026", "2026-07-01", null],
  [
    uncertainDate("between", { start, end: "2026-06-27" }),
    "between Jun 26, 2026 and Jun 27, 2026",
    "2026-06-26",
    "2026-06-27",
  ],
  [
    uncertainDate("from_to", { start: "2026-06-12", end: "2026-06-30" }),
    "from Jun 12, 2026 to Jun 30, 2026",
    "2026-06-12",
    "2026-06-30",
  ],
  [uncertainDate("from_to", { start: "2026-06-12" }), "from Jun 12, 2026 on", "2026-06-12", null],
  [uncertainDate("month", { start: "2028-02-10" }), "February 2028", "2028-02-01", "2028-02-29"],
  [uncertainDate("year", { start }), "2026", "2026-01-01", "2026-12-31"],
])("%j reads and ranges", (date, words, earliest, latest) => {
  expect(uncertainDateProblems(date)).toEqual({});
  expect(formatUncertain(date)).toBe(words);
  expect(possibleRange(date)).toEqual({ earliest, latest });
});

test("a time is kept in the zone it was written in and placed on the court's clock", () => {
  const pacific = uncertainDate("on", { start: "2026-06-12", time: "22:30", zone: "America/Los_Angeles" });
  expect(formatUncertain(pacific)).toBe("Jun 12, 2026, 10:30 PM PDT");
  expect(courtMoment(pacific)).toEqual({ date: "2026-06-13", time: "01:30:00" });
  const letter = uncertainDate("on", { start: "2026-06-12", time: "17:21", zone: "America/New_York" });
  expect(formatUncertain(letter)).toBe("Jun 12, 2026, 5:21 PM EDT");
  expect(relation(letter, pacific)).toBe("before");
});

test.each<[Partial<UncertainDate> & { precision: UncertainDate["precision"] }, keyof UncertainDate]>([
  [{ precision: "between", start: "2026-06-12", end: "2026-06-11" }, "end"],
  [{ precision: "from_to", start: "2026-06-12", end: "2026-06-11" }, "end"],
  [{ precision: "on", start: "2026-02-30" }, "start"],
  [{ precision: "on" }, "start"],
  [{ precision: "between", start: "2026-06-12" }, "end"],
  [{ precision: "unknown_but_after" }, "afterFactId"],
  [{ precision: "on", start, time: "25:00", zone: "America/New_York" }, "time"],
  [{ precision: "on", start, time: "12:00" }, "zone"],
  [{ precision: "month", start, time: "12:00", zone: "America/New_York" }, "time"],
  [{ precision: "on", start, time: "12:00", zone: "Mars/Olympus" }, "zone"],
  [{ precision: "around", start, marginDays: -1 }, "marginDays"],
])("%j is refused with a sentence at its field", (input, field) => {
  const parsed = uncertainDateSchema.safeParse(input);
  expect(parsed.success).toBe(false);
  expect(parsed.error?.issues.map((i) => i.path[0])).toContain(field);
});

test("an undated fact stands after the one it follows, through chains, and a circle loses nothing", () => {
  const facts = [
    { id: "c", date: uncertainDate("unknown_but_after", { afterFactId: "b" }) },
    { id: "z", date: onDay("2026-07-01") },
    { id: "b", date: uncertainDate("unknown_but_after", { afterFactId: "a" }) },
    { id: "a", date: onDay("2026-06-12") },
    { id: "p", date: uncertainDate("unknown_but_after", { afterFactId: "q" }) },
    { id: "q", date: uncertainDate("unknown_but_after", { afterFactId: "p" }) },
  ];
  expect(orderByDate(facts).map((f) => f.id)).toEqual(["a", "b", "c", "z", "p", "q"]);
  const dateOf = (id: string) => facts.find((f) => f.id === id)?.date;
  const c = facts[0]?.date;
  expect(c && possibleRange(c, dateOf)).toEqual({ earliest: "2026-06-12", latest: null });
  const p = facts[4]?.date;
  expect(p && possibleRange(p, dateOf)).toEqual({ earliest: null, latest: null });
  expect(c && formatUncertain(c, "The letter arrives")).toBe("date unknown, after “The letter arrives”");
});

test("facts of one day keep the order they came in", () => {
  const same = ["x", "y", "z"].map((id) => ({ id, date: onDay("2026-06-12") }));
  expect(orderByDate(same).map((f) => f.id)).toEqual(["x", "y", "z"]);
});

const anyDate = fc
  .record({
    precision: fc.constantFrom(...precisions.filter((p) => p !== "unknown_but_after")),
    day: fc.integer({ min: 20_000, max: 20_900 }),
    length: fc.integer({ min: 0, max: 60 }),
    time: fc.option(fc.constantFrom("00:00", "09:15", "23:59")),
  })
  .map(({ precision, day, length, time }) => {
    const from = fromDayNumber(day);
    const timed = precision === "on" && time !== null;
    return uncertainDate(precision, {
      start: from,
      end: precision === "between" || precision === "from_to" ? addDays(from, length) : null,
      time: timed ? time : null,
      zone: timed ? "America/Vancouver" : null,
    });
  });

test("the order is total and transitive, and never contradicts what is certain", () => {
  fc.assert(
    fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
      expect(Object.keys(uncertainDateProblems(a))).toEqual([]);
      expect(Math.sign(compareUncertain(a, b))).toBe(-Math.sign(compareUncertain(b, a)) || 0);
      if (compareUncertain(a, b) <= 0 && compareUncertain(b, c) <= 0)
        expect(compareUncertain(a, c)).toBeLessThanOrEqual(0);
      const timed = a.time !== null || b.time !== null;
      if (!timed && relation(a, b) === "before") expect(compareUncertain(a, b)).toBeLessThan(0);
    }),
  );
});
