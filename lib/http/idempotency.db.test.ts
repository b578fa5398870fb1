import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { sealFiling } from "@/lib/filings/commands/seal-filing";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { once } from "./idempotency";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let filingId = "";
beforeEach(async () => {
  w = await makeWorld(owner);
  const { id } = await owner.filing.create({
    data: {
      caseId: w.caseId,
      position: 1,
      filedOn: new Date("2026-06-24"),
      kind: "motion",
      textRaw: "M",
      textClean: "M",
    },
    select: { id: true },
  });
  filingId = id;
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const ask = (key: string, body = "the words") =>
  once(w.paralegal, key, "POST /filings", async () => ({ status: 201, body }));

it("gives a retry the first answer, and another request under the key a refusal", async () => {
  const key = randomUUID();
  expect(await ask(key)).toEqual({ status: 201, body: "the words" });
  expect(await ask(key, "other words")).toEqual({ status: 201, body: "the words" });
  await expect(
    once(w.paralegal, key, "POST /other", async () => ({ status: 201, body: null })),
  ).rejects.toMatchObject({ code: "invalid" });
});

it("says no more than that it was done once something of the case was sealed", async () => {
  const key = randomUUID();
  await ask(key);
  const { id: audienceId } = await owner.audience.create({
    data: { caseId: w.caseId, name: "Sealed", tier: "sealed" },
    select: { id: true },
  });
  await owner.audienceMember.create({ data: { caseId: w.caseId, audienceId, userId: w.attorney.userId } });
  const attorney = await viewerFor(w.attorney.userId);
  await sealFiling(attorney, w.caseId, filingId, { tier: "sealed", audienceId, withPapers: true });
  await expect(ask(key)).rejects.toMatchObject({ code: "gone" });
});

it("says no more than that once the person is out of the case", async () => {
  const key = randomUUID();
  await ask(key);
  await owner.caseMember.updateMany({
    where: { caseId: w.caseId, userId: w.paralegal.userId },
    data: { revokedAt: new Date() },
  });
  await expect(ask(key)).rejects.toMatchObject({ code: "gone" });
});
