import { afterAll, beforeAll, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { correctFiling, logFiling } from "@/lib/filings/commands";
import { correctFilingInput, logFilingInput } from "@/lib/filings/schema";
import { writeNote } from "@/lib/notes/commands";
import { listNotesOf } from "@/lib/notes/queries";
import { setPosture } from "@/lib/posture/commands";
import { getPosture } from "@/lib/posture/queries";
import { setPostureInput } from "@/lib/posture/schema";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { checkChain, listActivity, listCaseActivity } from "./queries";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let filingId: string;

beforeAll(async () => {
  w = await makeWorld(owner);
  const filing = await logFiling(
    w.paralegal,
    w.caseId,
    logFilingInput.parse({ number: 12, filedOn: "2026-06-25", kind: "motion", text: "MOTION for a stay" }),
  );
  filingId = filing.id;
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

it("says who did what, in words, with the row's own name", async () => {
  const { items } = await listCaseActivity(w.attorney, w.caseId);
  expect(items[0]).toMatchObject({
    actor: w.paralegal.name,
    did: "logged a filing",
    subject: "ECF No. 12, MOTION for a stay",
    href: `/cases/${w.caseId}/filings/${filingId}`,
  });
});

it("tells how the posture moved, and shows both to whoever was second", async () => {
  const set = (version: number | null, state: string) =>
    setPosture(w.attorney, w.caseId, "stay_of_case", setPostureInput.parse({ version, state, filingId }));
  await set(null, "sought");
  const card = await set(1, "granted");
  expect(card.lines.find((l) => l.kind === "stay_of_case")?.item).toMatchObject({
    state: "granted",
    entry: { number: 12 },
    version: 2,
  });
  await expect(set(1, "denied")).rejects.toMatchObject({ code: "conflict", current: { state: "granted" } });
  expect((await getPosture(w.attorney, w.caseId)).lines.filter((l) => l.item !== null)).toHaveLength(1);
  const { items } = await listCaseActivity(w.attorney, w.caseId);
  expect(items[0]).toMatchObject({
    did: "set the posture",
    subject: "Stay of the case",
    detail: "from sought to granted",
  });
});

it("names no row that was closed to the reader afterwards", async () => {
  const { id: audienceId } = await owner.audience.create({
    data: { caseId: w.caseId, name: "Sealed", tier: "sealed" },
    select: { id: true },
  });
  const secret = await logFiling(
    w.paralegal,
    w.caseId,
    logFilingInput.parse({ number: 13, filedOn: "2026-06-26", kind: "notice", text: "NOTICE of secrets" }),
  );
  await writeNote(w.paralegal, w.caseId, {
    subjectKind: "filing",
    subjectId: secret.id,
    text: "Mind this one",
  });
  await owner.filing.update({ where: { id: secret.id }, data: { tier: "sealed", audienceId } });
  const { items } = await listCaseActivity(w.attorney, w.caseId);
  const text = JSON.stringify(items);
  expect(text).not.toContain("secrets");
  expect(text).not.toContain("Mind this one");
  expect(items.filter((i) => i.did === "logged a filing").map((i) => i.subject)).toEqual([
    null,
    "ECF No. 12, MOTION for a stay",
  ]);
  expect((await listNotesOf(w.attorney, w.caseId, [secret.id])).size).toBe(0);
});

it("pages by key without gap or repeat, in one case and across", async () => {
  for (let n = 0; n < 60; n++) {
    await writeNote(w.attorney, w.caseId, { subjectKind: "filing", subjectId: filingId, text: `Note ${n}` });
  }
  const total = await owner.auditEvent.count({ where: { caseId: w.caseId } });
  for (const list of [
    (cursor?: string) => listCaseActivity(w.attorney, w.caseId, cursor),
    (cursor?: string) => listActivity(w.attorney, cursor),
  ]) {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(cursor);
      ids.push(...page.items.map((i) => i.id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(ids).size).toBe(total);
    expect(ids).toHaveLength(total);
  }
});

it("verifies the chain, and finds the event that was altered", async () => {
  const length = await owner.auditEvent.count({ where: { caseId: w.caseId } });
  expect(await checkChain(w.attorney, w.caseId)).toEqual({ holds: true, brokenAt: null, length });
  await owner.auditEvent.updateMany({
    where: { caseId: w.caseId, seq: 2 },
    data: { action: "filing.forged" },
  });
  expect(await checkChain(w.attorney, w.caseId)).toEqual({ holds: false, brokenAt: 2, length });
  await expect(checkChain(w.coCounsel, w.caseId)).rejects.toMatchObject({ code: "not_found" });
});

it("leaves a correction's words out of the log", async () => {
  await correctFiling(
    w.attorney,
    w.caseId,
    filingId,
    correctFilingInput.parse({
      version: 1,
      number: 12,
      filedOn: "2026-06-25",
      enteredOn: null,
      servedOn: null,
      kind: "motion",
      motionKind: null,
      text: "MOTION for a stay of everything",
      state: "normal",
    }),
  );
  const stored = await owner.auditEvent.findMany({ where: { caseId: w.caseId }, select: { data: true } });
  expect(JSON.stringify(stored)).not.toContain("everything");
});
