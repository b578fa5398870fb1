import { describe, expect, test } from "vitest";
import { answer, answerLine } from "./answer-line";

const count = {
  id: "x",
  mode: "count",
  trigger: "2026-06-23",
  direction: "after",
  period: { n: 14, unit: "days" },
  calendar: "ddc",
};
const rule = { id: "x", mode: "rule", ruleId: "lcvr-7-b", trigger: "2026-06-23" };

/** Each bad question, the code it earns, and the words that say what would be accepted. */
const bad: [string, unknown, string, string][] = [
  ["unknown rule", { ...rule, ruleId: "frcp-12-z" }, "unknown_rule", "frcp-12-a-2"],
  ["no rule named", { ...rule, ruleId: undefined }, "unknown_rule", "frcp-12-a-2"],
  ["rule without a number", { ...rule, ruleId: "frcp-24" }, "rule_has_no_period", "count"],
  [
    "text not on record",
    { ...rule, ruleId: "frcp-15-a-1-A", trigger: "2008-03-03" },
    "rule_text_not_on_record",
    "2009-12-01",
  ],
  ["counting rule without a period", { ...rule, ruleId: "rule6-a-1" }, "invalid_period", "period"],
  ["30 February", { ...count, trigger: "2026-02-30" }, "invalid_trigger", "2026-06-23"],
  ["29 February of a common year", { ...rule, trigger: "2026-02-29" }, "invalid_trigger", "2026-06-23"],
  ["not a date", { ...count, trigger: "next Tuesday" }, "invalid_trigger", "2026-06-23"],
  ["American order", { ...count, trigger: "06/23/2026" }, "invalid_trigger", "2026-06-23"],
  ["a number for a date", { ...count, trigger: 20260623 }, "invalid_trigger", "2026-06-23"],
  ["no trigger", { ...count, trigger: null }, "invalid_trigger", "2026-06-23"],
  ["an hour of 25", { ...count, trigger: "2026-06-23T25:00-04:00" }, "invalid_trigger", "14:17-04:00"],
  ["a moment without its offset", { ...count, trigger: "2026-06-23T14:17" }, "invalid_trigger", "-04:00"],
  ["an offset of 20 hours", { ...count, trigger: "2026-06-23T14:17-20:00" }, "invalid_trigger", "-04:00"],
  [
    "hours from a bare date",
    { ...count, period: { n: 72, unit: "hours" } },
    "instant_needed",
    "T14:17-04:00",
  ],
  ["before the calendar", { ...count, trigger: "1989-12-31" }, "out_of_range", "1990-01-01"],
  ["beyond the calendar", { ...count, trigger: "2100-12-30" }, "out_of_range", "2100-12-31"],
  ["a period of zero", { ...count, period: { n: 0, unit: "days" } }, "invalid_period", "from 1 to"],
  ["a negative period", { ...count, period: { n: -14, unit: "days" } }, "invalid_period", "from 1 to"],
  ["half a day", { ...count, period: { n: 0.5, unit: "days" } }, "invalid_period", "whole number"],
  ["10,000 years", { ...count, period: { n: 10_000, unit: "years" } }, "invalid_period", "100"],
  ["10,000 years of days", { ...count, period: { n: 3_652_425, unit: "days" } }, "invalid_period", "36525"],
  ["an unknown unit", { ...count, period: { n: 1, unit: "fortnights" } }, "invalid_period", "weeks"],
  ["no period", { ...count, period: null }, "invalid_period", "fixed"],
  ["a fixed date with a period", { ...count, direction: "fixed" }, "invalid_period", "null"],
  ["an unknown direction", { ...count, direction: "sideways" }, "unknown_direction", "before"],
  ["an unknown calendar", { ...count, calendar: "nysd" }, "unknown_calendar", "scotus"],
  ["an unknown mode", { ...count, mode: "guess" }, "unknown_mode", "rule"],
  [
    "service days backward",
    { ...count, direction: "before", addServiceDays: 3 },
    "invalid_service_days",
    "0",
  ],
  ["a month of service days", { ...count, addServiceDays: 32 }, "invalid_service_days", "0 to 31"],
  ["an unknown way of service", { ...rule, serviceMethod: "pigeon" }, "unknown_service_method", "ecf"],
  ["a waiver of Rule 5 service", { ...rule, serviceMethod: "waiver" }, "unknown_service_method", "hand"],
  [
    "ECF on the U.S. Attorney",
    { ...rule, ruleId: "frcp-12-a-2", serviceMethod: "ecf" },
    "unknown_service_method",
    "certified_mail",
  ],
  [
    "a waiver by the United States",
    { ...rule, ruleId: "frcp-12-a-2", serviceMethod: "waiver" },
    "unknown_service_method",
    "certified_mail",
  ],
  [
    "left with the clerk on appeal",
    { ...rule, ruleId: "frap-27-a-4", serviceMethod: "left_with_clerk" },
    "unknown_service_method",
    "mail",
  ],
  [
    "ECF before there was any",
    { ...rule, trigger: "1999-03-01", serviceMethod: "ecf" },
    "unknown_service_method",
    "mail",
  ],
  [
    "a closure on no day",
    { ...count, closures: [{ date: "2026-02-30", kind: "inaccessible" }] },
    "invalid_closure",
    "2026-01-26",
  ],
  [
    "a closure of no kind",
    { ...count, closures: [{ date: "2026-01-26", kind: "snow" }] },
    "invalid_closure",
    "inaccessible",
  ],
  ["closures that are no list", { ...count, closures: "2026-01-26" }, "invalid_closure", "inaccessible"],
  [
    "a closure of another court",
    { ...count, closures: [{ date: "2026-07-07", kind: "inaccessible", calendar: "cadc" }] },
    "closure_on_wrong_calendar",
    "ddc",
  ],
  [
    "a state holiday in the Supreme Court",
    { ...count, calendar: "scotus", closures: [{ date: "2026-04-16", kind: "state_holiday" }] },
    "closure_on_wrong_calendar",
    "legal_holiday",
  ],
  ["a list for a question", [count], "invalid_request", "JSON object"],
  ["nothing", null, "invalid_request", "JSON object"],
];

describe("bad questions", () => {
  test.each(bad)("%s", (_, question, code, accepted) => {
    const given = answer(question);
    if (!("error" in given)) throw new Error(`answered with ${given.due}`);
    expect(given.error.code).toBe(code);
    expect(given.error.message).toContain(accepted);
    expect(given.error.message).toMatch(/accepted|Accepted|Give one/);
    expect(given.id).toBe(question && !Array.isArray(question) ? "x" : null);
  });

  test("a line that is not JSON", () => {
    for (const line of ["", "{", "nope", '{"id":"a"'])
      expect(answerLine(line)).toMatchObject({ id: null, error: { code: "not_json" } });
  });

  test("a good question with an unknown extra field is still answered", () => {
    expect(answer({ ...count, comment: "hi" })).toMatchObject({ id: "x", due: "2026-07-07" });
  });
});
