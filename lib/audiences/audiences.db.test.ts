import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { grantItem, withdrawGrant } from "@/lib/grants/commands";
import { listGrants } from "@/lib/grants/queries";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { addToAudience, openAudience, removeFromAudience } from "./commands";
import { listAudiences } from "./queries";

const owner = ownerClient(testDatabaseUrl("owner"));
let world: World;
beforeAll(async () => {
  world = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

let position = 0;
async function filingWith(documents: number, guard: { audienceId?: string } = {}) {
  position += 1;
  const base = {
    caseId: world.caseId,
    ...(guard.audienceId === undefined
      ? { tier: "record" as const }
      : { tier: "protective" as const, audienceId: guard.audienceId }),
  };
  const filing = await owner.filing.create({
    data: {
      ...base,
      position,
      number: position,
      filedOn: new Date("2026-06-24"),
      kind: "motion",
      textRaw: "MOTION",
      textClean: "MOTION",
    },
    select: { id: true },
  });
  const documentIds: string[] = [];
  for (let n = 0; n < documents; n += 1) {
    const document = await owner.document.create({
      data: {
        ...base,
        title: `Paper ${n}`,
        fileName: "paper.pdf",
        mediaType: "application/pdf",
        sha256: createHash("sha256").update(`${filing.id}${n}`).digest("hex"),
        byteSize: 1,
      },
      select: { id: true },
    });
    await owner.filingDocument.create({
      data: {
        ...base,
        filingId: filing.id,
        attachment: n,
        description: `Paper ${n}`,
        documentId: document.id,
      },
      select: { id: true },
    });
    documentIds.push(document.id);
  }
  return { filingId: filing.id, documentIds };
}
const again = (viewer: World["attorney"]) => viewerFor(viewer.userId);
const sees = async (viewer: World["attorney"], filingId: string) =>
  (await withViewer(await again(viewer), (tx) => tx.filing.count({ where: { id: filingId } }))) === 1;

describe("a protected group", () => {
  it("shows its papers to whoever was let in, and to nobody else", async () => {
    const { id } = await openAudience(world.attorney, world.caseId, { name: "Order", tier: "protective" });
    const { filingId } = await filingWith(0, { audienceId: id });
    const attorney = await again(world.attorney);
    expect([await sees(world.attorney, filingId), await sees(world.paralegal, filingId)]).toEqual([
      true,
      false,
    ]);
    expect(await listAudiences(await again(world.paralegal), world.caseId)).toEqual([]);

    const letIn = { userId: world.paralegal.userId, signedOn: null };
    await expect(addToAudience(attorney, world.caseId, id, letIn)).rejects.toMatchObject({
      fields: { signedOn: expect.stringContaining("signed") },
    });
    await addToAudience(attorney, world.caseId, id, { ...letIn, signedOn: "2026-07-01" });
    expect(await sees(world.paralegal, filingId)).toBe(true);
    await removeFromAudience(attorney, world.caseId, id, world.paralegal.userId);
    expect(await sees(world.paralegal, filingId)).toBe(false);
  });

  it("takes in nobody of the client, nor of another case, and keeps an attorney", async () => {
    const { id } = await openAudience(world.attorney, world.caseId, { name: "Sealed", tier: "sealed" });
    const attorney = await again(world.attorney);
    for (const { userId } of [world.lead, world.reporter, world.stranger]) {
      await expect(
        addToAudience(attorney, world.caseId, id, { userId, signedOn: null }),
      ).rejects.toMatchObject({ code: "invalid" });
    }
    await addToAudience(attorney, world.caseId, id, { userId: world.paralegal.userId, signedOn: null });
    await expect(removeFromAudience(attorney, world.caseId, id, world.attorney.userId)).rejects.toMatchObject(
      { code: "conflict" },
    );
    await expect(
      removeFromAudience(await again(world.paralegal), world.caseId, id, world.attorney.userId),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a named item", () => {
  it("brings its papers to the expert, and takes back only what no other named entry carries", async () => {
    const first = await filingWith(2);
    const second = await filingWith(0);
    const shared = first.documentIds[0] ?? "";
    await owner.filingDocument.create({
      data: {
        caseId: world.caseId,
        tier: "record",
        filingId: second.filingId,
        attachment: 1,
        description: "Shared paper",
        documentId: shared,
      },
      select: { id: true },
    });
    const documents = async () =>
      withViewer(await again(world.expert), async (tx) =>
        (await tx.document.findMany({ where: { id: { in: first.documentIds } }, select: { id: true } })).map(
          (d) => d.id,
        ),
      );
    const grant = (itemId: string) =>
      grantItem(world.attorney, world.caseId, { userId: world.expert.userId, kind: "filing", itemId });
    expect(await sees(world.expert, first.filingId)).toBe(false);
    expect(await grant(first.filingId)).toMatchObject({ papers: 2 });
    await grant(second.filingId);
    expect(await sees(world.expert, first.filingId)).toBe(true);
    expect(await documents()).toHaveLength(2);
    expect(await sees(world.coCounsel, first.filingId)).toBe(false);
    const listed = (await listGrants(world.attorney, world.caseId)).find(
      (g) => g.userId === world.expert.userId,
    );
    expect(listed?.items.map((i) => i.itemId).toSorted()).toEqual(
      [first.filingId, second.filingId].toSorted(),
    );

    await withdrawGrant(world.attorney, world.caseId, world.expert.userId, first.filingId);
    expect(await sees(world.expert, first.filingId)).toBe(false);
    expect(await documents()).toEqual([shared]);
  });

  it("is named by attorneys, to co-counsel and experts alone", async () => {
    const { filingId } = await filingWith(0);
    const input = { kind: "filing", itemId: filingId } as const;
    await expect(
      grantItem(world.attorney, world.caseId, { ...input, userId: world.lead.userId }),
    ).rejects.toMatchObject({ code: "invalid" });
    await expect(
      grantItem(world.paralegal, world.caseId, { ...input, userId: world.expert.userId }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});
