import { describe, expect, test } from "vitest";
import { compute } from "./compute";
import { dateOfEffect, type LayerKind, layer, type OrderEffect, protectedBecause, type Word } from "./layers";
import { allRules, ruleById } from "./rules/catalogue";

const word = (
  effect: OrderEffect,
  layerKind: LayerKind = "case_order",
  enteredOn = "2026-06-01",
  cite = "Minute order",
): Word => ({
  layer: layerKind,
  cite,
  enteredOn,
  effect,
});
const computedBy = (ruleId: string, trigger: string) => {
  const { due, nominalEnd } = compute({ mode: "rule", ruleId, trigger });
  return { due, nominalEnd };
};
const on = (ruleId: string, trigger: string, words: Word[]) =>
  layer({ ruleId, computed: computedBy(ruleId, trigger), words, calendar: ruleById(ruleId).calendar });

describe("who wins", () => {
  test("a rule alone", () => expect(on("lcvr-7-b", "2026-06-05", []).due).toBe("2026-06-22"));

  test("a date the court names stays on its Saturday", () => {
    const given = on("lcvr-7-b", "2026-06-05", [word({ kind: "names_date", date: "2026-07-11" })]);
    expect(given).toMatchObject({ due: "2026-07-11", beside: null });
  });

  test("the order in the case over the standing order over the local rule; the losers stay in view", () => {
    const given = on("lcvr-7-b", "2026-06-05", [
      word({ kind: "names_date", date: "2026-07-01" }, "standing_order", "2026-01-05", "Standing order"),
      word({ kind: "names_date", date: "2026-07-10" }, "case_order", "2026-06-08", "ECF 14"),
      word({ kind: "names_date", date: "2026-07-03" }, "local_rule", "2025-08-01", "LCvR"),
    ]);
    expect(given.due).toBe("2026-07-10");
    expect(given.losers.map((loser) => loser.word.cite)).toEqual(["Standing order", "LCvR"]);
    expect(given.losers.map((loser) => loser.due)).toEqual(["2026-07-01", "2026-07-03"]);
  });

  test("a later standing order does not displace the order in the case; a later order in the case does", () => {
    const words = [
      word({ kind: "names_date", date: "2026-07-10" }, "case_order", "2026-06-08"),
      word({ kind: "names_date", date: "2026-07-20" }, "standing_order", "2026-06-30"),
    ];
    expect(on("lcvr-7-b", "2026-06-05", words).due).toBe("2026-07-10");
    const third = word({ kind: "names_date", date: "2026-07-15" }, "case_order", "2026-06-09");
    expect(on("lcvr-7-b", "2026-06-05", [...words, third]).due).toBe("2026-07-15");
    expect(on("lcvr-7-b", "2026-06-05", [...words, { ...third, endedBy: "ECF 20" }]).due).toBe("2026-07-10");
  });

  test("an order may leave none", () => {
    const given = on("lcvr-7-b", "2026-06-05", [word({ kind: "leaves_none" })]);
    expect(given.due).toBeNull();
    expect(given.winner).not.toBe("computed");
  });
});

describe("what an order does", () => {
  const effect = (e: OrderEffect, due: string | null = "2026-06-22", nominalEnd: string | null = due) =>
    dateOfEffect(e, { due, nominalEnd }, "ddc");

  test("more days, from the date as it stood, and a question where the roll matters", () => {
    expect(
      effect({ kind: "extends_by_days", days: 14, from: null }, "2026-06-22", "2026-06-19"),
    ).toMatchObject({
      due: "2026-07-06",
      warnings: [expect.stringContaining("Ask")],
    });
    expect(effect({ kind: "extends_by_days", days: 14, from: "2026-06-16" }).due).toBe("2026-06-30");
    expect(() => effect({ kind: "extends_by_days", days: 14, from: null }, null)).toThrow(
      "no date to extend",
    );
  });

  test("two extensions in a row add up", () => {
    const given = on("lcvr-7-b", "2026-06-02", [
      word({ kind: "extends_by_days", days: 7, from: null }, "case_order", "2026-06-10"),
      word({ kind: "extends_by_days", days: 7, from: null }, "case_order", "2026-06-20"),
    ]);
    expect(given.due).toBe("2026-06-30");
  });

  test("a period of its own", () =>
    expect(
      effect({
        kind: "sets_period",
        period: { n: 21, unit: "days" },
        direction: "after",
        trigger: "2026-06-12",
      }).due,
    ).toBe("2026-07-06"));

  test("every 60 days until stopped, each counted from the order and rolled by itself", () => {
    const every = (after: string, stoppedOn: string | null = null) =>
      effect({ kind: "recurring", everyDays: 60, from: "2026-01-06", after, stoppedOn }).due;
    expect(every("2026-01-06")).toBe("2026-03-09");
    expect(every("2026-03-08")).toBe("2026-03-09");
    expect(every("2026-03-09")).toBe("2026-05-06");
    expect(every("2026-05-06")).toBe("2026-07-06");
    expect(every("2030-01-01")).toBe("2030-02-14");
    expect(every("2026-05-06", "2026-06-01")).toBeNull();
  });

  test("bound to an event: waits, then counts", () => {
    const bound = {
      kind: "event_bound",
      event: "rescission of the rule",
      period: { n: 14, unit: "days" },
    } as const;
    expect(effect({ ...bound, happenedOn: null })).toMatchObject({
      due: null,
      waitingFor: "rescission of the rule",
    });
    expect(effect({ ...bound, happenedOn: "2026-06-05" }).due).toBe("2026-06-22");
  });

  test("two-sided: the earlier stands at once, the later waits for both", () => {
    const sides = [
      { what: "1 September", date: "2026-09-01" },
      { what: "14 days after the ruling", date: null },
    ];
    expect(effect({ kind: "two_sided", choose: "earlier", sides })).toMatchObject({
      due: "2026-09-01",
      waitingFor: "14 days after the ruling",
    });
    expect(effect({ kind: "two_sided", choose: "later", sides })).toMatchObject({ due: null });
    const both = sides.map((side) => ({ ...side, date: side.date ?? "2026-08-20" }));
    expect(effect({ kind: "two_sided", choose: "earlier", sides: both }).due).toBe("2026-08-20");
    expect(effect({ kind: "two_sided", choose: "later", sides: both }).due).toBe("2026-09-01");
  });
});

describe("what nothing displaces", () => {
  test.each([
    ["frap-4-a-1-B", "2026-01-16", "2026-03-17"],
    ["frcp-59-e", "2026-01-16", "2026-02-13"],
    ["frcp-60-c-1", "2025-06-02", "2026-06-02"],
    ["sct-13-1", "2026-01-16", "2026-04-16"],
    ["usc-28-2401-a", "2020-06-05", "2026-06-05"],
    ["usc-28-1292-b", "2026-03-06", "2026-03-16"],
  ])("%s keeps its date and shows the order beside it", (ruleId, trigger, due) => {
    for (const kind of ["case_order", "standing_order"] as const) {
      const given = on(ruleId, trigger, [word({ kind: "names_date", date: "2027-01-15" }, kind)]);
      expect(given.due).toBe(due);
      expect(given.winner).toBe("computed");
      expect(given.beside?.due).toBe("2027-01-15");
      expect(given.warnings.join()).toContain("Bowles v. Russell");
    }
  });

  test("every rule that 6(b)(2) names is protected, and an ordinary one is not", () => {
    for (const id of [
      "frcp-50-b",
      "frcp-50-d",
      "frcp-52-b",
      "frcp-59-b",
      "frcp-59-d",
      "frcp-59-e",
      "frcp-60-c-1",
    ])
      expect(protectedBecause(ruleById(id))).not.toBeNull();
    for (const id of ["lcvr-7-b", "frcp-12-a-2", "frcp-4-m", "foia-552-a-4-C"])
      expect(protectedBecause(ruleById(id))).toBeNull();
    for (const rule of allRules)
      if (rule.extendable === "jurisdictional") expect(protectedBecause(rule)).not.toBeNull();
  });
});
