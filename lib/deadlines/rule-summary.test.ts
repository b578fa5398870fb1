import { expect, test } from "vitest";
import { ruleList, ruleSummarySchema } from "./rule-summary";

const { rules, withoutPeriod } = ruleList();

test("every rule reads through its own schema after a trip through JSON", () => {
  for (const rule of rules) expect(ruleSummarySchema.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
});

test("versions follow each other without a gap or an overlap", () => {
  for (const { id, versions } of rules)
    versions.forEach((version, i) => {
      const older = versions[i + 1];
      if (!older) return;
      const dayBefore = new Date(Date.parse(version.from ?? "") - 86_400_000).toISOString().slice(0, 10);
      expect([id, older.to]).toEqual([id, dayBefore]);
    });
});

test("a rule nobody has seen in its text says so, and none claims to be checked", () => {
  for (const rule of rules) {
    expect(rule.verification.state).not.toBe("checked");
    expect(rule.verification.words).toContain("Nobody has checked");
  }
  const unverified = rules.filter((rule) => rule.verification.state === "unverified").map((rule) => rule.id);
  for (const id of ["lcvr-65-1-d-testimony", "cadc-27-f", "eaja-stipulated", "pi-reply", "lcvr-7-n"])
    expect(unverified).toContain(id);
});

test("no id stands both among the rules and among those without a period", () => {
  const ids = [...rules, ...withoutPeriod].map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const rule of rules) if (rule.sameAs) expect(ids).toContain(rule.sameAs);
});
