import { afterAll, beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { disconnectAll } from "@/lib/db/prisma";
import { makeCase } from "@/prisma/factories/cases";
import { ownerClient } from "@/prisma/factories/owner";
import { joinCase } from "@/prisma/factories/people";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { acceptImport } from "./commands/decide";
import { bringElsewhere, receiveSources } from "./commands/receive";
import { SAMPLE_NUMBER, sampleSheet } from "./court-samples";
import { getImport, listSourcesOfEntry, openRawFile } from "./queries";
import { acceptInput } from "./schema";

const WORDS = "MOTION about the privileged memorandum.";
const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
beforeAll(async () => {
  w = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const bring = (viewer: Viewer, caseId: string, printedAt: string, number = `${SAMPLE_NUMBER}-ABC`) =>
  receiveSources(viewer, caseId, {
    channel: "upload",
    files: [
      {
        fileName: "sheet.html",
        bytes: sampleSheet(
          [
            {
              number: 1,
              at: "2026-07-01T15:00:00Z",
              filedOn: "2026-07-01",
              event: "Notice",
              text: "NOTICE of something.",
              seq: 41,
            },
            {
              number: 2,
              at: "2026-07-02T15:00:00Z",
              filedOn: "2026-07-02",
              event: "Motion",
              text: WORDS,
              seq: 42,
            },
            {
              number: null,
              at: "2026-07-03T15:00:00Z",
              filedOn: "2026-07-03",
              event: "Order",
              text: "MINUTE ORDER in chambers, of which nothing is said.",
              seq: 43,
            },
          ],
          { printedAt, number },
        ),
      },
    ],
    reason: null,
  });

/** A docket brought by an attorney, of which entry 2 and the minute order were then sealed to the attorney alone. */
async function sealedDocket() {
  const caseId = await makeCase(owner, { docketNumberRaw: `${SAMPLE_NUMBER}-ABC` });
  await joinCase(owner, caseId, w.attorney.userId, "attorney");
  await joinCase(owner, caseId, w.paralegal.userId, "paralegal");
  const { id } = await bring(await viewerFor(w.attorney.userId), caseId, "12/01/2026 10:00:00");
  const first = await viewerFor(w.attorney.userId);
  const { planKey, files } = await getImport(first, caseId, id);
  await acceptImport(first, caseId, id, acceptInput.parse({ planKey }));
  const audience = await owner.audience.create({ data: { caseId, tier: "sealed", name: "Under seal" } });
  await owner.audienceMember.create({ data: { caseId, audienceId: audience.id, userId: w.attorney.userId } });
  await owner.filing.updateMany({
    where: { caseId, OR: [{ number: 2 }, { number: null }] },
    data: { tier: "sealed", audienceId: audience.id },
  });
  return {
    caseId,
    importId: id,
    fileId: files[0]?.id ?? "",
    inside: await viewerFor(w.attorney.userId),
    outside: await viewerFor(w.paralegal.userId),
  };
}

it("a source that tells of a sealed entry is given to its audience alone, here and into another case", async () => {
  const d = await sealedDocket();
  const { bytes } = await openRawFile(d.inside, d.caseId, d.importId, d.fileId);
  expect(new TextDecoder().decode(bytes)).toContain(WORDS);
  const gone = { code: "not_found" };
  await expect(openRawFile(d.outside, d.caseId, d.importId, d.fileId)).rejects.toMatchObject(gone);
  const elsewhere = { fileId: d.fileId, toCaseId: w.caseId };
  await expect(bringElsewhere(d.outside, d.caseId, d.importId, elsewhere)).rejects.toMatchObject(gone);
  // One that nobody decided about names it as well, though no line of it does.
  const later = await bring(d.inside, d.caseId, "12/02/2026 10:00:00");
  const file = await owner.rawFile.findFirstOrThrow({ where: { batchId: later.id } });
  await expect(openRawFile(d.outside, d.caseId, later.id, file.id)).rejects.toMatchObject(gone);
  const first = await owner.filing.findFirstOrThrow({ where: { caseId: d.caseId, number: 1 } });
  const given = async (who: Viewer) =>
    (await listSourcesOfEntry(who, d.caseId, first.id)).map((s) => s.fileId);
  expect(await given(d.inside)).toEqual([d.fileId]);
  expect(await given(d.outside)).toEqual([null]);
  for (const who of [w.stranger, w.lead, w.coCounsel])
    await expect(openRawFile(who, d.caseId, d.importId, d.fileId)).rejects.toMatchObject(gone);
});

it("a review shows nothing of a sealed entry to others, and makes no open copy of it", async () => {
  const d = await sealedDocket();
  const { id } = await bring(d.inside, d.caseId, "12/02/2026 10:00:00");
  const review = await getImport(d.outside, d.caseId, id);
  expect(review.lines).toEqual([]);
  expect(JSON.stringify(review)).not.toContain("privileged");
  expect(JSON.stringify(review)).not.toContain("chambers");
  await acceptImport(d.outside, d.caseId, id, acceptInput.parse({ planKey: review.planKey }));
  expect(await owner.filing.count({ where: { caseId: d.caseId } })).toBe(3);
});

it("the numbers of another case close nothing", async () => {
  const d = await sealedDocket();
  const { id } = await bring(d.outside, d.caseId, "12/02/2026 10:00:00", "1:25-cv-00777-ABC");
  const file = await owner.rawFile.findFirstOrThrow({ where: { batchId: id } });
  expect((await openRawFile(d.outside, d.caseId, id, file.id)).fileName).toBe("sheet.html");
});
