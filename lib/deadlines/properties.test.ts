import fc from "fast-check";
import { expect, test } from "vitest";
import { bitsOf, CALENDARS, CLOSURE_KINDS, closureDays, restMask } from "@/lib/dates/court-calendar";
import { addDays, addMonths, daysBetween, fromDayNumber, toDayNumber } from "@/lib/dates/court-date";
import { answer, answerLine } from "./answer-line";
import { compute } from "./compute";
import { type Closure, computeAnswerSchema, SERVICE_METHODS, UNITS } from "./engine-schema";
import { allRules, rulesForTrigger } from "./rules/catalogue";
import { serviceMethodsOf } from "./service-days";

const date = fc
  .integer({ min: toDayNumber("1992-06-01"), max: toDayNumber("2090-12-31") })
  .map((day) => fromDayNumber(day));
const direction = fc.constantFrom("after" as const, "before" as const);
const calendar = fc.constantFrom(...CALENDARS);
const dayPeriod = fc.oneof(
  fc.record({ n: fc.integer({ min: 1, max: 365 }), unit: fc.constant("days" as const) }),
  fc.record({ n: fc.integer({ min: 1, max: 52 }), unit: fc.constant("weeks" as const) }),
  fc.record({ n: fc.integer({ min: 1, max: 18 }), unit: fc.constant("months" as const) }),
  fc.record({ n: fc.integer({ min: 1, max: 1 }), unit: fc.constant("years" as const) }),
);
const closuresAround = (trigger: string, reach: number) =>
  fc.array(
    fc.record({
      date: fc.integer({ min: -reach, max: reach }).map((by) => addDays(trigger, by)),
      kind: fc.constantFrom(...CLOSURE_KINDS),
    }),
    { maxLength: 12 },
  );
const question = fc
  .record({ trigger: date, direction, calendar, period: dayPeriod, service: fc.constantFrom(0, 3) })
  .chain((q) => fc.record({ q: fc.constant(q), closures: closuresAround(q.trigger, 380) }))
  .map(({ q, closures }) => ({
    mode: "count" as const,
    trigger: q.trigger,
    direction: q.direction,
    period: q.period,
    calendar: q.calendar,
    addServiceDays: q.direction === "after" ? q.service : 0,
    closures: closures.filter((c) => !(q.calendar === "scotus" && c.kind === "state_holiday")),
  }));
const dueOf = (q: Parameters<typeof compute>[0]) => compute(q).due ?? "";

test("never a weekend, holiday or closed day where it rolls", () => {
  fc.assert(
    fc.property(question, (q) => {
      const bits = bitsOf(toDayNumber(dueOf(q)), closureDays(q.closures));
      const inaccessible = q.closures.some((c) => c.kind === "inaccessible" && c.date === dueOf(q));
      expect(bits & restMask(q.calendar, q.direction)).toBe(0);
      expect(inaccessible).toBe(false);
    }),
    { numRuns: 3000 },
  );
});

test("a forward count never ends before its period, a backward one never after it but for an inaccessible day", () => {
  fc.assert(
    fc.property(question, (q) => {
      const { due, nominalEnd } = compute(q);
      if (q.direction === "after") expect((due ?? "") >= (nominalEnd ?? "")).toBe(true);
      else if (!q.closures.some((c) => c.kind === "inaccessible"))
        expect((due ?? "") <= (nominalEnd ?? "")).toBe(true);
    }),
  );
});

test("monotone in the trigger, with the same closures", () => {
  fc.assert(
    fc.property(question, fc.integer({ min: 0, max: 40 }), (q, later) => {
      expect(dueOf({ ...q, trigger: addDays(q.trigger, later) }) >= dueOf(q)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("monotone in the trigger within one version of a rule", () => {
  const counted = allRules.flatMap((rule) => rule.versions.map((version) => ({ rule, version })));
  fc.assert(
    fc.property(
      fc.constantFrom(...counted),
      date,
      fc.integer({ min: 0, max: 60 }),
      ({ rule, version }, first, by) => {
        const second = addDays(first, by);
        const inside = (d: string) => (version.from ?? "0") <= d && d <= (version.to ?? "9");
        if (!inside(first) || !inside(second) || version.legs[0].period?.unit === "hours") return;
        const ask = (trigger: string) => dueOf({ mode: "rule", ruleId: rule.id, trigger });
        expect(ask(second) >= ask(first)).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});

test("forward then backward comes back to the trigger, but for the rolls", () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 365 }), calendar, (trigger, n, cal) => {
      const ask = (from: string, way: "after" | "before") =>
        compute({ mode: "count", trigger: from, direction: way, period: { n, unit: "days" }, calendar: cal });
      const forward = ask(trigger, "after");
      expect(ask(forward.nominalEnd ?? "", "before").nominalEnd).toBe(trigger);
      const back = ask(forward.due ?? "", "before").due ?? "";
      // Rolls move at most over a long weekend and its neighbours.
      expect(Math.abs(daysBetween(trigger, back))).toBeLessThanOrEqual(5);
      // A day that is good both ways, reached without a roll, leads back to itself.
      const good = bitsOf(toDayNumber(trigger), new Map()) & restMask(cal, "before");
      if (forward.due === forward.nominalEnd && !good) expect(back).toBe(trigger);
    }),
    { numRuns: 2000 },
  );
});

test("adding a closure never makes a forward date earlier", () => {
  const forward = question.map((q) => ({ ...q, direction: "after" as const }));
  const extra = fc.record({ by: fc.integer({ min: 0, max: 400 }), kind: fc.constantFrom(...CLOSURE_KINDS) });
  fc.assert(
    fc.property(forward, extra, fc.boolean(), (q, { by, kind }, onTheDay) => {
      if (q.calendar === "scotus" && kind === "state_holiday") return;
      const closure: Closure = { date: onTheDay ? dueOf(q) : addDays(q.trigger, by), kind };
      expect(dueOf({ ...q, closures: [...q.closures, closure] }) >= dueOf(q)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("the safe date is never later than the due date or any alternative of a count", () => {
  fc.assert(
    fc.property(question, (q) => {
      const { safe, due, alternatives } = compute(q);
      for (const date of [due, ...alternatives.map((a) => a.due)])
        expect((safe ?? "") <= (date ?? "")).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("hours are elapsed hours: forward and back is where it began, in any zone", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(1991, 0), max: Date.UTC(2090, 0) }),
      fc.integer({ min: 1, max: 2000 }),
      calendar,
      (ms, n, cal) => {
        const trigger = `${new Date(ms - (ms % 60_000)).toISOString().slice(0, 16)}Z`;
        const { nominalEnd } = compute({
          mode: "count",
          trigger,
          direction: "after",
          period: { n, unit: "hours" },
          calendar: cal,
        });
        expect(Date.parse(nominalEnd ?? "") - Date.parse(trigger)).toBe(n * 3_600_000);
      },
    ),
  );
});

test("a month and a year end on the anniversary or the month's last day", () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 60 }), (trigger, n) => {
      const { nominalEnd } = compute({
        mode: "count",
        trigger,
        direction: "after",
        period: { n, unit: "months" },
        calendar: "ddc",
      });
      const end = nominalEnd ?? "";
      const same = end.slice(8) === trigger.slice(8);
      expect(same || addDays(end, 1).slice(8) === "01").toBe(true);
      expect(addMonths(`${end.slice(0, 7)}-01`, -n).slice(0, 7)).toBe(trigger.slice(0, 7));
    }),
  );
});

test("total: any JSON is answered with a date or a typed error, and echoes its id", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const given = answer(value);
      expect("error" in given || computeAnswerSchema.safeParse(given).success).toBe(true);
    }),
    { numRuns: 2000 },
  );
  const anything = fc.oneof(fc.string(), fc.integer(), fc.constant(null), date, fc.double());
  const nearly = fc.record(
    {
      id: fc.oneof(fc.string(), fc.integer()),
      mode: fc.constantFrom("count", "rule"),
      trigger: anything,
      direction: fc.oneof(direction, fc.constant("fixed"), fc.string()),
      period: fc.oneof(
        fc.record({ n: fc.oneof(fc.integer(), fc.double()), unit: fc.constantFrom(...UNITS) }),
        anything,
      ),
      addServiceDays: fc.oneof(fc.constant(0), fc.integer(), fc.double()),
      calendar: fc.oneof(calendar, fc.string()),
      closures: fc.oneof(
        fc.array(fc.record({ date: fc.oneof(date, fc.string()), kind: fc.constantFrom(...CLOSURE_KINDS) })),
        anything,
      ),
      ruleId: fc.oneof(fc.constantFrom(...allRules.map((rule) => rule.id)), fc.string()),
      serviceMethod: fc.oneof(fc.constantFrom(...SERVICE_METHODS), fc.string()),
    },
    { requiredKeys: ["id", "mode"] },
  );
  fc.assert(
    fc.property(nearly, (value) => {
      const given = answer(value);
      expect(given.id).toBe(value.id);
      if ("error" in given) expect(given.error.message.length).toBeGreaterThan(20);
      else expect(computeAnswerSchema.safeParse(given).error).toBeUndefined();
    }),
    { numRuns: 5000 },
  );
  fc.assert(
    fc.property(fc.string(), (line) => {
      expect(answerLine(line)).toHaveProperty("error.message");
    }),
  );
});

test("every rule answers every way of service with a date or a typed error", () => {
  for (const rule of allRules)
    for (const serviceMethod of SERVICE_METHODS) {
      const hours = rule.versions[0]?.legs[0].period?.unit === "hours";
      const given = answer({
        mode: "rule",
        ruleId: rule.id,
        trigger: hours ? "2026-07-06T10:00-04:00" : "2026-07-06",
        serviceMethod,
        ...(rule.versions.length === 0 ? { period: { n: 14, unit: "days" } } : {}),
      });
      const fixed = rule.authority === "order" && rule.versions[0]?.legs[0].period === null;
      const known = serviceMethodsOf(rule).includes(serviceMethod) || fixed;
      expect([rule.id, serviceMethod, "error" in given]).toEqual([rule.id, serviceMethod, !known]);
    }
});

test("every rule with a trigger is proposed by it, once", () => {
  const ids = allRules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const rule of allRules) {
    const leg = rule.versions[0]?.legs[0];
    const named = leg?.period === null && rule.authority === "order";
    if (!leg || named || rule.authority === "counting" || rule.calendar === "fed" || rule.sameAs) continue;
    expect(rulesForTrigger(leg.trigger).filter((r) => r.id === rule.id)).toHaveLength(1);
  }
});
