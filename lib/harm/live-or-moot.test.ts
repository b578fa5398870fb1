import { expect, test } from "vitest";
import { onDay, uncertainDate } from "@/lib/dates/uncertain-date";
import type { LedgerFact, LedgerHarm } from "./ledger-schema";
import { liveOrMoot, type MootnessInput, presentOn } from "./live-or-moot";

const cite = { id: "c", words: "ECF No. 5-4 at 4", documentId: "d", page: 4 };
const idle: LedgerHarm = {
  id: "idle",
  text: "Engineers idle",
  category: "workforce",
  timing: "ongoing",
  from: onDay("2026-06-12"),
  to: uncertainDate("around", { start: "2026-07-01", marginDays: 1 }),
  evidence: "declared",
  citations: [cite],
  declarationId: null,
  amount: null,
  baselineShare: null,
  recoverable: "no",
  notRecoverableBecause: "sovereign immunity",
  causes: [
    { step: "provision", text: "p", evidence: "filed" },
    { step: "decision", text: "d", evidence: "source_found" },
    { step: "loss", text: "l", evidence: "declared" },
  ],
  redress: "vacatur",
  disputed: null,
};
const ground: LedgerHarm = { ...idle, id: "ground", text: "Ground lost", timing: "residual", to: null };
const fact = (id: string, f: Partial<LedgerFact> = {}): LedgerFact => ({
  id,
  text: id,
  date: null,
  state: "undisputed",
  evidence: "filed",
  citations: [cite],
  elementIds: [],
  ...f,
});
const inForce = { start: onDay("2026-06-12"), end: onDay("2026-06-30"), sources: [] };
const ask = (row: Partial<MootnessInput>, on: string) => {
  const found = liveOrMoot(
    [{ claimId: "c", reliefId: "r", title: "t", kind: "vacatur", harms: [idle], facts: [], ...row }],
    { inForce, filedOn: "2026-06-23", on },
  )[0];
  return {
    past: found?.completedPast ?? null,
    answers: Object.fromEntries(found?.cells.map((c) => [c.question, c.answer]) ?? []),
    cells: found?.cells ?? [],
  };
};

test("while it is in force, nothing asks about cessation", () => {
  const { answers, past } = ask({}, "2026-06-25");
  expect(answers).toEqual({
    injury: "yes",
    traceability: "yes",
    redressability: "yes",
    recurrence: "not_in_question",
    effects_gone: "not_in_question",
    repetition: "not_in_question",
    continuing_effects: "yes",
  });
  expect(past).toBeNull();
});

test("after the lifting, harm that is over is flagged; harm that outlasts it keeps the claim alive", () => {
  const over = ask({}, "2026-08-01");
  expect(over.past).toContain("completed past harm cannot alone support prospective relief");
  expect(over.answers).toMatchObject({
    injury: "yes",
    recurrence: "not_shown",
    continuing_effects: "not_shown",
  });
  expect(ask({ kind: "fees" }, "2026-08-01").past).toBeNull();
  const outlasts = ask({ harms: [idle, ground] }, "2026-08-01");
  expect(outlasts.past).toBeNull();
  expect(outlasts.answers).toMatchObject({ effects_gone: "no", continuing_effects: "yes" });
  expect(outlasts.cells.find((c) => c.question === "continuing_effects")?.harmIds).toEqual(["ground"]);
});

test("harm recorded as past still counts as injury on the day of filing", () => {
  const past: LedgerHarm = { ...idle, timing: "past" };
  expect(ask({ harms: [past] }, "2026-08-01").answers).toMatchObject({
    injury: "yes",
    redressability: "yes",
  });
});

test("an early return of access makes the injury at filing contested, and says why", () => {
  const early: LedgerHarm = {
    ...idle,
    to: uncertainDate("between", { start: "2026-06-20", end: "2026-07-02" }),
  };
  const { cells } = ask({ harms: [early] }, "2026-08-01");
  expect(cells[0]).toMatchObject({ answer: "contested", harmIds: ["idle"] });
  expect(cells[0]?.why.join(" ")).toContain("may not have reached Jun 23, 2026");
  const gone: LedgerHarm = { ...idle, to: onDay("2026-06-20") };
  expect(ask({ harms: [gone] }, "2026-08-01").answers.injury).toBe("not_shown");
});

test("facts on both sides contest a question, and the length of the restriction is computed", () => {
  const undertakings = {
    question: "recurrence" as const,
    side: "for" as const,
    fact: fact("Lifted on undertakings"),
  };
  const repealed = {
    question: "recurrence" as const,
    side: "against" as const,
    fact: fact("Rule withdrawn"),
  };
  expect(ask({ facts: [undertakings] }, "2026-08-01").answers.recurrence).toBe("yes");
  expect(ask({ facts: [undertakings, repealed] }, "2026-08-01").answers.recurrence).toBe("contested");
  expect(ask({ facts: [repealed] }, "2026-08-01").answers.recurrence).toBe("no");
  const disputed = { ...undertakings, fact: fact("x", { state: "disputed_by_government" }) };
  expect(ask({ facts: [disputed] }, "2026-08-01").answers.recurrence).toBe("contested");
  const repetition = ask({}, "2026-08-01").cells.find((c) => c.question === "repetition");
  expect(repetition?.why[0]).toContain("It bound for 18 days");
});

test("presence on a day follows the uncertain ends", () => {
  expect(
    ["2026-06-11", "2026-06-12", "2026-06-30", "2026-07-01", "2026-07-02", "2026-07-03"].map((d) =>
      presentOn(idle, d),
    ),
  ).toEqual(["no", "yes", "yes", "maybe", "maybe", "no"]);
  expect(presentOn({ ...ground, timing: "threatened_recurrence" }, "2026-07-03")).toBe("no");
});
