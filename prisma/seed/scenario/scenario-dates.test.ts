import { describe, expect, it } from "vitest";
import { addDays, daysBetween, isCourtDate, weekdayOf } from "@/lib/dates/court-date";
import { courtDateAt } from "@/lib/dates/court-zone";
import { formatDocket } from "@/lib/dates/format-date";
import { scenario } from "./scenario";
import { SCENARIO_NOW, SCENARIO_TODAY } from "./scenario-now";

/** Federal holidays of the scenario's months, as observed: July 4, 2026 is a Saturday. */
const HOLIDAYS = new Set([
  "2026-06-19",
  "2026-07-03",
  "2026-09-07",
  "2026-10-12",
  "2026-11-11",
  "2026-11-26",
]);
const isCourtDay = (date: string) => weekdayOf(date) !== 0 && weekdayOf(date) !== 6 && !HOLIDAYS.has(date);
const roll = (date: string): string => (isCourtDay(date) ? date : roll(addDays(date, 1)));

const byKey = new Map(scenario.entries.map((e) => [e.key, e]));

describe("dates", () => {
  it("run case filed <= filed <= entered <= today, in docket order, on days when the court sits", () => {
    for (const legalCase of scenario.cases) {
      let last = legalCase.filedOn;
      for (const e of scenario.entries.filter((x) => x.case === legalCase.key)) {
        expect([e.filedOn, e.enteredOn, e.servedOn ?? e.filedOn].every(isCourtDate), e.key).toBe(true);
        expect(daysBetween(last, e.filedOn), e.key).toBeGreaterThanOrEqual(0);
        expect(daysBetween(e.filedOn, e.enteredOn), e.key).toBeGreaterThanOrEqual(0);
        expect(daysBetween(e.enteredOn, SCENARIO_TODAY), e.key).toBeGreaterThanOrEqual(0);
        expect(e.weekendMeant === true || (isCourtDay(e.filedOn) && isCourtDay(e.enteredOn)), e.key).toBe(
          true,
        );
        expect(e.docketText).toContain(formatDocket(e.enteredOn));
        last = e.filedOn;
      }
    }
    expect(courtDateAt(new Date(SCENARIO_NOW))).toBe(SCENARIO_TODAY);
  });

  it("differ between filed, entered and served in several entries", () => {
    expect(scenario.entries.filter((e) => e.filedOn !== e.enteredOn).length).toBeGreaterThan(8);
    expect(scenario.entries.some((e) => e.servedOn !== null && e.servedOn !== e.filedOn)).toBe(true);
  });

  it("follow from the rules, counted here by hand", () => {
    const days: Record<string, number> = {
      "frcp-4-m": 90,
      "frcp-12-a-2": 60,
      "frcp-15-a-1-B": 21,
      "lcvr-65-1-c": 7,
      "lcvr-65-1-d": 21,
      "lcvr-7-b": 14,
      "lcvr-7-d": 7,
      "frap-4-a-1-B": 60,
      "frap-10-b-1": 14,
      "frap-27-a-3-A": 10,
      "transcript-21": 21,
      "transcript-31": 31,
      "transcript-90": 90,
    };
    const ruled = scenario.deadlines.filter((d) => d.ruleId !== null && d.dueOn !== null);
    expect(ruled.length).toBeGreaterThan(15);
    for (const d of ruled) {
      const n = days[d.ruleId ?? ""];
      expect(n, d.key).toBeDefined();
      expect(d.dueOn, d.key).toBe(roll(addDays(d.triggerOn ?? "", n ?? 0)));
      const entry = byKey.get(d.triggerEntry ?? "");
      const proofOfService = d.ruleId === "frcp-12-a-2";
      expect(
        proofOfService || [entry?.filedOn, entry?.enteredOn, entry?.servedOn].includes(d.triggerOn),
        d.key,
      ).toBe(true);
    }
    for (const d of scenario.deadlines.filter((x) => x.chain)) {
      const from = scenario.deadlines.find((x) => x.key === d.chain?.from);
      expect(addDays(from?.dueOn ?? "", -(d.chain?.daysBefore ?? 0)), d.key).toBe(d.dueOn);
    }
  });

  it("leave the board alive: overdue, today, this week, later, waiting, unconfirmed, and every closed state", () => {
    const open = scenario.deadlines.filter((d) => d.state === "confirmed" || d.state === "proposed");
    const within = (low: number, high: number) =>
      open.filter(
        (d) =>
          d.dueOn &&
          daysBetween(SCENARIO_TODAY, d.dueOn) >= low &&
          daysBetween(SCENARIO_TODAY, d.dueOn) <= high,
      );
    expect(within(-30, -1).length).toBeGreaterThan(2);
    expect(within(0, 0).length).toBeGreaterThan(1);
    expect(within(1, 2).length).toBeGreaterThan(0);
    expect(within(3, 60).length).toBeGreaterThan(3);
    for (const state of ["proposed", "confirmed", "waiting", "done", "extended", "superseded", "vacated"])
      expect(
        scenario.deadlines.some((d) => d.state === state),
        state,
      ).toBe(true);
    for (const d of open) expect(d.dueOn && isCourtDay(d.dueOn), d.key).toBe(true);
  });
});
