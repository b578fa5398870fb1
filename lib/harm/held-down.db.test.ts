import { afterAll, beforeAll, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { addFact, changeFact } from "./commands/facts";
import { addFactInput, changeFactInput } from "./fact-schema";
import { getFact, listFactRevisions, listFacts } from "./queries/facts";
import { getProofMatrix } from "./queries/proof";
import { getTimeline } from "./queries/timeline";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
beforeAll(async () => {
  w = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const source = {
  cite: { kind: "outside", title: "A report", publisher: null, on: null, url: null },
} as const;

it("what a fact proves is held down with a reason, on its page, in the list, on the timeline and in its cells", async () => {
  const fields = {
    text: "The page was cited.",
    factors: ["public_interest"],
    citations: [source],
  } satisfies Parameters<typeof addFactInput.parse>[0];
  const fact = await addFact(w.attorney, w.caseId, addFactInput.parse(fields));
  const cell = async () =>
    (await getProofMatrix(w.attorney, w.caseId)).factors.find((f) => f.factor === "public_interest");
  expect(fact.evidence).toBe("source_found");
  expect(await cell()).toMatchObject({ strength: "sourced" });

  const held = await changeFact(
    w.attorney,
    w.caseId,
    fact.id,
    changeFactInput.parse({
      ...fields,
      version: 1,
      evidenceAtMost: "known",
      evidenceWhy: "The page does not say it.",
    }),
  );
  expect(held).toMatchObject({ evidence: "known", evidenceWhy: "The page does not say it." });
  expect((await getFact(w.paralegal, w.caseId, fact.id)).evidence).toBe("known");
  expect((await listFacts(w.attorney, w.caseId, {})).items[0]?.evidence).toBe("known");
  expect((await getTimeline(w.attorney, w.caseId)).items[0]?.evidence).toBe("known");
  expect(await cell()).toMatchObject({ strength: "asserted" });
  const [last] = await listFactRevisions(w.attorney, w.caseId, fact.id);
  expect(last?.changes.toSorted((a, b) => a.field.localeCompare(b.field))).toEqual([
    { field: "evidenceAtMost", before: null, after: "known" },
    { field: "evidenceWhy", before: null, after: "The page does not say it." },
  ]);
});

it("a hold says why, and a reason says how far", () => {
  const paths = (fields: object) =>
    addFactInput.safeParse({ text: "x", ...fields }).error?.issues.map((i) => i.path.join("."));
  expect(paths({ evidenceAtMost: "known" })).toEqual(["evidenceWhy"]);
  expect(paths({ evidenceWhy: "It fails." })).toEqual(["evidenceAtMost"]);
});
