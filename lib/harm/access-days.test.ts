import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { addDays, fromDayNumber } from "@/lib/dates/court-date";
import { onDay, uncertainDate } from "@/lib/dates/uncertain-date";
import { accessDays, lostDays } from "./access-days";
import { type AccessInterval, accessIntervalSchema } from "./access-schema";
import { countDays } from "./day-set";

const loss = (id: string, fields: Partial<AccessInterval>): AccessInterval => ({
  id,
  model: "Fable 5",
  group: "all",
  start: onDay("2026-06-12"),
  end: onDay("2026-06-30"),
  conflictKey: null,
  account: "test",
  sources: [],
  ...fields,
});
const inForce = { start: onDay("2026-06-12"), end: onDay("2026-06-30"), sources: [] };
const ask = (
  intervals: AccessInterval[],
  asOf = "2026-07-03",
  membership: "no" | "yes" | "not_shown" = "no",
) => accessDays({ intervals, inForce, asOf, membership })[0];

test("the day of loss counts, the day of return does not", () => {
  expect(ask([loss("a", {})])?.beyond).toMatchObject({ min: 18, max: 18, words: "18 days" });
});

test("overlapping intervals count each day once", () => {
  const two = [loss("a", {}), loss("b", { start: onDay("2026-06-20"), end: onDay("2026-07-02") })];
  expect(ask(two)?.beyond).toMatchObject({ min: 20, max: 20, restsOn: ["a", "b"] });
});

test("a running loss counts through the day of the question and says so", () => {
  const running = ask([loss("a", { end: null })], "2026-06-23")?.beyond;
  expect(running).toMatchObject({ min: 12, max: 12, running: true });
  expect(running?.why.join(" ")).toContain("no end on record; counted through Jun 23, 2026");
});

test("a start known only to lie before some day gives no upper bound", () => {
  const open = ask([loss("a", { start: uncertainDate("before", { start: "2026-06-13" }) })])?.beyond;
  expect(open).toMatchObject({ min: 18, max: null, words: "at least 18 days" });
});

test("rival accounts of one stretch never add up", () => {
  const rivals = [
    loss("long", { conflictKey: "return", end: onDay("2026-07-01"), account: "most reports" }),
    loss("short", { conflictKey: "return", end: onDay("2026-06-20"), account: "one report" }),
  ];
  const beyond = ask(rivals)?.beyond;
  expect(beyond).toMatchObject({ min: 8, max: 19, words: "8 to 19 days" });
  expect(beyond?.byAccount).toEqual([
    { account: "most reports", min: 19, max: 19 },
    { account: "one report", min: 8, max: 8 },
  ]);
  expect(beyond?.why[0]).toContain("Sources differ on when access of all customers came back");
});

test("what lasted past the lifting is told apart from what the directive required", () => {
  const m = ask([loss("f", { group: "foreign_nationals", end: onDay("2026-07-02") })]);
  expect(m?.required).toMatchObject({ min: 18, max: 18 });
  expect(m?.afterLifting).toMatchObject({ min: 2, max: 2 });
  expect(m?.beyond).toMatchObject({ min: 0, max: 0, why: ["No interval on record."] });
});

const day = fc.integer({ min: 20_600, max: 20_660 }).map(fromDayNumber);
const interval = fc
  .record({
    id: fc.uuid(),
    from: day,
    fuzzStart: fc.integer({ min: 0, max: 5 }),
    length: fc.integer({ min: 0, max: 20 }),
    fuzzEnd: fc.integer({ min: 0, max: 9 }),
    running: fc.boolean(),
    group: fc.constantFrom("all" as const, "foreign_nationals" as const, "vetted_organisations" as const),
    conflictKey: fc.constantFrom(null, null, "x", "y"),
  })
  .map((r): AccessInterval => {
    const end = addDays(r.from, r.fuzzStart + r.length);
    return loss(r.id, {
      group: r.group,
      conflictKey: r.conflictKey,
      start: uncertainDate("between", { start: r.from, end: addDays(r.from, r.fuzzStart) }),
      end: r.running ? null : uncertainDate("between", { start: end, end: addDays(end, r.fuzzEnd) }),
    });
  });

test("a range is a range, grows with time, and no certain day is impossible", () => {
  fc.assert(
    fc.property(fc.array(interval, { minLength: 1, maxLength: 6 }), day, (intervals, asOf) => {
      const now = ask(intervals, asOf, "not_shown");
      const later = ask(intervals, addDays(asOf, 10), "not_shown");
      for (const key of ["required", "beyond", "afterLifting"] as const) {
        const r = now?.[key];
        expect(r?.min).toBeGreaterThanOrEqual(0);
        expect(r?.max).toBeGreaterThanOrEqual(r?.min ?? 0);
        expect(later?.[key].min).toBeGreaterThanOrEqual(r?.min ?? 0);
        expect(later?.[key].max).toBeGreaterThanOrEqual(r?.max ?? 0);
      }
      const q = { intervals, inForce, asOf, membership: "no" as const };
      const foreign = lostDays(q, "Fable 5", "foreign_nationals");
      expect(countDays([...foreign.certain, ...foreign.possible])).toBe(countDays(foreign.possible));
    }),
  );
});

const factsUrl = new URL("../../../shared/case/facts.json", import.meta.url);
const eventsSchema = z.object({
  events: z.array(
    z.object({ date: z.string(), lane: z.string(), text: z.string(), note: z.string().default("") }),
  ),
});

describe.skipIf(!existsSync(factsUrl))("the public record (skipped where ../shared is absent)", () => {
  const events = existsSync(factsUrl)
    ? eventsSchema.parse(JSON.parse(readFileSync(factsUrl, "utf8"))).events
    : [];
  const dateOf = (pattern: RegExp) => {
    const found = events.filter((e) => pattern.test(e.text));
    expect(found, String(pattern)).toHaveLength(1);
    return found[0]?.date ?? "";
  };
  const record = () => {
    const off = onDay(dateOf(/turns both models off for all customers/));
    const lifted = dateOf(/lifts the export controls on both models/);
    const fableBack = dateOf(/begins to restore Fable 5/);
    const suit = dateOf(/files its complaint/);
    const listed = dateOf(/about a hundred listed organisations/);
    const around = uncertainDate("around", { start: fableBack, marginDays: 1 });
    const make = (id: string, f: Partial<AccessInterval>) =>
      accessIntervalSchema.parse(loss(id, { start: off, ...f }));
    const afterLifting = uncertainDate("after", { start: lifted });
    return {
      inForce: { start: off, end: onDay(lifted), sources: [] },
      intervals: [
        make("fable-foreign", { group: "foreign_nationals", end: around }),
        make("fable-all", { conflictKey: "fable-return", end: around, account: "later reports" }),
        make("fable-all-early", {
          conflictKey: "fable-return",
          end: uncertainDate("before", { start: suit }),
          account: "one report of June 24, with nationality screening",
        }),
        make("mythos-foreign", { model: "Mythos 5", group: "foreign_nationals", end: afterLifting }),
        make("mythos-all", { model: "Mythos 5", end: afterLifting }),
        make("mythos-listed", {
          model: "Mythos 5",
          group: "vetted_organisations",
          end: uncertainDate("between", { start: listed, end: addDays(listed, 1) }),
        }),
      ],
    };
  };
  const at = (asOf: string, membership: "no" | "not_shown") =>
    Object.fromEntries(
      accessDays({ ...record(), asOf, membership }).map((m) => [
        m.model,
        [m.required.words, m.beyond.words, m.afterLifting.words],
      ]),
    );

  test("required, beyond and after the lifting, where the record ends", () => {
    // June 12 to 29 is 18 days. Fable came back on June 30 to July 2, or (one report) before the suit:
    // then foreign nationals, whom the screening kept out, lost as much, and all others perhaps nothing.
    expect(at("2026-07-03", "no")).toEqual({
      "Fable 5": ["18 days", "0 to 20 days", "0 to 2 days"],
      "Mythos 5": ["18 days", "19 to 22 days", "1 to 4 days"],
    });
  });

  test("nothing shows Legion on the list of about a hundred: only the low end of Mythos moves", () => {
    expect(at("2026-07-03", "not_shown")).toEqual({
      "Fable 5": ["18 days", "0 to 20 days", "0 to 2 days"],
      "Mythos 5": ["14 to 18 days", "14 to 22 days", "0 to 4 days"],
    });
  });

  test("on the day of the complaint the directive ran and its end was nowhere in sight", () => {
    expect(at("2026-06-23", "no")).toEqual({
      "Fable 5": ["12 days", "0 to 12 days", "0 days"],
      "Mythos 5": ["12 days", "12 days", "0 days"],
    });
  });
});
