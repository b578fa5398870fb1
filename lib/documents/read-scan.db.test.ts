import { createHash, randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { degrees, PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { viewerOfJob } from "@/lib/auth/session";
import { toDbDate } from "@/lib/dates/court-date";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { jobs } from "@/lib/jobs/registry";
import { documentFile } from "@/lib/paths";
import { search } from "@/lib/search/queries";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { asRole, testDatabaseUrl } from "@/scripts/test-database-client";
import { destroyDocument, sequesterDocument } from "./commands/claw-back";
import { readDocument } from "./commands/read-document";
import { askForOcr, readScan } from "./commands/read-scan";
import { requeueUnread } from "./commands/requeue-unread";
import { sealDocument } from "./commands/seal-document";
import { getDocument } from "./queries/get-document";
import { findInDocument, getPageText } from "./queries/get-page-text";
import { listDocuments } from "./queries/list-documents";
import { recognisePages } from "./recognise-pages";
import { scanText } from "./scan-text";
import { turnOf } from "./turn-of";

// OCR stands behind everything else on the machine: a busy one lets it wait.
vi.setConfig({ testTimeout: 180_000 });

const owner = ownerClient(testDatabaseUrl("owner"));
const FONT = join(process.cwd(), "node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf");
const WORDS = ["DECLARATION OF A HARMED PERSON", "Eleven engineers stood idle.", "No fallback existed."];
let bytes: Uint8Array;

/** What a scanner makes: pictures of small pages, and no words. */
async function scan(
  pages: readonly (readonly string[])[],
  {
    size = 48,
    turned = [],
    rotate = [],
  }: {
    size?: number;
    /** Degrees clockwise by which each sheet lay on the glass; and by which the file turns it. */
    turned?: readonly number[];
    rotate?: readonly number[];
  } = {},
): Promise<Uint8Array> {
  GlobalFonts.registerFromPath(FONT, "Typed");
  const pdf = await PDFDocument.create();
  for (const [n, lines] of pages.entries()) {
    const canvas = createCanvas(1250, 420);
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fdfdf8";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = "#222";
    pen.font = `${size}px Typed`;
    lines.forEach((line, at) => {
      pen.fillText(line, 60, 110 + at * 110);
    });
    const angle = turned[n] ?? 0;
    const aside = angle % 180 !== 0;
    const glass = aside
      ? createCanvas(canvas.height, canvas.width)
      : createCanvas(canvas.width, canvas.height);
    const turn = glass.getContext("2d");
    turn.translate(glass.width / 2, glass.height / 2);
    turn.rotate((angle * Math.PI) / 180);
    turn.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
    const picture = await pdf.embedJpg(await glass.encode("jpeg", 70));
    const [width, height] = aside ? [100.8, 300] : [300, 100.8];
    const page = pdf.addPage([width, height]);
    page.drawImage(picture, { x: 0, y: 0, width, height });
    page.setRotation(degrees(rotate[n] ?? 0));
  }
  return pdf.save();
}

/** A document that is here and whose text layer was looked for. */
async function add(w: World, file: Uint8Array): Promise<string> {
  const id = randomUUID();
  await mkdir(dirname(documentFile(w.caseId, id)), { recursive: true });
  await writeFile(documentFile(w.caseId, id), file);
  await owner.document.create({
    data: {
      id,
      caseId: w.caseId,
      tier: "record",
      title: "Declaration",
      fileName: "scan.pdf",
      mediaType: "application/pdf",
      sha256: createHash("sha256").update(file).digest("hex"),
      byteSize: file.length,
      createdById: w.paralegal.userId,
    },
  });
  await readDocument(w.paralegal, w.caseId, id, true);
  return id;
}

/** Does the reading that is queued, as the worker would; a slice at a time. Answers how many jobs there were. */
async function work(documentId: string): Promise<number> {
  for (let done = 0; ; done += 1) {
    const { rows } = await asRole("app", (db) =>
      db.query<{ id: string; data: unknown }>(
        "delete from pgboss.job where name = 'read-scan' and singleton_key = $1 returning id, data",
        [documentId],
      ),
    );
    if (rows[0] === undefined) return done;
    await jobs.find((job) => job.name === "read-scan")?.run(rows[0].data, { number: 1, isLast: true });
  }
}

let w: World;
beforeAll(async () => {
  bytes = await scan([WORDS]);
});
beforeEach(async () => {
  w = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const pages = (viewer: World["attorney"], documentId: string) =>
  withViewer(viewer, (tx) => tx.documentPage.findMany({ where: { documentId }, orderBy: { page: "asc" } }));

it("a scan is read when somebody asks, is marked as read by OCR, and is found by its words", async () => {
  const id = await add(w, bytes);
  const before = await getDocument(w.paralegal, w.caseId, id);
  expect(before).toMatchObject({
    textState: "no_text",
    ocrState: null,
    ocr: { pagesWithout: 1, pagesRead: 0 },
  });
  expect(before.can.readScan).toBe(true);
  expect((await askForOcr(w.paralegal, w.caseId, id)).ocrState).toBe("waiting");
  await expect(askForOcr(w.attorney, w.caseId, id)).rejects.toMatchObject({ code: "conflict" });
  expect(await work(id)).toBe(1);

  const [page] = await pages(w.attorney, id);
  expect(page?.text.split("\n")).toEqual(WORDS);
  expect(page).toMatchObject({ origin: "ocr", tier: "record" });
  expect(page?.confidence).toBeGreaterThan(70);
  const { lines } = await getPageText(w.attorney, w.caseId, id, 1);
  expect(lines).toHaveLength(3);
  // The second line stands a little below the middle of the small page.
  expect(lines[1]?.box[1]).toBeCloseTo(0.43, 1);

  const after = await getDocument(w.attorney, w.caseId, id);
  expect(after).toMatchObject({ ocrState: "done", ocr: { pagesWithout: 0, pagesRead: 1, error: null } });
  expect(after.can.readScan).toBe(false);
  const [hit] = (await search(w.attorney, { q: "engineers idle" })).items;
  expect(hit).toMatchObject({ id, page: 1, ocr: true });
  expect((await findInDocument(w.attorney, w.caseId, id, "Stood  IDLE")).pages).toEqual([
    { page: 1, count: 1 },
  ]);
  expect((await listDocuments(w.attorney, w.caseId, { text: "ocr" })).items.map((d) => d.id)).toEqual([id]);
  expect((await listDocuments(w.attorney, w.caseId, { text: "no_text" })).items).toEqual([]);

  // A job that is handed out twice finds nothing to do.
  await readScan(w.paralegal, w.caseId, id, { fromPage: 1, isLast: true });
  expect((await pages(w.attorney, id))[0]?.id).toBe(page?.id);
});

it("reads what lies on its side, and knows where its lines stand; what the file turns upright, as it is shown", async () => {
  const turned = [90, 270, 90];
  const path = documentFile(w.caseId, randomUUID());
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await scan([WORDS, WORDS, WORDS], { turned, rotate: [0, 0, 270] }));
  for await (const page of recognisePages(path, [1, 2, 3])) {
    if ("problem" in page) throw new Error(page.problem);
    const { text, lines } = scanText("", page);
    expect(text.split("\n")).toEqual(WORDS);
    expect(turnOf(lines)).toBe([270, 90, 0][page.page - 1]);
    const [left = 0, top = 0, wide = 0, high = 0] = lines[0]?.box ?? [];
    // The heading of a sheet turned clockwise stands along its right edge.
    const [edge, long] = [
      [1 - left - wide, high],
      [left, high],
      [top, wide],
    ][page.page - 1] ?? [0, 0];
    expect(edge).toBeCloseTo(0.18, 1);
    expect(long).toBeGreaterThan(0.5);
  }
});

it("holds a stamp that is a part of the picture against the entry, and says that it may be misread", async () => {
  const stamp = "Case 1:26-cv-99999-XXX   Document 9-3   Filed 06/24/26   Page 1 of 1";
  const id = await add(w, await scan([[stamp, ...WORDS.slice(1)]], { size: 32 }));
  await owner.case.update({ where: { id: w.caseId }, data: { docketNumberRaw: "1:26-cv-99999-XXX" } });
  const { id: filingId } = await owner.filing.create({
    data: {
      caseId: w.caseId,
      tier: "record",
      position: 9,
      number: 9,
      filedOn: toDbDate("2026-06-24"),
      kind: "motion",
      textRaw: "MOTION",
      textClean: "MOTION",
    },
    select: { id: true },
  });
  await owner.filingDocument.create({
    data: {
      caseId: w.caseId,
      tier: "record",
      filingId,
      attachment: 3,
      description: "Declaration",
      documentId: id,
    },
    select: { id: true },
  });
  await askForOcr(w.paralegal, w.caseId, id);
  await work(id);
  expect(await owner.document.findUnique({ where: { id } })).toMatchObject({
    stampDocketNumber: "1:26-cv-99999",
    stampNumber: 9,
    stampAttachment: 3,
  });
  expect((await getDocument(w.attorney, w.caseId, id)).stampProblems).toEqual([]);
  await owner.case.update({ where: { id: w.caseId }, data: { docketNumberRaw: "1:26-cv-00001-XXX" } });
  expect((await getDocument(w.attorney, w.caseId, id)).stampProblems).toEqual([
    "Its pages are stamped with another case, 1:26-cv-99999.",
    expect.stringContaining("read by OCR"),
  ]);
});

it("goes on in slices, each a job, and after a lost job where it was", async () => {
  const id = await add(w, await scan([WORDS.slice(1, 2), WORDS.slice(2)]));
  await askForOcr(w.paralegal, w.caseId, id);
  await asRole("app", (db) => db.query("delete from pgboss.job where singleton_key = $1", [id]));
  expect(await requeueUnread(viewerOfJob("sweep"))).toBe(1);
  await asRole("app", (db) => db.query("delete from pgboss.job where singleton_key = $1", [id]));
  await readScan(w.paralegal, w.caseId, id, { fromPage: 1, isLast: false, sliceMs: 0 });
  expect((await pages(w.attorney, id)).map((p) => p.origin)).toEqual(["ocr", "none"]);
  expect((await getDocument(w.attorney, w.caseId, id)).ocrState).toBe("reading");
  expect(await work(id)).toBe(1);
  expect((await pages(w.attorney, id)).map((p) => p.text)).toEqual(WORDS.slice(1));
  expect((await getDocument(w.attorney, w.caseId, id)).ocrState).toBe("done");
});

it("what was read is as closed as the document, and gone with it", async () => {
  const id = await add(w, bytes);
  await owner.documentPage.updateMany({
    where: { documentId: id },
    data: { text: WORDS.join("\n"), origin: "ocr", confidence: 91, lines: [] },
  });
  const found = async (viewer: World["attorney"]) => (await search(viewer, { q: "fallback existed" })).counts;
  await owner.document.update({ where: { id }, data: { releasedAt: new Date() } });
  await owner.documentPage.updateMany({ where: { documentId: id }, data: { releasedAt: new Date() } });
  expect(await found(w.attorney)).toHaveLength(1);

  const { id: audienceId } = await owner.audience.create({
    data: { caseId: w.caseId, name: "Sealed", tier: "sealed" },
    select: { id: true },
  });
  await sealDocument(w.attorney, w.caseId, id, { tier: "sealed", audienceId });
  for (const viewer of [w.attorney, w.paralegal, w.lead, w.stranger]) {
    expect(await pages(viewer, id)).toEqual([]);
    expect(await found(viewer)).toEqual([]);
    await expect(getPageText(viewer, w.caseId, id, 1)).rejects.toMatchObject({ code: "not_found" });
  }

  const other = await add(w, await scan([WORDS]));
  await askForOcr(w.attorney, w.caseId, other);
  await sequesterDocument(w.attorney, w.caseId, other, { reason: "Privileged." });
  // The job that was waiting reads nothing, and asking again is refused.
  expect(await work(other)).toBe(1);
  expect(await owner.documentPage.count({ where: { documentId: other, origin: "ocr" } })).toBe(0);
  await expect(askForOcr(w.attorney, w.caseId, other)).rejects.toMatchObject({ code: "gone" });
  await destroyDocument(w.attorney, w.caseId, other);
  expect(await owner.documentPage.count({ where: { documentId: other } })).toBe(0);
});

it("a file that is no PDF ends the reading, with the page and the reason, and leaves nothing running", async () => {
  const path = documentFile(w.caseId, randomUUID());
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, "%PDF-1.7 and nothing else");
  const read: unknown[] = [];
  await expect(
    (async () => {
      for await (const page of recognisePages(path, [4, 5, 6, 7])) read.push(page);
    })(),
  ).rejects.toThrow("Page 6 could not be read: its picture is broken.");
  expect(read).toEqual([
    { page: 4, problem: "its picture is broken" },
    { page: 5, problem: "its picture is broken" },
  ]);
});

it("a page that takes too long is given up", async () => {
  const path = documentFile(w.caseId, randomUUID());
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  for await (const page of recognisePages(path, [1], 1))
    expect(page).toEqual({ page: 1, problem: "it took longer than four minutes" });
});
