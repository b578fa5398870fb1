import { afterAll, beforeAll, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { sealFiling } from "@/lib/filings/commands/seal-filing";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { releaseToClient, withdrawRelease } from "./commands";
import { listReleases } from "./queries";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let audienceId = "";
const id = { select: { id: true } } as const;
beforeAll(async () => {
  w = await makeWorld(owner);
  audienceId = (
    await owner.audience.create({ data: { caseId: w.caseId, name: "Sealed", tier: "sealed" }, ...id })
  ).id;
  await owner.audienceMember.create({ data: { caseId: w.caseId, audienceId, userId: w.attorney.userId } });
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

let position = 0;
async function releasedFiling() {
  position += 1;
  const row = { caseId: w.caseId, tier: "record" } as const;
  const { id: filingId } = await owner.filing.create({
    data: { ...row, position, filedOn: new Date("2026-06-24"), kind: "motion", textRaw: "M", textClean: "M" },
    ...id,
  });
  const { id: documentId } = await owner.document.create({
    data: {
      ...row,
      title: "M",
      fileName: "m.pdf",
      mediaType: "application/pdf",
      sha256: `${position}`.repeat(64),
      byteSize: 1,
    },
    ...id,
  });
  await owner.filingDocument.create({
    data: { ...row, filingId, documentId, attachment: 0, description: "M" },
  });
  await releaseToClient(w.attorney, w.caseId, {
    subjectKind: "filing",
    subjectId: filingId,
    withPapers: true,
  });
  return { filingId, documentId };
}

it("is marked as ended when the entry is sealed, with its papers, and when it is taken back", async () => {
  const attorney = await viewerFor(w.attorney.userId);
  const { filingId, documentId } = await releasedFiling();
  expect(await listReleases(attorney, w.caseId, filingId)).toMatchObject([
    { withdrawnAt: null, withdrawnBy: null },
  ]);
  await sealFiling(attorney, w.caseId, filingId, { tier: "sealed", audienceId, withPapers: true });
  for (const subjectId of [filingId, documentId])
    expect(await listReleases(attorney, w.caseId, subjectId)).toMatchObject([
      { by: attorney.name, withdrawnAt: expect.any(String), withdrawnBy: attorney.name },
    ]);
  // Who may not see the entry does not learn that it was ever released.
  expect(await listReleases(w.paralegal, w.caseId, filingId)).toEqual([]);

  const other = await releasedFiling();
  await withdrawRelease(attorney, w.caseId, {
    subjectKind: "filing",
    subjectId: other.filingId,
    withPapers: true,
  });
  await releaseToClient(attorney, w.caseId, {
    subjectKind: "filing",
    subjectId: other.filingId,
    withPapers: false,
  });
  const both = await listReleases(w.paralegal, w.caseId, other.filingId);
  expect(both.map((r) => r.withdrawnAt === null)).toEqual([true, false]);
});
