import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, it } from "vitest";
import { toDbDate } from "@/lib/dates/court-date";
import { onDay } from "@/lib/dates/uncertain-date";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { destroyDocument, sequesterDocument } from "@/lib/documents/commands/claw-back";
import { sealFiling } from "@/lib/filings/commands/seal-filing";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { addBaselineInput, changeBaselineInput } from "./baseline-schema";
import { addBaseline, changeBaseline } from "./commands/baselines";
import { changeDeclaration, draftDeclaration } from "./commands/declarations";
import { addFact, changeFact } from "./commands/facts";
import { addGovernmentAction } from "./commands/government";
import { addHarm, changeHarm } from "./commands/harms";
import { addDeclarationInput, changeDeclarationInput } from "./declaration-schema";
import { addFactInput, changeFactInput } from "./fact-schema";
import { addActionInput } from "./government-schema";
import { getBaseline, listBaselineRevisions } from "./queries/baselines";
import { addHarmInput, changeHarmInput } from "./schema";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let audienceId: string;
beforeEach(async () => {
  w = await makeWorld(owner);
  const sealed = await owner.audience.create({
    data: { caseId: w.caseId, name: "Sealed", tier: "sealed" },
    select: { id: true },
  });
  audienceId = sealed.id;
  for (const { userId } of [w.attorney, w.paralegal])
    await owner.audienceMember.create({
      data: { caseId: w.caseId, audienceId, userId },
      select: { id: true },
    });
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});
const again = async (who: World["attorney"]) => viewerFor(who.userId);

const addDocument = async () => {
  const { id } = await owner.document.create({
    data: {
      caseId: w.caseId,
      tier: "record",
      title: "A log",
      fileName: "log.pdf",
      mediaType: "application/pdf",
      sha256: createHash("sha256").update(randomUUID()).digest("hex"),
      byteSize: 10,
      pageCount: 3,
    },
    select: { id: true },
  });
  return id;
};
const revenue = { kind: "revenue", name: "Revenue", amount: 1, unit: "usd", asOf: "2026-05-31" } as const;
const quoting = (documentId: string) => ({
  cite: { kind: "document", title: "A log", pages: { from: 1, to: null } } as const,
  documentId,
  quote: "privileged words",
});

it("a paralegal does not open what is protected; an attorney does, and closing ends a release", async () => {
  const [attorney, paralegal] = [await again(w.attorney), await again(w.paralegal)];
  const fact = await addFact(attorney, w.caseId, addFactInput.parse({ text: "A day was lost." }));
  await owner.fact.update({ where: { id: fact.id }, data: { releasedAt: new Date() } });
  const as = (tier: "sealed" | "record", version: number) =>
    changeFactInput.parse({
      text: "A day was lost.",
      tier,
      audienceId: tier === "sealed" ? audienceId : null,
      version,
    });
  expect(await changeFact(paralegal, w.caseId, fact.id, as("sealed", 1))).toMatchObject({
    tier: "sealed",
    released: false,
  });
  await expect(changeFact(paralegal, w.caseId, fact.id, as("record", 2))).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await changeFact(attorney, w.caseId, fact.id, as("record", 2))).toMatchObject({ tier: "record" });
});

it("a paralegal does not move work product to the record, by no command and by no statement; an attorney does", async () => {
  const [attorney, paralegal] = [await again(w.attorney), await again(w.paralegal)];
  const text = "Counsel thinks so.";
  const fact = await addFact(paralegal, w.caseId, addFactInput.parse({ text }));
  const harm = await addHarm(paralegal, w.caseId, addHarmInput.parse({ text }));
  const baseline = await addBaseline(paralegal, w.caseId, addBaselineInput.parse(revenue));
  const declaration = await draftDeclaration(
    paralegal,
    w.caseId,
    addDeclarationInput.parse({ title: text, declarant: "CTO" }),
  );
  const open = { tier: "record", version: 1 } as const;
  const refused = { code: "forbidden" };
  await expect(
    changeFact(paralegal, w.caseId, fact.id, changeFactInput.parse({ text, ...open })),
  ).rejects.toMatchObject(refused);
  await expect(
    changeHarm(paralegal, w.caseId, harm.id, changeHarmInput.parse({ text, ...open })),
  ).rejects.toMatchObject(refused);
  await expect(
    changeBaseline(paralegal, w.caseId, baseline.id, changeBaselineInput.parse({ ...revenue, ...open })),
  ).rejects.toMatchObject(refused);
  await expect(
    changeDeclaration(
      paralegal,
      w.caseId,
      declaration.id,
      changeDeclarationInput.parse({ title: text, declarant: "CTO", ...open }),
    ),
  ).rejects.toMatchObject(refused);
  for (const [table, id] of [
    ["fact", fact.id],
    ["harm", harm.id],
    ["baseline", baseline.id],
    ["declaration", declaration.id],
  ] as const)
    await expect(
      withViewer(paralegal, (tx) =>
        tx.$executeRawUnsafe(`UPDATE ${table} SET tier = 'record' WHERE id = '${id}'`),
      ),
    ).rejects.toThrow(/only an attorney/);
  expect(
    await changeFact(attorney, w.caseId, fact.id, changeFactInput.parse({ text, ...open })),
  ).toMatchObject({ tier: "record" });
  // The other way is open to the whole team.
  expect(
    await changeFact(paralegal, w.caseId, fact.id, changeFactInput.parse({ text, version: 2 })),
  ).toMatchObject({ tier: "work_product" });
});

it("a baseline that cites what is sealed closes with it, and so does what it was before", async () => {
  const documentId = await addDocument();
  const [attorney, paralegal] = [await again(w.attorney), await again(w.paralegal)];
  const row = await addBaseline(
    paralegal,
    w.caseId,
    addBaselineInput.parse({ ...revenue, tier: "record", citations: [quoting(documentId)] }),
  );
  await changeBaseline(
    attorney,
    w.caseId,
    row.id,
    changeBaselineInput.parse({
      ...revenue,
      amount: 2,
      tier: "record",
      citations: [quoting(documentId)],
      version: 1,
    }),
  );
  await owner.document.update({ where: { id: documentId }, data: { tier: "sealed", audienceId } });
  expect(await owner.baseline.findUnique({ where: { id: row.id } })).toMatchObject({
    tier: "sealed",
    audienceId,
  });
  await owner.audienceMember.deleteMany({ where: { audienceId, userId: w.paralegal.userId } });
  const outside = await again(w.paralegal);
  await expect(getBaseline(outside, w.caseId, row.id)).rejects.toMatchObject({ code: "not_found" });
  expect(await listBaselineRevisions(outside, w.caseId)).toEqual([]);
  expect(await withViewer(outside, (tx) => tx.ledgerRevision.count({ where: { subjectId: row.id } }))).toBe(
    0,
  );
  // That it was closed is a change too; the trouble that the document now is in is not one of the figure's.
  expect((await listBaselineRevisions(await again(w.attorney), w.caseId))[0]?.revisions[0]?.changes).toEqual([
    { field: "tier", before: "record", after: "sealed" },
    { field: "amount", before: "1", after: "2" },
  ]);
});

it("an action that cites what is sealed closes with it", async () => {
  const documentId = await addDocument();
  const action = await addGovernmentAction(
    w.attorney,
    w.caseId,
    addActionInput.parse({
      title: "The letter",
      text: "As the log says.",
      start: onDay("2026-06-12"),
      citations: [quoting(documentId)],
    }),
  );
  await owner.governmentAction.update({ where: { id: action.id }, data: { releasedAt: new Date() } });
  await owner.document.update({ where: { id: documentId }, data: { tier: "sealed", audienceId } });
  expect(await owner.governmentAction.findUnique({ where: { id: action.id } })).toMatchObject({
    tier: "sealed",
    audienceId,
    releasedAt: null,
  });
});

it("opening an entry leaves the team's own work off the record", async () => {
  const attorney = await again(w.attorney);
  const filing = await owner.filing.create({
    data: {
      caseId: w.caseId,
      tier: "record",
      position: 1,
      number: 1,
      filedOn: toDbDate("2026-06-24"),
      kind: "motion",
      textRaw: "MOTION",
      textClean: "MOTION",
    },
    select: { id: true },
  });
  const harm = await owner.harm.create({
    data: { caseId: w.caseId, text: "Hours were lost.", filedAsId: filing.id },
    select: { id: true },
  });
  const tierOf = async () => (await owner.harm.findUniqueOrThrow({ where: { id: harm.id } })).tier;
  expect(await tierOf()).toBe("work_product");
  const seal = (tier: "sealed" | "record") => ({
    tier,
    audienceId: tier === "sealed" ? audienceId : null,
    withPapers: true,
  });
  await sealFiling(attorney, w.caseId, filing.id, seal("sealed"));
  expect(await tierOf()).toBe("sealed");
  await sealFiling(attorney, w.caseId, filing.id, seal("record"));
  expect(await tierOf()).toBe("work_product");
});

it("quotes of a destroyed document go from what the ledger was before, too", async () => {
  const documentId = await addDocument();
  const fact = await addFact(
    w.attorney,
    w.caseId,
    addFactInput.parse({ text: "First.", citations: [quoting(documentId)] }),
  );
  await changeFact(w.attorney, w.caseId, fact.id, changeFactInput.parse({ text: "Second.", version: 1 }));
  const kept = async () =>
    JSON.stringify(
      await owner.ledgerRevision.findMany({ where: { subjectId: fact.id }, select: { snapshot: true } }),
    );
  expect(await kept()).toContain("privileged words");
  await sequesterDocument(w.attorney, w.caseId, documentId, { reason: "Sent by mistake." });
  await destroyDocument(w.attorney, w.caseId, documentId);
  expect(await kept()).not.toContain("privileged words");
  expect(await kept()).toContain("First.");
});
