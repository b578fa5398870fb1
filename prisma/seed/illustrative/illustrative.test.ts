import { describe, expect, it } from "vitest";
import { fromDbDate } from "@/lib/dates/court-date";
import { possibleRange } from "@/lib/dates/uncertain-date";
import { scenario } from "../scenario/scenario";
import { SCENARIO_NOW, SCENARIO_TODAY } from "../scenario/scenario-now";
import { answerOf, triggerWords } from "./deadline-answer";
import { closedReason, historyOf, remindersOf } from "./deadline-history";
import { paragraphNumbers } from "./declarations";
import { kindOf } from "./entry-kinds";
import { accrualLine, baselineOf, spanOf } from "./harm-amount";
import { entryOf } from "./play";
import { newRowId } from "./row-id";
import { uncertainOf } from "./scenario-dates";

const deadline = (key: string) => {
  const row = scenario.deadlines.find((d) => d.key === key);
  if (row === undefined) throw new Error(key);
  return row;
};

describe("dates of the scenario", () => {
  it("are the ones that the engine computes, by rule, by order and backward from a court date", () => {
    let computed = 0;
    for (const d of scenario.deadlines) {
      const answer = answerOf(d);
      expect(answer?.due ?? null, d.key).toBe(d.dueOn);
      if (answer === null) continue;
      computed += 1;
      expect(answer.steps.length, d.key).toBeGreaterThan(0);
      expect(answer.safe !== null && answer.safe <= (answer.due ?? ""), d.key).toBe(true);
    }
    expect(computed).toBeGreaterThan(35);
  });

  it("keep the clerk's printed Saturday beside the computed Monday", () => {
    const answer = answerOf(deadline("dl-transcript-31"));
    expect(answer).toMatchObject({ due: "2026-08-31", nominalEnd: "2026-08-29", safe: "2026-08-29" });
    expect(answer?.alternatives).toContainEqual({
      due: "2026-08-29",
      if: "The date printed on the docket: evidence, never authority.",
    });
  });

  it("say what they run from", () => {
    expect(triggerWords(deadline("dl-mtd-opposition"))).toBe("ECF No. 29, served Aug 28, 2026");
    expect(triggerWords(deadline("dl-appeal"))).toBe("ECF No. 24, entered Aug 3, 2026");
    expect(triggerWords(deadline("dl-i-cites"))).toBe("1 day before: Reply in support of cross-motion");
    expect(triggerWords(deadline("dl-answer"))).toBe("ECF No. 8, served Jun 29, 2026");
    expect(triggerWords(deadline("dl-jsr-3"))).toBe("ECF No. 24, counted from Oct 2, 2026");
    expect(triggerWords(deadline("dl-eaja"))).toBeNull();
  });

  it("have a history that ends in the state they are in, in the order of time", () => {
    for (const d of scenario.deadlines) {
      const history = historyOf(d);
      expect(history.at(-1)?.toState, d.key).toBe(d.state);
      expect(history[0]?.fromState, d.key).toBeNull();
      for (const [i, change] of history.entries()) {
        const before = history[i - 1];
        if (before === undefined) continue;
        expect(change.fromState, d.key).toBe(before.toState);
        expect(change.changedAt.getTime(), d.key).toBeGreaterThan(before.changedAt.getTime());
      }
      for (const change of history) {
        expect(change.reason, d.key).not.toMatch(/null|undefined|^\s*$/);
        expect(change.changedAt.getTime(), d.key).toBeLessThanOrEqual(Date.parse(SCENARIO_NOW));
      }
    }
    expect(closedReason(deadline("dl-supp-opposition"))).toBe(
      "Extended to Aug 28, 2026 by minute order of Aug 19, 2026.",
    );
    expect(closedReason(deadline("dl-cross-reply"))).toBeNull();
  });

  it("remind only of what still stands, and were sent for the mornings that have passed", () => {
    expect(remindersOf(deadline("dl-mtd-opposition"))).toEqual([]);
    const reply = remindersOf(deadline("dl-cross-reply"));
    expect(reply.map((r) => [r.daysBefore, r.sentAt !== null])).toEqual([
      [30, true],
      [14, true],
      [7, true],
      [3, false],
      [1, false],
      [0, false],
    ]);
    for (const d of scenario.deadlines)
      for (const { sentAt } of remindersOf(d))
        if (sentAt !== null) expect(fromDbDate(sentAt) <= SCENARIO_TODAY, d.key).toBe(true);
  });
});

describe("kinds of entries", () => {
  it("are what the product reads in the docket text", () => {
    expect(kindOf(entryOf("d-cross"))).toEqual({ kind: "cross_motion", motionKind: "summary_judgment" });
    expect(kindOf(entryOf("d-pi"))).toEqual({ kind: "motion", motionKind: "preliminary_injunction" });
    expect(kindOf(entryOf("d-phv"))).toEqual({ kind: "motion", motionKind: "pro_hac_vice" });
    expect(kindOf(entryOf("d-lodging"))).toEqual({ kind: "lodging", motionKind: null });
    expect(kindOf(entryOf("d-supp-complaint"))).toEqual({ kind: "supplemental_complaint", motionKind: null });
  });

  it("are the scenario's where the words before the paper mislead, and never unrecognised", () => {
    expect(kindOf(entryOf("d-amicus-stricken"))).toEqual({ kind: "amicus_brief", motionKind: null });
    for (const e of scenario.entries) expect(kindOf(e).kind, e.key).not.toBe("unrecognised");
  });
});

describe("harms", () => {
  it("carry their figures in the shape of the accrual engine", () => {
    for (const h of scenario.harms) {
      const line = accrualLine(h, { id: "a", harmId: "h" });
      expect(line === null, h.key).toBe(h.amount === null);
      expect([line?.low, line?.high], h.key).toEqual([h.amount?.low, h.amount?.high]);
    }
    const hours = scenario.harms.find((h) => h.key === "hm-hours");
    expect(hours && accrualLine(hours, { id: "a", harmId: "h" })?.form).toEqual({
      kind: "rate",
      per: "working_day",
      each: [{ what: "engineers", low: 14, high: 14 }],
      during: { kind: "access", model: "Fable 5", group: "foreign_nationals" },
    });
  });

  it("run on where nothing ended them", () => {
    const still = scenario.harms.filter((h) => spanOf(h).to === null).map((h) => h.state);
    expect(new Set(still)).toEqual(new Set(["residual", "ongoing", "threatened_recurrence"]));
  });

  it("measure eleven months of cash in days of the calendar", () => {
    const runway = scenario.baselines.find((b) => b.unit === "months");
    expect(runway && baselineOf(runway, "b")).toMatchObject({ kind: "runway", unit: "days", amount: 334 });
  });
});

describe("small readings", () => {
  it("keep a fact's date as uncertain as it is", () => {
    const after = uncertainOf({ kind: "unknown_after", fact: "f-lifted" }, (key) => `id of ${key}`);
    expect(after).toMatchObject({ precision: "unknown_but_after", afterFactId: "id of f-lifted" });
    const month = uncertainOf({ kind: "month", month: "2026-07" }, String);
    expect(possibleRange(month)).toEqual({ earliest: "2026-07-01", latest: "2026-07-31" });
  });

  it("read paragraphs as they are cited", () => {
    expect(paragraphNumbers("3-4, 6")).toEqual([3, 4, 6]);
    expect(paragraphNumbers("4")).toEqual([4]);
  });

  it("make ids of version 7 that sort as they were made", () => {
    const ids = Array.from({ length: 10_000 }, newRowId);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids.slice(0, 100))
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
