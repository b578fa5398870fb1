import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onDay } from "@/lib/dates/uncertain-date";
import { disconnectAll } from "@/lib/db/prisma";
import { destroyDocument, restoreDocument, sequesterDocument } from "@/lib/documents/commands/claw-back";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { asRole, testDatabaseUrl } from "@/scripts/test-database-client";
import { freezeExport } from "./commands/exports";
import { addFact } from "./commands/facts";
import { freezeInput } from "./export-schema";
import { addFactInput } from "./fact-schema";
import {
  compareFrozenVersion,
  composeSupplement,
  getFrozenFile,
  listFrozenVersions,
} from "./queries/exports";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let memoId: string;
let sealedLaterId: string;
let frozen: Awaited<ReturnType<typeof freezeExport>>;

const document = (title: string) =>
  owner.document.create({
    data: {
      caseId: w.caseId,
      tier: "record",
      title,
      fileName: "memo.pdf",
      mediaType: "application/pdf",
      sha256: createHash("sha256").update(title).digest("hex"),
      byteSize: 1,
    },
    select: { id: true },
  });

beforeAll(async () => {
  w = await makeWorld(owner);
  memoId = (await document("Memo")).id;
  const cite = (quote: string, documentId: string | null) => ({
    cite: { kind: "administrative_record" as const, pages: { from: 12, to: null } },
    quote,
    documentId,
  });
  const fact = (text: string, citations: ReturnType<typeof cite>[]) =>
    addFact(
      w.attorney,
      w.caseId,
      addFactInput.parse({
        text,
        tier: "record",
        state: "undisputed",
        date: onDay("2026-06-12"),
        citations,
      }),
    );
  await fact("Access ended.", [cite("CLAWEDWORD advice", memoId), cite("OPENWORD notice", null)]);
  sealedLaterId = (await fact("SEALEDLATER customers left.", [cite("two customers", null)])).id;
  frozen = await freezeExport(
    w.attorney,
    w.caseId,
    freezeInput.parse({ title: "Ex. 3", kind: "facts_numbered", tier: "record" }),
  );
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const docxText = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith(".xml"))
    .map(([, part]) => strFromU8(part))
    .join("\n");
const compared = () => compareFrozenVersion(w.attorney, w.caseId, frozen.id);
/** Everything the database keeps of the version, as its owner. */
const stored = async () =>
  JSON.stringify([
    await owner.frozenVersion.findMany({ where: { id: frozen.id } }),
    await owner.frozenPassage.findMany({ where: { frozenId: frozen.id } }),
  ]);
/** What the application's own login can read of it as the attorney, whatever query it runs. */
const readable = () =>
  asRole("app", async (db) => {
    await db.query("begin");
    for (const [name, value] of [
      ["app.user_id", w.attorney.userId],
      ["app.team_cases", `{${w.attorney.teamCases.join(",")}}`],
      ["app.audiences", ""],
    ])
      await db.query("select set_config($1, $2, true)", [name, value]);
    const passages = await db.query("select text from frozen_passage");
    const versions = await db.query("select content::text from frozen_version");
    const files = await db.query("select length(bytes) as size from frozen_file where frozen_id = $1", [
      frozen.id,
    ]);
    await db.query("rollback");
    return { words: JSON.stringify([passages.rows, versions.rows]), files: files.rows };
  });

it("keeps the files that were given out, with the hash of their bytes", async () => {
  expect((await stored()).includes("CLAWEDWORD")).toBe(true);
  const { files } = await compared();
  expect(files.map((f) => [f.format, f.held])).toEqual([
    ["docx", true],
    ["pdf", true],
  ]);
  const { bytes } = await getFrozenFile(w.attorney, w.caseId, frozen.id, "docx");
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(files[0]?.sha256);
  expect(docxText(bytes)).toContain("CLAWEDWORD");
});

it("hides the quotes of a document that is locked away, in words and files, and gives them back with it", async () => {
  await sequesterDocument(w.attorney, w.caseId, memoId, { reason: "Sent by mistake." });
  const seen = await readable();
  expect(seen.words).not.toContain("CLAWEDWORD");
  expect(seen.words).toContain("OPENWORD");
  expect(seen.files).toEqual([]);
  const comparison = await compared();
  expect(JSON.stringify(comparison)).not.toContain("CLAWEDWORD");
  expect(comparison).toMatchObject({ intact: "in_part", redaction: { hidden: 1, destroyed: 0 }, files: [] });
  await expect(getFrozenFile(w.attorney, w.caseId, frozen.id, "pdf")).rejects.toMatchObject({
    code: "not_found",
  });
  await restoreDocument(w.attorney, w.caseId, memoId);
  expect(await compared()).toMatchObject({ intact: "yes", redaction: { hidden: 0 } });
});

it("loses the quotes and the files when the document is destroyed; hashes and the fact of it stay on record", async () => {
  const before = await compared();
  await sequesterDocument(w.attorney, w.caseId, memoId, { reason: "Sent by mistake." });
  const certificate = await destroyDocument(w.attorney, w.caseId, memoId);
  expect(certificate.frozenVersions).toBe(1);
  expect(await stored()).not.toContain("CLAWEDWORD");
  expect(await owner.frozenFile.count({ where: { frozenId: frozen.id, bytes: { not: null } } })).toBe(0);
  const after = await owner.frozenFile.findMany({
    where: { frozenId: frozen.id },
    orderBy: { format: "asc" },
  });
  expect(after.map((f) => f.sha256)).toEqual(before.files.map((f) => f.sha256));
  expect(after.every((f) => f.removedAt !== null)).toBe(true);
  const comparison = await compared();
  expect(comparison).toMatchObject({
    sha256: frozen.sha256,
    intact: "in_part",
    redaction: { hidden: 0, destroyed: 1 },
  });
  expect(await owner.auditEvent.count({ where: { action: "export.redacted", subjectId: frozen.id } })).toBe(
    1,
  );
  const supplement = await composeSupplement(w.attorney, w.caseId, frozen.id);
  expect(JSON.stringify(supplement)).not.toContain("CLAWEDWORD");
});

it("closes a passage with the fact that it states, when that is sealed later", async () => {
  const { id: audienceId } = await owner.audience.create({
    data: { caseId: w.caseId, name: "Sealed", tier: "sealed" },
    select: { id: true },
  });
  await owner.fact.update({
    where: { id: sealedLaterId },
    data: { tier: "sealed", audienceId },
    select: { id: true },
  });
  expect((await readable()).words).not.toContain("SEALEDLATER");
  expect(JSON.stringify(await compared())).not.toContain("SEALEDLATER");
});

it("freezes what is sealed for its audience alone, and not for two audiences at once", async () => {
  const sealed = await owner.audience.create({
    data: { caseId: w.caseId, name: "Sealed to one", tier: "sealed" },
    select: { id: true },
  });
  const join = (audienceId: string) =>
    owner.audienceMember.create({
      data: { caseId: w.caseId, audienceId, userId: w.attorney.userId },
      select: { id: true },
    });
  await join(sealed.id);
  const insider = await viewerFor(w.attorney.userId);
  await addFact(
    insider,
    w.caseId,
    addFactInput.parse({
      text: "SEALEDWORD fact.",
      state: "undisputed",
      tier: "sealed",
      audienceId: sealed.id,
      citations: [{ cite: { kind: "joint_appendix", pages: { from: 45, to: null } } }],
    }),
  );
  const input = freezeInput.parse({ title: "Sealed Ex. 4", kind: "facts_numbered", tier: "sealed" });
  const made = await freezeExport(insider, w.caseId, input);
  expect(made.tier).toBe("sealed");
  const { bytes } = await getFrozenFile(insider, w.caseId, made.id, "docx");
  expect(docxText(bytes)).toContain("SEALEDWORD");
  for (const outsider of [w.paralegal, w.attorney]) {
    expect((await listFrozenVersions(outsider, w.caseId)).map((f) => f.title)).not.toContain("Sealed Ex. 4");
    await expect(getFrozenFile(outsider, w.caseId, made.id, "docx")).rejects.toMatchObject({
      code: "not_found",
    });
  }
  const other = await owner.audience.create({
    data: { caseId: w.caseId, name: "Protective", tier: "protective" },
    select: { id: true },
  });
  await join(other.id);
  await expect(freezeExport(await viewerFor(w.attorney.userId), w.caseId, input)).rejects.toMatchObject({
    code: "invalid",
  });
});

it("tells tampering from redaction", async () => {
  await owner.frozenPassage.updateMany({
    where: { frozenId: frozen.id, text: { contains: "OPENWORD" } },
    data: { text: "OPENWORD, as changed" },
  });
  expect((await compared()).intact).toBe("no");
});

it("refuses the application's own login to change any of it", async () => {
  for (const table of ["frozen_version", "frozen_passage", "frozen_file"])
    await expect(
      asRole("app", (db) => db.query(`update ${table} set sha256 = '' where true`)),
    ).rejects.toThrow(/permission denied/);
});
