import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, fromDayNumber, weekdayOf } from "@/lib/dates/court-date";
import { onDay, uncertainDate } from "@/lib/dates/uncertain-date";
import type { AccessInterval } from "./access-schema";
import { type AccrualQuestion, accrue, accruedOn, accruedWords, shareOfBaseline } from "./accrual";
import { type AccrualLine, accrualLineSchema } from "./accrual-schema";
import { formatAmountRange, roundOutward } from "./format-amount";

// Juneteenth 2026 is a Friday.
const isWorkingDay = (day: string) => weekdayOf(day) % 6 !== 0 && day !== "2026-06-19";

const fable: AccessInterval = {
  id: "fable",
  model: "Fable 5",
  group: "foreign_nationals",
  start: onDay("2026-06-12"),
  end: uncertainDate("between", { start: "2026-06-30", end: "2026-07-02" }),
  conflictKey: null,
  account: "reports",
  sources: [],
};

const idle: AccrualLine = {
  id: "idle",
  harmId: "h1",
  label: "Idle hours",
  category: "workforce",
  model: null,
  unit: "hours",
  low: 2,
  high: 3,
  method: "Time sheets.",
  sources: ["timesheets"],
  form: {
    kind: "rate",
    per: "working_day",
    each: [{ what: "engineers", low: 4, high: 6 }],
    during: { kind: "access", model: "Fable 5", group: "foreign_nationals" },
  },
};

const ask = (lines: AccrualLine[], through = "2026-07-03", intervals = [fable]) =>
  accrue({
    lines,
    intervals,
    inForce: { start: onDay("2026-06-12"), end: onDay("2026-06-30"), sources: [] },
    membership: "no",
    through,
    isWorkingDay,
  } satisfies AccrualQuestion);

test("hours per engineer per working day over an uncertain loss of access", () => {
  // Certain June 12 to 29: 11 working days (June 19 is a holiday); possible to July 1: 13.
  const a = ask([idle]);
  const total = a.units[0]?.total;
  expect(total && accruedOn(total, "2026-07-03")).toEqual({ low: 2 * 4 * 11, high: 3 * 6 * 13 });
  expect(total && accruedOn(total, "2026-06-11")).toEqual({ low: 0, high: 0 });
  expect(total && accruedOn(total, "2026-06-14")).toEqual({ low: 8, high: 18 });
  expect(total && accruedWords(total, "hours", "2026-06-23")).toBe("56 to 130 hours as of Jun 23, 2026");
  expect(a.lines[0]?.formula).toBe(
    "2 to 3 hours × 4 to 6 engineers × 11 to 13 working days without Fable 5 (foreign nationals), through Jul 3, 2026 = 88 to 240 hours (rounded outward). Time sheets.",
  );
  expect(a.lines[0]?.restsOn).toEqual(["fable"]);
});

test("hours and dollars never meet", () => {
  const cost: AccrualLine = {
    ...idle,
    id: "licence",
    unit: "usd",
    low: 700,
    high: 700,
    category: "unrecoverable_cost",
    form: {
      kind: "rate",
      per: "week",
      each: [],
      during: { kind: "dates", from: onDay("2026-06-15"), to: onDay("2026-06-28") },
    },
  };
  const a = ask([idle, cost]);
  expect(a.units.map((u) => u.unit)).toEqual(["hours", "usd"]);
  const usd = a.units[1];
  expect(usd && accruedWords(usd.total, "usd", "2026-07-03")).toBe("$1,400 as of Jul 3, 2026");
  expect(usd?.byModel.map((s) => s.key)).toEqual(["No model"]);
  expect(a.units[0]?.byModel.map((s) => s.key)).toEqual(["Fable 5"]);
  expect(a.units[0]?.byCategory.map((s) => s.key)).toEqual(["workforce"]);
});

test("a lump counts low from when it certainly was and high from when it may have been", () => {
  const lost: AccrualLine = {
    ...idle,
    id: "lost",
    unit: "usd",
    low: 50_000,
    high: 80_000,
    form: { kind: "lump", at: uncertainDate("between", { start: "2026-06-20", end: "2026-06-25" }) },
  };
  const s = ask([lost]).units[0]?.total;
  expect(s && accruedOn(s, "2026-06-19")).toEqual({ low: 0, high: 0 });
  expect(s && accruedOn(s, "2026-06-20")).toEqual({ low: 0, high: 80_000 });
  expect(s && accruedOn(s, "2026-06-25")).toEqual({ low: 50_000, high: 80_000 });
});

test("what cannot be placed is left out by name, not guessed", () => {
  const undated: AccrualLine = {
    ...idle,
    id: "undated",
    form: { kind: "lump", at: uncertainDate("unknown_but_after", { afterFactId: "f" }) },
  };
  const endless: AccrualLine = {
    ...idle,
    id: "endless",
    form: {
      kind: "rate",
      per: "day",
      each: [],
      during: { kind: "dates", from: onDay("0001-01-01"), to: onDay("2026-06-12") },
    },
  };
  const a = ask([undated, idle, endless], "2026-07-03", []);
  expect(a.units).toEqual([]);
  expect(a.left.map((l) => l.lineId)).toEqual(["undated", "idle", "endless"]);
});

test.each([
  [{ ...idle, low: -1 }, "An amount cannot be negative."],
  [{ ...idle, unit: undefined }, "Give the unit of the amount."],
  [{ ...idle, low: 4, high: 3 }, "The low end is above the high end."],
])("bad input %# is refused in words", (input, message) => {
  const parsed = accrualLineSchema.safeParse(input);
  expect(parsed.error?.issues.map((i) => i.message)).toContain(message);
});

test("rounding is outward, never narrower than what was computed", () => {
  expect(roundOutward(1234, 5671)).toEqual({ low: 1200, high: 5700 });
  expect(roundOutward(0.3, 99.2)).toEqual({ low: 0, high: 100 });
  expect(formatAmountRange(1, 1, "hours")).toBe("1 hour");
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const r = roundOutward(low, high);
        expect(r.low).toBeLessThanOrEqual(low + 1e-6 * Math.max(1, low));
        expect(r.high).toBeGreaterThanOrEqual(high - 1e-6 * Math.max(1, high));
      },
    ),
  );
});

test("a share is told only of a baseline in the same unit", () => {
  const payroll = {
    id: "b",
    kind: "payroll" as const,
    unit: "usd" as const,
    amount: 400_000,
    period: "a month",
    asOf: "2026-05-31",
    sources: [],
  };
  expect(shareOfBaseline({ low: 20_000, high: 30_500 }, "usd", payroll)?.words).toBe(
    "5 to 7.7 % of payroll for a month (as of May 31, 2026)",
  );
  expect(shareOfBaseline({ low: 20, high: 30 }, "hours", payroll)).toBeNull();
});

test("the cumulative bounds never fall and low stays under high", () => {
  const day = fc.integer({ min: 20_600, max: 20_640 }).map(fromDayNumber);
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          day,
          fc.nat(30),
          fc.nat(9),
          fc.nat(50),
          fc.nat(50),
          fc.constantFrom("day", "week", "month", "working_day"),
        ),
        { minLength: 1, maxLength: 5 },
      ),
      (rows) => {
        const lines = rows.map(([from, length, fuzz, low, more, per], i) =>
          accrualLineSchema.parse({
            ...idle,
            id: String(i),
            low,
            high: low + more,
            form: {
              kind: "rate",
              per,
              each: [],
              during: {
                kind: "dates",
                from: uncertainDate("between", { start: from, end: addDays(from, fuzz) }),
                to: uncertainDate("around", { start: addDays(from, length), marginDays: fuzz + 1 }),
              },
            },
          }),
        );
        let last = { low: 0, high: 0 };
        for (const p of ask(lines).units[0]?.total.points ?? []) {
          expect(p.low).toBeGreaterThanOrEqual(last.low);
          expect(p.high ?? 0).toBeGreaterThanOrEqual(last.high);
          expect(p.high ?? 0).toBeGreaterThanOrEqual(p.low);
          last = { low: p.low, high: p.high ?? 0 };
        }
      },
    ),
  );
});
