import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { weekdayOf } from "@/lib/dates/court-date";
import { compute } from "./compute";
import { CONFIDENCES, closureSchema, DIRECTIONS, periodSchema } from "./engine-schema";
import { findRule, versionOn } from "./rules/catalogue";

/** 150 worked dates handed over beside the repository; tests only. */
const FILE = "../shared/rules/cases.json";
const legs = z.array(z.object({ trigger: z.string(), n: z.number(), due: z.string() }));
const workedCase = z.object({
  id: z.string(),
  rule_id: z.string(),
  trigger_date: z.string(),
  trigger_kind: z.string(),
  service_method: z.string(),
  direction: z.enum(DIRECTIONS),
  period: periodSchema.nullable(),
  add_service_days: z.number(),
  calendar: z.enum(["ddc", "cadc", "scotus", "fed"]),
  closures: z.array(closureSchema).default([]),
  nominal_end: z.string().optional(),
  expected_due: z.string().nullable(),
  expected_weekday: z.string().nullable(),
  confidence: z.enum(CONFIDENCES),
  without_entry: z.string().optional(),
  alternatives: z.array(z.object({ due: z.string(), if: z.string() })).default([]),
  legs: legs.optional(),
  legs_min: legs.optional(),
  tolling: z
    .object({
      judgment: z.string(),
      motion_filed: z.string(),
      motion_deadline: z.string(),
      timely: z.boolean(),
    })
    .optional(),
  rule_version: z.string().optional(),
  current_rule_due: z.string().optional(),
  clerk_stated: z.string().optional(),
  clerk_differs: z.boolean().optional(),
});
type Worked = z.infer<typeof workedCase>;

const present = existsSync(FILE);
const cases: Worked[] = present
  ? z.object({ cases: z.array(workedCase) }).parse(JSON.parse(readFileSync(FILE, "utf8"))).cases
  : [];
if (!present) console.info(`Skipped: ${FILE} is not here, so the handed-over dates are not checked.`);

/** For a date the court named, the named date is the question; the table's trigger is the day of the order. */
const countOf = (c: Worked) =>
  compute({
    mode: "count",
    trigger: c.direction === "fixed" ? c.expected_due : c.trigger_date,
    direction: c.direction,
    period: c.period,
    addServiceDays: c.add_service_days,
    calendar: c.calendar,
    closures: c.closures,
    ...(c.clerk_stated ? { clerkDate: c.clerk_stated } : {}),
  });

describe.skipIf(!present)("the 150 worked dates handed over", () => {
  test("all of them are here", () => expect(cases).toHaveLength(150));

  test.each(cases.map((c) => [c.id, c] as const))("%s counted", (_, c) => {
    const answer = countOf(c);
    expect(answer.due).toBe(c.expected_due);
    if (c.nominal_end !== undefined) expect(answer.nominalEnd).toBe(c.nominal_end);
    if (c.expected_due && c.expected_weekday)
      expect(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][weekdayOf(c.expected_due.slice(0, 10))]).toBe(
        c.expected_weekday,
      );
  });

  const contested = cases.filter((c) => c.alternatives.some((a) => a.due !== c.expected_due));
  // The unrolled restraint is the rule's reading, not the count's.
  test.each(contested.filter((c) => c.rule_id !== "frcp-65-b-2").map((c) => [c.id, c] as const))(
    "%s shows its alternatives and the earliest as safe",
    (_, c) => {
      const answer = countOf(c);
      for (const { due } of c.alternatives) expect(answer.alternatives.map((a) => a.due)).toContain(due);
      expect(answer.safe).toBe([c.expected_due ?? "", ...c.alternatives.map((a) => a.due)].sort()[0]);
    },
  );

  test.each(cases.filter((c) => c.clerk_stated).map((c) => [c.id, c] as const))(
    "%s keeps the docket's printed date beside its own",
    (_, c) => {
      const answer = countOf(c);
      expect(answer.warnings.some((w) => w.startsWith("The docket prints"))).toBe(c.clerk_differs);
      if (c.clerk_differs) expect(answer.safe).toBe([c.clerk_stated, c.expected_due].sort()[0]);
    },
  );

  test.each(cases.filter((c) => c.without_entry).map((c) => [c.id, c] as const))(
    "%s without its closure",
    (_, c) => expect(countOf({ ...c, closures: [] }).due).toBe(c.without_entry),
  );

  test.each(cases.filter((c) => c.legs ?? c.legs_min).map((c) => [c.id, c] as const))(
    "%s by its legs",
    (_, c) => {
      const each = (c.legs ?? c.legs_min ?? []).map((leg) => {
        const { due } = compute({
          mode: "count",
          trigger: leg.trigger,
          direction: "after",
          period: { n: leg.n, unit: "days" },
          calendar: c.calendar,
        });
        expect(due).toBe(leg.due);
        return due ?? "";
      });
      each.sort();
      expect(c.legs ? each.at(-1) : each[0]).toBe(c.expected_due);
    },
  );

  // The rule, not the question, supplies period, calendar and days. Rows that apply a rule by the trigger of another
  // leg, or in another court, say so here.
  const otherwise = new Map([
    ["own-080", "asked by the judgment, the second leg of frap-4-a-3"],
    ["own-082", "a late motion: the judgment's own 60 days"],
    ["ext-dcd-016", "measured back from the conference"],
    ["ext-sct-071", "a date the Court named"],
    ["ext-dcd-017", "a schedule the court set; served by ECF in 2014 the rule would add three days"],
  ]);
  const byRule = cases.filter((c) => !otherwise.has(c.id) && c.direction !== "fixed");
  test.each(byRule.map((c) => [c.id, c] as const))("%s by its rule", (_, c) => {
    const rule = findRule(c.rule_id);
    if (!rule) throw new Error(`${c.rule_id} is not in the catalogue`);
    const bare = rule.versions.length === 0;
    const answer = compute({
      mode: "rule",
      ruleId: c.rule_id,
      trigger: c.trigger_date,
      serviceMethod: c.service_method,
      closures: c.closures,
      ...(c.calendar === rule.calendar ? {} : { calendar: c.calendar }),
      ...(bare && c.period ? { period: c.period } : {}),
    });
    expect(answer.due).toBe(c.expected_due);
    if (!bare) {
      const [leg] = versionOn(rule, c.trigger_date.slice(0, 10)).legs;
      expect(leg.period).toEqual(c.period);
      expect(answer.rule?.serviceDays).toBe(c.add_service_days);
    }
  });
});
