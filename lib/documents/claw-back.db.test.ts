import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, it } from "vitest";
import { viewerOfJob } from "@/lib/auth/session";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { asRole, testDatabaseUrl } from "@/scripts/test-database-client";
import { sequesterDocument } from "./commands/claw-back";
import { requeueUnread } from "./commands/requeue-unread";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
beforeEach(async () => {
  w = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const add = async (sha256: string, audienceId: string | null = null) => {
  const { id } = await owner.document.create({
    data: {
      caseId: w.caseId,
      tier: audienceId === null ? "record" : "sealed",
      audienceId,
      title: "A letter",
      fileName: "letter.pdf",
      mediaType: "application/pdf",
      sha256,
      byteSize: 10,
      createdById: w.attorney.userId,
      textState: "waiting",
    },
    select: { id: true },
  });
  return id;
};
const hash = () => createHash("sha256").update(randomUUID()).digest("hex");
const isLocked = async (id: string) =>
  (await owner.document.findUniqueOrThrow({ where: { id } })).sequesteredAt !== null;

it("reaches a copy that was sealed to others, and no other file of theirs", async () => {
  const { id: audienceId } = await owner.audience.create({
    data: { caseId: w.caseId, name: "Sealed", tier: "sealed" },
    select: { id: true },
  });
  const bytes = hash();
  const open = await add(bytes);
  const copy = await add(bytes, audienceId);
  const other = await add(hash(), audienceId);
  await sequesterDocument(w.paralegal, w.caseId, open, { reason: "Sent by mistake." });
  expect([await isLocked(open), await isLocked(copy), await isLocked(other)]).toEqual([true, true, false]);
  expect(await owner.auditEvent.count({ where: { subjectId: copy, action: "document.sequestered" } })).toBe(
    1,
  );
});

it("a file added by somebody who lost their access is read as another of the team", async () => {
  const id = await add(hash());
  await owner.user.update({ where: { id: w.attorney.userId }, data: { revokedAt: new Date() } });
  await requeueUnread(viewerOfJob("sweep"));
  const { rows } = await asRole("app", (db) =>
    db.query("select data->>'userId' as reader from pgboss.job where singleton_key = $1", [id]),
  );
  expect(rows).toEqual([{ reader: w.paralegal.userId }]);
});
