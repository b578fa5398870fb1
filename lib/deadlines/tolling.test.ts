import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { eajaClock } from "./eaja";
import { answerTime, appealTime, type TollingMotion } from "./tolling";

const judgmentEntered = "2026-01-16";
const motion = (
  filedOn: string,
  disposedOn: string | null,
  kind: TollingMotion["kind"] = "59",
): TollingMotion => ({
  kind,
  filedOn,
  disposedOn,
});
const appeal = (motions: TollingMotion[], federalParty = true) =>
  appealTime({ judgmentEntered, federalParty, motions });

describe("the time to appeal", () => {
  test("without a motion, from the judgment", () => {
    expect(appeal([]).due).toBe("2026-03-17");
    expect(appeal([], false).due).toBe("2026-02-17");
  });

  test("a timely motion restarts it for all; a late one does not", () => {
    expect(appeal([motion("2026-02-13", "2026-04-06")])).toMatchObject({
      due: "2026-06-05",
      runsFrom: "2026-04-06",
    });
    const late = appeal([motion("2026-02-17", "2026-04-06")]);
    expect(late).toMatchObject({ due: "2026-03-17", runsFrom: judgmentEntered });
    expect(late.motions[0]?.timely).toBe(false);
    expect(late.warnings.join()).toContain("60(b)");
  });

  test("the last of several orders counts, and only those on timely motions", () => {
    const two = [motion("2026-02-10", "2026-04-06", "52(b)"), motion("2026-02-13", "2026-05-04")];
    expect(appeal(two).runsFrom).toBe("2026-05-04");
    expect(appeal([...two].reverse()).runsFrom).toBe("2026-05-04");
    expect(appeal([...two, motion("2026-03-20", "2026-06-01", "60")]).runsFrom).toBe("2026-05-04");
  });

  test("a Rule 60 motion counts only within 28 days", () => {
    expect(appeal([motion("2026-02-13", "2026-04-06", "60")]).due).toBe("2026-06-05");
    expect(appeal([motion("2026-02-14", "2026-04-06", "60")]).due).toBe("2026-03-17");
  });

  test("while a timely motion is pending the time has not begun", () => {
    expect(appeal([motion("2026-02-13", null), motion("2026-02-10", "2026-03-02", "52(b)")])).toMatchObject({
      due: null,
      safe: null,
    });
  });

  test("in time only by a contested holiday: the judgment's own date is the safe one", () => {
    // The 28th day, 16 April 2026, is Emancipation Day.
    const doubtful = appealTime({
      judgmentEntered: "2026-03-19",
      federalParty: true,
      motions: [motion("2026-04-17", "2026-06-01")],
    });
    expect(doubtful.due).toBe("2026-07-31");
    expect(doubtful.safe).toBe("2026-05-18");
  });
});

describe("the answer while a Rule 12 motion is in play", () => {
  const answerDue = "2026-05-29";
  test("stands without a motion, or with one made too late", () => {
    expect(answerTime({ answerDue, rule12MotionServedOn: null, notice: null }).due).toBe(answerDue);
    expect(answerTime({ answerDue, rule12MotionServedOn: "2026-06-01", notice: null })).toMatchObject({
      due: answerDue,
      suspended: false,
    });
  });
  test("is suspended by a timely motion, and due 14 days after notice of denial", () => {
    expect(answerTime({ answerDue, rule12MotionServedOn: "2026-05-29", notice: null })).toMatchObject({
      due: null,
      suspended: true,
    });
    const denied = { on: "2026-06-22", outcome: "denied" } as const;
    expect(answerTime({ answerDue, rule12MotionServedOn: "2026-05-20", notice: denied }).due).toBe(
      "2026-07-06",
    );
    const granted = { on: "2026-06-22", outcome: "granted" } as const;
    expect(answerTime({ answerDue, rule12MotionServedOn: "2026-05-20", notice: granted }).due).toBeNull();
  });
  test("a partial motion shows the other reading", () => {
    const partial = answerTime({
      answerDue,
      rule12MotionServedOn: "2026-05-20",
      partial: true,
      notice: null,
    });
    expect(partial.alternatives.map((a) => a.due)).toEqual([answerDue]);
  });
});

describe("the EAJA clock by how the case ended", () => {
  test("a judgment not appealed: the time to appeal, then thirty days", () => {
    expect(eajaClock({ kind: "judgment_not_appealed", enteredOn: "2025-03-03" })).toMatchObject({
      due: "2025-06-02",
      safe: "2025-06-02",
    });
  });
  test("where the first leg rolled, the unrolled reading is the safe one", () => {
    // The 60th day is Saturday 1 March 2025.
    const clock = eajaClock({ kind: "judgment_not_appealed", enteredOn: "2024-12-31" });
    expect(clock).toMatchObject({ due: "2025-04-02", safe: "2025-03-31" });
    expect(clock.alternatives.map((a) => a.due)).toEqual(["2025-03-31"]);
    // It is counted from the judgment, whatever restarts the appeal: said with the date.
    expect(clock.warnings).toContainEqual(expect.stringContaining("Fed. R. App. P. 4(a)(4)(A)"));
  });
  test("a stipulated dismissal: thirty days from the dismissal, with the later reading shown", () => {
    const clock = eajaClock({ kind: "stipulated_dismissal", dismissedOn: "2026-06-01" });
    expect(clock).toMatchObject({ due: "2026-07-01", safe: "2026-07-01" });
    expect(clock.alternatives.map((a) => a.due)).toEqual(["2026-08-31"]);
  });
  test("after an appeal: from the end of the time for certiorari, or its denial", () => {
    expect(
      eajaClock({ kind: "appeal_decided", courtOfAppealsJudgmentOn: "2026-01-16", certiorariDeniedOn: null })
        .due,
    ).toBe("2026-05-18");
    expect(
      eajaClock({
        kind: "appeal_decided",
        courtOfAppealsJudgmentOn: "2026-01-16",
        certiorariDeniedOn: "2026-06-01",
      }).due,
    ).toBe("2026-07-01");
  });
});

const FILE = "../shared/rules/cases.json";
describe.skipIf(!existsSync(FILE))("the tolling rows among the dates handed over", () => {
  const shape = z.object({
    cases: z.array(
      z.object({
        trigger_date: z.string(),
        expected_due: z.string().nullable(),
        tolling: z
          .object({
            judgment: z.string(),
            motion_filed: z.string(),
            motion_deadline: z.string(),
            timely: z.boolean(),
          })
          .optional(),
      }),
    ),
  });
  test("timely or late, the deadline and the time to appeal agree", () => {
    const rows = shape.parse(JSON.parse(readFileSync(FILE, "utf8"))).cases.filter((row) => row.tolling);
    expect(rows).toHaveLength(2);
    for (const { tolling, expected_due } of rows) {
      if (!tolling) continue;
      const given = appealTime({
        judgmentEntered: tolling.judgment,
        federalParty: true,
        motions: [motion(tolling.motion_filed, "2026-04-06")],
      });
      expect(given.motions[0]).toMatchObject({ deadline: tolling.motion_deadline, timely: tolling.timely });
      expect(given.due).toBe(expected_due);
    }
  });
});
