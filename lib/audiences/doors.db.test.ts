import { afterAll, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, viewerFor } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";

const owner = ownerClient(testDatabaseUrl("owner"));
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

it("a role given back opens no protected group that was open under it before", async () => {
  const { caseId, attorney, expert } = await makeWorld(owner);
  const { id: audienceId } = await owner.audience.create({
    data: { caseId, name: "Sealed", tier: "sealed" },
    select: { id: true },
  });
  for (const userId of [attorney.userId, expert.userId]) {
    await owner.audienceMember.create({ data: { caseId, audienceId, userId }, select: { id: true } });
    await owner.itemGrant.create({ data: { caseId, userId, itemId: audienceId }, select: { id: true } });
  }
  expect((await viewerFor(attorney.userId)).audiences).toEqual([audienceId]);
  const role = (userId: string, revokedAt: Date | null) =>
    owner.caseMember.update({
      where: { caseId_userId: { caseId, userId } },
      data: { revokedAt },
      select: { id: true },
    });
  await role(attorney.userId, new Date());
  await role(attorney.userId, null);
  const after = await viewerFor(attorney.userId);
  expect([after.teamCases, after.audiences, after.items]).toEqual([[caseId], [], []]);
  expect((await viewerFor(expert.userId)).items).toEqual([audienceId]);
});
