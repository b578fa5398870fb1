import { expect, test } from "vitest";
import type { LedgerHarm } from "./ledger-schema";
import { harmElements, harmRow } from "./proof-matrix";
import { evidenceOf } from "./strength";

const cite = { id: "c", words: "Ex. C at 4", documentId: "d", page: 4 };
const proved: LedgerHarm = {
  id: "h",
  text: "Engineers idle",
  category: "workforce",
  timing: "ongoing",
  from: null,
  to: null,
  evidence: "filed",
  citations: [cite],
  declarationId: null,
  amount: "88 to 240 hours",
  baselineShare: "12 to 30 % of engineers",
  recoverable: "no",
  notRecoverableBecause: "sovereign immunity",
  causes: [
    { step: "provision", text: "No foreign national without permission.", evidence: "filed" },
    { step: "decision", text: "Both models off for all.", evidence: "filed" },
    { step: "loss", text: "No tool for Canadian developers.", evidence: "filed" },
  ],
  redress: "setting the directive aside",
  disputed: null,
};
const strengthsOf = (h: Partial<LedgerHarm>) =>
  Object.fromEntries(harmRow({ ...proved, ...h }).cells.map((c) => [c.element, c.strength]));
const all = (s: string) => Object.fromEntries(harmElements.map((e) => [e, s]));

test("a harm with filed proof of every element is filed throughout and leaves nothing to do", () => {
  expect(strengthsOf({})).toEqual(all("filed"));
  expect(harmRow(proved).cells.map((c) => c.todo)).toEqual(harmElements.map(() => null));
});

test.each<[string, Partial<LedgerHarm>, Record<string, string>]>([
  [
    "past harm is neither imminent nor redressable",
    { timing: "past" },
    { imminent: "none", redressed: "none" },
  ],
  ["a harm of one sentence", { timing: null }, { certain: "asserted", imminent: "none" }],
  ["a projection is asserted", { timing: "projected" }, { certain: "asserted", imminent: "asserted" }],
  ["a sum without a baseline is not great", { baselineShare: null }, { great: "asserted" }],
  ["no amount at all", { amount: null, baselineShare: null }, { great: "none" }],
  [
    "a constitutional harm needs no sum",
    { amount: null, baselineShare: null, category: "constitutional" },
    {},
  ],
  ["recoverable", { recoverable: "yes" }, { unrecoverable: "none" }],
  ["unknown recovery", { recoverable: "unknown" }, { unrecoverable: "none" }],
  ["no reason given", { notRecoverableBecause: null }, { unrecoverable: "asserted" }],
  ["no redress", { redress: null }, { redressed: "none" }],
  ["no chain", { causes: [] }, { caused: "none" }],
  [
    "a chain without the addressee",
    { causes: proved.causes.filter((c) => c.step !== "decision") },
    { caused: "asserted" },
  ],
  [
    "a chain is as strong as its weakest link",
    { causes: proved.causes.map((c) => (c.step === "decision" ? { ...c, evidence: "source_found" } : c)) },
    { caused: "sourced" },
  ],
])("%s", (_, change, expected) => {
  expect(strengthsOf(change)).toEqual({ ...all("filed"), ...expected });
});

test("evidence that nothing cites counts as asserted, and says so", () => {
  const row = harmRow({ ...proved, citations: [] });
  expect(row.weakest).toBe("asserted");
  expect(row.cells[0]?.why).toContain("Its evidence is not cited.");
  expect(
    harmRow({ ...proved, citations: [], declarationId: "d", evidence: "signed" }).cells[0]?.strength,
  ).toBe("signed");
});

test("evidence is as strong as the strongest citation", () => {
  const cited = (filed: boolean, declaration: "draft" | "signed" | null) => ({ filed, declaration });
  expect(evidenceOf([])).toBe("known");
  expect(evidenceOf([cited(false, null)])).toBe("source_found");
  expect(evidenceOf([cited(false, null), cited(false, "draft")])).toBe("declared");
  expect(evidenceOf([cited(false, "draft"), cited(false, "signed")])).toBe("signed");
  expect(evidenceOf([cited(false, "signed"), cited(true, "draft")])).toBe("filed");
});
