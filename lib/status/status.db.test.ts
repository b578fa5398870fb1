import { afterAll, beforeAll, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { setClientWords } from "./commands";
import { getClientStatus, getClientWords } from "./queries";
import { stageWords } from "./stages";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;

beforeAll(async () => {
  w = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const words = { stage: "arguing", next: "The judge hears both sides.", needed: "Read the draft." } as const;

it("tells the lead what an attorney wrote, and a reporter only the stage", async () => {
  const { version } = await getClientWords(w.attorney, w.caseId);
  await setClientWords(w.attorney, w.caseId, { ...words, version });
  expect(await getClientStatus(w.lead, w.caseId)).toMatchObject({
    as: "lead",
    stage: words.stage,
    next: words.next,
    needed: words.needed,
  });
  const reporter = await getClientStatus(w.reporter, w.caseId);
  expect(reporter).toMatchObject({
    as: "reporter",
    stage: words.stage,
    next: stageWords[words.stage].next,
    needed: null,
    filings: [],
    dates: [],
  });
  expect(JSON.stringify(reporter)).not.toMatch(/judge hears both|Read the draft/);
});

it("tells the lead when the docket was checked, and nothing of the firm's own note of it", async () => {
  const check = async (docketCheckedFrom: string | null, docketCheckLeavesOut: string | null) => {
    await owner.case.update({
      where: { id: w.caseId },
      data: { docketCheckedAt: new Date("2026-10-14T12:00:00Z"), docketCheckedFrom, docketCheckLeavesOut },
    });
    return (await getClientStatus(w.lead, w.caseId)).checked;
  };
  expect(await check("Docket sheet (strategy-memo.html)", "our sealed motion")).toEqual({
    at: "2026-10-14T12:00:00.000Z",
    from: "the court's docket sheet",
    leavesOut: "papers under seal, and anything filed since",
  });
  expect(await check("The court's RSS feed", null)).toMatchObject({
    from: "the court's feed of new filings",
  });
  expect(await check("Asked the clerk about our secret", "the secret")).toMatchObject({ from: null });
  for (const viewer of [w.lead, w.reporter])
    expect(JSON.stringify(await getClientStatus(viewer, w.caseId))).not.toMatch(
      /secret|strategy|sealed motion/,
    );
  expect((await getClientStatus(w.reporter, w.caseId)).checked).toBeNull();
});

it("shows both to whoever was second, and keeps what the first wrote", async () => {
  const { version } = await getClientWords(w.attorney, w.caseId);
  await setClientWords(w.attorney, w.caseId, { ...words, next: "First.", version });
  await expect(
    setClientWords(w.attorney, w.caseId, { ...words, next: "Second.", version }),
  ).rejects.toMatchObject({ code: "conflict", current: { next: "First.", version: version + 1 } });
  expect((await getClientWords(w.attorney, w.caseId)).next).toBe("First.");
});

it("is an attorney's act", async () => {
  const { version } = await getClientWords(w.attorney, w.caseId);
  await expect(setClientWords(w.paralegal, w.caseId, { ...words, version })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(setClientWords(w.lead, w.caseId, { ...words, version })).rejects.toMatchObject({
    code: "not_found",
  });
});
