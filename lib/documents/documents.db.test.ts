import { randomUUID } from "node:crypto";
import { mkdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { viewerOfJob } from "@/lib/auth/session";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { logFiling } from "@/lib/filings/commands";
import { logFilingInput } from "@/lib/filings/schema";
import { jobs } from "@/lib/jobs/registry";
import { documentFile, uploadFile } from "@/lib/paths";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { makeCourtPdf } from "@/prisma/seed/pdf/court-pdf";
import { asRole, testDatabaseUrl } from "@/scripts/test-database-client";
import { destroyDocument, restoreDocument, sequesterDocument } from "./commands/claw-back";
import { openContent } from "./commands/open-content";
import { readDocument } from "./commands/read-document";
import { requeueUnread } from "./commands/requeue-unread";
import { sealDocument } from "./commands/seal-document";
import { sweepFiles } from "./commands/sweep-files";
import { makeEndless } from "./endless-pdf";
import { getDocument } from "./queries/get-document";
import { listDocuments } from "./queries/list-documents";
import { readUpload } from "./queries/read-upload";
import { receiveUpload } from "./receive-upload";

const owner = ownerClient(testDatabaseUrl("owner"));
let world: World;
beforeAll(async () => {
  world = await makeWorld(owner, { docketNumberRaw: "1:26-cv-01234-ABC" });
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const paper = (document: number, docketNumber = "1:26-cv-01234-ABC", words = "The plaintiff moves.") =>
  makeCourtPdf({
    title: "Motion",
    stamp: { kind: "district", docketNumber, document, attachment: 0, filedOn: "2026-06-24" },
    caption: null,
    blocks: [
      { kind: "title", text: "MOTION FOR A HEARING" },
      { kind: "para", text: words },
      { kind: "page_break" },
      { kind: "para", text: "Second page." },
    ],
    redacted: false,
  });

const send = (bytes: Uint8Array, fileName = "paper.pdf") =>
  receiveUpload(world.attorney, {
    fileName,
    body: new Blob([Uint8Array.from(bytes)]).stream(),
    declaredSize: bytes.length,
    purpose: "document",
  });

let number = 100;
/** Logs an entry that carries one paper. */
async function file(bytes: Uint8Array): Promise<{ filingId: string; documentId: string; number: number }> {
  const upload = await send(bytes);
  number += 1;
  const filing = await logFiling(
    world.attorney,
    world.caseId,
    logFilingInput.parse({
      number,
      filedOn: "2026-06-24",
      kind: "motion",
      text: "MOTION for a hearing",
      papers: [
        { attachment: 0, description: "Motion for a hearing", uploadId: upload.id, notHeldReason: null },
      ],
    }),
  );
  const documentId = filing.papers[0]?.documentId;
  if (!documentId) throw new Error("no document");
  return { filingId: filing.id, documentId, number };
}

/** Does the job that is queued for a document, as the worker would. Answers whether there was one. */
async function work(documentId: string, name = "read-document"): Promise<boolean> {
  const { rows } = await asRole("app", (db) =>
    db.query<{ data: unknown }>(
      "select data from pgboss.job where name = $2 and singleton_key = $1 and state = 'created'",
      [documentId, name],
    ),
  );
  const job = jobs.find((j) => j.name === name);
  if (rows[0] === undefined || job === undefined) return false;
  await job.run(rows[0].data, { number: 1, isLast: true });
  return true;
}

const pagesSeenBy = (viewer: World["attorney"], documentId: string) =>
  withViewer(viewer, (tx) => tx.documentPage.findMany({ where: { documentId }, orderBy: { page: "asc" } }));

describe("a document's text", () => {
  it("is read by the job that its entry queued, with the stamp, and a second time changes nothing", async () => {
    const { documentId, number: ecf } = await file(await paper(number + 1));
    expect((await getDocument(world.attorney, world.caseId, documentId)).textState).toBe("waiting");
    expect(await work(documentId)).toBe(true);
    const pages = await pagesSeenBy(world.paralegal, documentId);
    expect(pages.map((p) => p.page)).toEqual([1, 2]);
    expect(pages[0]?.text).toContain("The plaintiff moves.");
    const read = await getDocument(world.attorney, world.caseId, documentId);
    expect(read).toMatchObject({
      textState: "read",
      pagesRead: 2,
      pageCount: 2,
      stampProblems: [],
      cite: `ECF No. ${ecf}`,
      downloadName: `${String(ecf).padStart(4, "0")} Motion for a hearing.pdf`,
    });
    await work(documentId);
    expect((await pagesSeenBy(world.attorney, documentId)).map((p) => p.id)).toEqual(pages.map((p) => p.id));
  });

  it("says what the stamp and the docket disagree on", async () => {
    const { documentId } = await file(await paper(7, "1:25-cv-00009-XYZ"));
    await work(documentId);
    const { stampProblems } = await getDocument(world.attorney, world.caseId, documentId);
    expect(stampProblems).toHaveLength(2);
    expect(stampProblems[0]).toContain("1:25-cv-00009");
    expect(stampProblems[1]).toContain("ECF No. 7");
  });

  it("is given up, with the reason, where a page never ends", async () => {
    const { documentId } = await file(await makeEndless());
    const hasty = { openMs: 20_000, pageMs: 200 };
    await expect(readDocument(world.attorney, world.caseId, documentId, true, hasty)).rejects.toThrow(
      "stopped after 0.2 seconds",
    );
    expect(await getDocument(world.attorney, world.caseId, documentId)).toMatchObject({
      textState: "failed",
      textError: "Reading it was stopped after 0.2 seconds.",
      pageCount: 1,
    });
  });

  it("is found again by the sweep when its job was lost", async () => {
    const { documentId } = await file(await paper(number + 1, undefined, "Lost and found."));
    await asRole("app", (db) => db.query("delete from pgboss.job where singleton_key = $1", [documentId]));
    expect(await work(documentId)).toBe(false);
    expect(await requeueUnread(viewerOfJob("sweep"))).toBeGreaterThan(0);
    expect(await work(documentId)).toBe(true);
    expect((await getDocument(world.attorney, world.caseId, documentId)).textState).toBe("read");
  });

  it("fails openly when the file is no longer the one that was added", async () => {
    const { documentId } = await file(await paper(number + 1, undefined, "To be changed."));
    await writeFile(documentFile(world.caseId, documentId), "something else");
    await expect(work(documentId)).rejects.toThrow(/hash/);
    expect(await getDocument(world.attorney, world.caseId, documentId)).toMatchObject({
      textState: "failed",
      textError: expect.stringContaining("hash"),
    });
    await expect(openContent(world.attorney, world.caseId, documentId, "view")).rejects.toMatchObject({
      code: "unavailable",
    });
  });
});

describe("reading an upload", () => {
  it("answers stamp and title, and the other case's number", async () => {
    const { id } = await send(await paper(9));
    expect(await readUpload(world.attorney, id, { caseId: world.caseId })).toMatchObject({
      hasText: true,
      stamp: { number: 9, attachment: null, filedOn: "2026-06-24" },
      mismatch: null,
    });
    const other = await send(await paper(9, "1:25-cv-00009-XYZ"));
    expect(await readUpload(world.attorney, other.id, { caseId: world.caseId })).toMatchObject({
      mismatch: "1:26-cv-01234-ABC",
    });
  });
});

describe("claw back", () => {
  it("puts content, text and quotes beyond everyone at once, gives back, and destroys with a certificate", async () => {
    const { documentId } = await file(await paper(number + 1, undefined, "Privileged by mistake."));
    await work(documentId);
    const fact = await owner.fact.create({
      data: { caseId: world.caseId, text: "A fact" },
      select: { id: true },
    });
    await owner.factCitation.create({
      data: { caseId: world.caseId, factId: fact.id, cite: {}, documentId, quote: "Privileged by mistake." },
    });
    const quotes = () =>
      withViewer(world.attorney, (tx) => tx.factCitation.findMany({ where: { documentId } }));
    expect(await quotes()).toHaveLength(1);

    await sequesterDocument(world.paralegal, world.caseId, documentId, {
      reason: "Privileged; notice received.",
    });
    expect(await pagesSeenBy(world.attorney, documentId)).toEqual([]);
    expect(await quotes()).toEqual([]);
    await expect(openContent(world.attorney, world.caseId, documentId, "view")).rejects.toMatchObject({
      code: "gone",
    });

    await expect(restoreDocument(world.paralegal, world.caseId, documentId)).rejects.toMatchObject({
      code: "forbidden",
    });
    await restoreDocument(world.attorney, world.caseId, documentId);
    expect(await pagesSeenBy(world.attorney, documentId)).toHaveLength(2);
    expect(await quotes()).toHaveLength(1);

    await expect(destroyDocument(world.attorney, world.caseId, documentId)).rejects.toMatchObject({
      code: "invalid",
    });
    await sequesterDocument(world.attorney, world.caseId, documentId, { reason: "Privileged after all." });
    const certificate = await destroyDocument(world.attorney, world.caseId, documentId);
    expect(certificate).toMatchObject({ pages: 2, quotes: 1 });
    expect(await work(documentId, "remove-files")).toBe(true);
    await expect(stat(documentFile(world.caseId, documentId))).rejects.toThrow();
    const left = await owner.documentPage.count({ where: { documentId } });
    expect(left).toBe(0);
    expect(await owner.factCitation.count({ where: { documentId, quote: { not: null } } })).toBe(0);
    const event = await owner.auditEvent.findFirstOrThrow({
      where: { subjectId: documentId, action: "document.destroyed" },
    });
    expect(event.data).toMatchObject({ sha256: certificate.sha256, textSha256: certificate.textSha256 });
    expect(JSON.stringify(event.data)).not.toContain("Privileged");
    // Nothing of it in the uploads either.
    expect(await owner.upload.count({ where: { sha256: certificate.sha256 } })).toBe(0);
  });

  it("takes copies of the same bytes with it", async () => {
    const bytes = await paper(number + 1, undefined, "Twice here.");
    const one = await file(bytes);
    await sealDocumentAway(one.documentId);
    const two = await file(bytes);
    expect(two.documentId).not.toBe(one.documentId);
    await sequesterDocument(world.attorney, world.caseId, two.documentId, { reason: "Both copies." });
    const rows = await owner.document.findMany({
      where: { id: { in: [one.documentId, two.documentId] } },
      select: { sequesteredAt: true },
    });
    expect(rows.every((row) => row.sequesteredAt !== null)).toBe(true);
  });

  /** The same bytes under another tier are another document. */
  async function sealDocumentAway(documentId: string) {
    await sealDocument(world.attorney, world.caseId, documentId, { tier: "work_product", audienceId: null });
  }

  it("hides that there was one from the client it was released to", async () => {
    const { documentId } = await file(await paper(number + 1, undefined, "Released by mistake."));
    await owner.document.update({ where: { id: documentId }, data: { releasedAt: new Date() } });
    expect((await listDocuments(world.lead, world.caseId, {})).items.map((d) => d.id)).toContain(documentId);
    await sequesterDocument(world.attorney, world.caseId, documentId, { reason: "Released by mistake." });
    expect((await listDocuments(world.lead, world.caseId, {})).items.map((d) => d.id)).not.toContain(
      documentId,
    );
    await expect(getDocument(world.lead, world.caseId, documentId)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("sealing", () => {
  it("takes the text along and leaves the one outside the audience with nothing", async () => {
    const { documentId } = await file(await paper(number + 1, undefined, "Trade secret."));
    await work(documentId);
    const audience = randomUUID();
    await owner.audience.create({
      data: { id: audience, caseId: world.caseId, name: "Sealed", tier: "sealed" },
    });
    await expect(
      sealDocument(world.paralegal, world.caseId, documentId, { tier: "sealed", audienceId: audience }),
    ).rejects.toMatchObject({ code: "forbidden" });
    const done = await sealDocument(world.attorney, world.caseId, documentId, {
      tier: "sealed",
      audienceId: audience,
    });
    expect(done.visible).toBe(false);
    await expect(getDocument(world.attorney, world.caseId, documentId)).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await pagesSeenBy(world.attorney, documentId)).toEqual([]);
  });
});

describe("the sweep", () => {
  const old = new Date(Date.now() - 3_600_000);

  it("removes files without a row and keeps the others", async () => {
    const { documentId } = await file(await paper(number + 1, undefined, "Kept."));
    const kept = documentFile(world.caseId, documentId);
    const orphan = documentFile(world.caseId, randomUUID());
    const fresh = documentFile(world.caseId, randomUUID());
    const part = `${documentFile(world.caseId, randomUUID())}.part`;
    const stray = uploadFile(randomUUID());
    for (const path of [orphan, fresh, part, stray]) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, "x");
    }
    for (const path of [kept, orphan, part, stray]) await utimes(path, old, old);
    await sweepFiles(viewerOfJob("sweep"), Date.now());
    expect((await readFile(kept)).length).toBeGreaterThan(100);
    expect((await readFile(fresh)).length).toBe(1);
    for (const gone of [orphan, part, stray]) await expect(stat(gone)).rejects.toThrow();
  });

  it("removes uploads a day old, used or not", async () => {
    const { id } = await send(await paper(1, undefined, "Never used."));
    await owner.upload.update({ where: { id }, data: { createdAt: new Date(Date.now() - 90_000_000) } });
    await utimes(uploadFile(id), old, old);
    await sweepFiles(viewerOfJob("sweep"), Date.now());
    await expect(stat(uploadFile(id))).rejects.toThrow();
    expect(await owner.upload.count({ where: { id } })).toBe(0);
  });
});
