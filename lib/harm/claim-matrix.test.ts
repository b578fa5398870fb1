import { expect, test } from "vitest";
import { claimMatrix, claimRows, factorIds, otherFactors, proofsOf } from "./claim-matrix";
import type { LedgerClaim, LedgerFact } from "./ledger-schema";

const cite = { id: "c", words: "Ex. C at 4", documentId: "d", page: 4 };

const claim: LedgerClaim = {
  id: "c",
  title: "Ultra vires",
  elements: [
    { id: "e1", text: "No statute authorises it" },
    { id: "e2", text: "It binds" },
  ],
  authorities: ["Changji Esquel, 40 F.4th 716"],
};
const fact = (id: string, elementIds: string[], f: Partial<LedgerFact> = {}): LedgerFact => ({
  id,
  text: id,
  date: null,
  state: "undisputed",
  evidence: "filed",
  citations: [cite],
  elementIds,
  ...f,
});

test("an element shows its facts, strongest first, and the claim its weakest element", () => {
  const facts = [
    fact("weak", ["e1"], { evidence: "known" }),
    fact("strong", ["e1"], { state: "disputed_by_government" }),
  ];
  const row = claimMatrix([claim], facts)[0];
  expect(row?.elements[0]).toMatchObject({
    strength: "filed",
    counts: [
      { strength: "filed", count: 1 },
      { strength: "asserted", count: 1 },
    ],
    facts: [{ id: "strong", disputed: true }, { id: "weak" }],
  });
  expect(row?.elements[1]).toMatchObject({ strength: "none", todo: "Link a fact that goes to this." });
  expect(row?.weakest).toBe("none");
});

test("the other factors have rows with facts and authorities", () => {
  const proofs = proofsOf([fact("b", [factorIds.balance]), fact("x", ["e1", "e2"])]);
  const rows = otherFactors(claimRows([claim, { ...claim, id: "k", authorities: [] }], proofs), proofs, {
    balance: [],
    publicInterest: ["Nken"],
  });
  expect(rows.map((r) => [r.factor, r.claimId, r.strength, r.facts.length, r.todo])).toEqual([
    ["likelihood", "c", "filed", 2, null],
    ["likelihood", "k", "filed", 2, "Add the authority it rests on."],
    ["balance", null, "filed", 1, "Add the authority it rests on."],
    ["public_interest", null, "none", 0, "Link a fact that goes to this."],
  ]);
});
