import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { receiveUpload } from "@/lib/documents/receive-upload";
import { correctFiling, logFiling } from "@/lib/filings/commands";
import { correctFilingInput, logFilingInput } from "@/lib/filings/schema";
import { makeCase } from "@/prisma/factories/cases";
import { ownerClient } from "@/prisma/factories/owner";
import { joinCase } from "@/prisma/factories/people";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { asRole, testDatabaseUrl } from "@/scripts/test-database-client";
import { acceptImport, discardImport } from "./commands/decide";
import { bringElsewhere, bringImport, receiveSources } from "./commands/receive";
import {
  SAMPLE_NUMBER,
  sampleDocket,
  sampleFeed,
  sampleNotice,
  sampleParty,
  sampleSheet,
} from "./court-samples";
import { getImport, listSourcesOfEntry } from "./queries";
import { readRaw } from "./raw-bytes";
import { acceptInput } from "./schema";

vi.setConfig({ testTimeout: 180_000 });

const owner = ownerClient(testDatabaseUrl("owner"));
let world: World;
beforeAll(async () => {
  world = await makeWorld(owner, { docketNumberRaw: `${SAMPLE_NUMBER}-ABC` });
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

type File = { fileName: string; bytes: Uint8Array };
const asFile = (fileName: string, bytes: Uint8Array): File => ({ fileName, bytes });

/** A case of its own, and an attorney of it. */
async function freshCase(docketNumberRaw: string | null = `${SAMPLE_NUMBER}-ABC`, courtId = "dcd") {
  const caseId = await makeCase(owner, { courtId, ...(docketNumberRaw === null ? {} : { docketNumberRaw }) });
  await joinCase(owner, caseId, world.attorney.userId, "attorney");
  return { caseId, viewer: await viewerFor(world.attorney.userId) };
}
type Desk = Awaited<ReturnType<typeof freshCase>>;

const bring = async ({ caseId, viewer }: Desk, ...files: File[]) => {
  const { id } = await receiveSources(viewer, caseId, { channel: "upload", files, reason: null });
  return getImport(viewer, caseId, id);
};
const accept = (desk: Desk, review: { id: string; planKey: string }, more: object = {}) =>
  acceptImport(desk.viewer, desk.caseId, review.id, acceptInput.parse({ planKey: review.planKey, ...more }));
const take = async (desk: Desk, ...files: File[]) => accept(desk, await bring(desk, ...files));

/** The docket without ids: what a reader would compare. */
async function docketOf({ caseId, viewer }: Desk) {
  return withViewer(viewer, async (tx) => {
    const rows = await tx.filing.findMany({
      where: { caseId },
      orderBy: { position: "asc" },
      select: {
        id: true,
        number: true,
        filedOn: true,
        enteredOn: true,
        textRaw: true,
        kind: true,
        state: true,
        pacerDocId: true,
        filedByText: true,
      },
    });
    const papers = await tx.filingDocument.findMany({
      where: { caseId },
      orderBy: { attachment: "asc" },
      select: { filingId: true, attachment: true, description: true },
    });
    return rows.map(({ id, ...r }) => ({
      ...r,
      papers: papers.filter((p) => p.filingId === id).map((p) => `${p.attachment} ${p.description}`),
    }));
  });
}
const rowCounts = (caseId: string) =>
  asRole("owner", async (db) => {
    const { rows } = await db.query(
      "select (select count(*)::int from filing where case_id = $1) as filings, (select count(*)::int from filing_document where case_id = $1) as papers, (select count(*)::int from filing_revision where case_id = $1) as revisions, (select count(*)::int from party where case_id = $1) as parties, (select count(*)::int from proposal where case_id = $1) as proposals",
      [caseId],
    );
    return rows[0];
  });

describe("a docket sheet", () => {
  it("offers what its head says of the case, and writes what is accepted of it, as the court's record", async () => {
    const desk = await freshCase(null);
    const review = await bring(desk, asFile("sheet.html", sampleSheet(sampleDocket)));
    expect(review.head.map((l) => [l.field, l.to])).toEqual([
      ["docketNumber", `${SAMPLE_NUMBER}-ABC`],
      ["assignedTo", "First Example"],
      ["filedOn", "2026-06-23"],
      ["cause", "05:702 Administrative Procedure Act"],
      ["natureOfSuit", "899 Administrative Procedure Act/Review"],
      ["jurisdiction", "U.S. Government Defendant"],
      ["juryDemand", "None"],
    ]);
    await accept(desk, review, { leaveOut: ["head:juryDemand"] });
    const { rows } = await asRole("owner", (db) =>
      db.query(
        "select c.docket_serial, c.assigned_to, c.filed_on::text, c.jury_demand, f.value, f.standing::text from legal_case c join case_field f on f.case_id = c.id and f.field = 'assignedTo' where c.id = $1",
        [desk.caseId],
      ),
    );
    expect(rows).toEqual([
      {
        docket_serial: 1234,
        assigned_to: "First Example",
        filed_on: "2026-06-23",
        jury_demand: null,
        value: "First Example",
        standing: "court_record",
      },
    ]);
    const again = await bring(desk, asFile("sheet.html", sampleSheet(sampleDocket)));
    expect(again.head.map((l) => l.field)).toEqual(["juryDemand"]);
  });

  it("writes nothing before it is accepted, then everything with its source and its audit events", async () => {
    const desk = await freshCase();
    const bytes = sampleSheet(sampleDocket, {
      parties:
        sampleParty("Plaintiff", "COMPANY A", "Ann Counsel") +
        sampleParty("Defendant", "AGENCY B", "Carl Clerk"),
    });
    const review = await bring(desk, asFile("sheet.html", bytes));
    expect(review.files[0]).toMatchObject({
      match: "same",
      docketNumber: SAMPLE_NUMBER,
      entries: sampleDocket.length,
    });
    expect(review.lines.map((l) => [l.change, l.number])).toEqual(
      sampleDocket.map((e) => ["added", e.number]),
    );
    expect(review.people.map((p) => [p.change, p.name])).toEqual([
      ["party", "COMPANY A"],
      ["counsel", "Ann Counsel"],
      ["party", "AGENCY B"],
      ["counsel", "Carl Clerk"],
    ]);
    expect(await rowCounts(desk.caseId)).toMatchObject({ filings: 0, papers: 0, parties: 0, proposals: 0 });

    const done = await accept(desk, review);
    expect(done.counts).toMatchObject({ added: sampleDocket.length, parties: 2, counsel: 2 });
    const docket = await docketOf(desk);
    expect(docket.map((r) => r.number)).toEqual(sampleDocket.map((e) => e.number));
    expect(docket[0]).toMatchObject({
      kind: "complaint",
      papers: ["0 Main document", "1 Civil Cover Sheet", "2 Summons"],
    });
    const first = await withViewer(desk.viewer, (tx) =>
      tx.filing.findFirstOrThrow({
        where: { caseId: desk.caseId, number: 1 },
        select: { id: true, origin: true },
      }),
    );
    expect(first.origin).toBe("docket_sheet");
    const [source] = await listSourcesOfEntry(desk.viewer, desk.caseId, first.id);
    expect(source).toMatchObject({ change: "added", fileName: "sheet.html" });
    expect(Buffer.from(await readRaw(desk.caseId, source?.sha256 ?? "")).equals(Buffer.from(bytes))).toBe(
      true,
    );
    const { rows } = await asRole("owner", (db) =>
      db.query(
        "select action, count(*)::int as n from audit_event where case_id = $1 group by 1 order by 1",
        [desk.caseId],
      ),
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        { action: "filing.imported", n: sampleDocket.length },
        { action: "import.accepted", n: 1 },
        { action: "party.imported", n: 2 },
      ]),
    );
    const header = await withViewer(desk.viewer, (tx) =>
      tx.case.findUniqueOrThrow({
        where: { id: desk.caseId },
        select: { docketCheckedFrom: true, docketCheckLeavesOut: true },
      }),
    );
    expect(header.docketCheckedFrom).toContain("Docket sheet");
    expect(header.docketCheckLeavesOut).toContain("sealed entries");
  });

  it("changes nothing when it is imported twice", async () => {
    const desk = await freshCase();
    const sheet = asFile(
      "sheet.html",
      sampleSheet(sampleDocket, { parties: sampleParty("Plaintiff", "COMPANY A", "Ann Counsel") }),
    );
    await take(desk, sheet);
    const before = [await docketOf(desk), await rowCounts(desk.caseId)];
    const again = await bring(desk, sheet);
    expect(again.lines).toEqual([]);
    expect(again.people).toEqual([]);
    await accept(desk, again);
    expect([await docketOf(desk), await rowCounts(desk.caseId)]).toEqual(before);
  });

  it("keeps the old text when the clerk edits an entry", async () => {
    const desk = await freshCase();
    await take(desk, asFile("june.html", sampleSheet(sampleDocket)));
    const edited = sampleDocket.map((e) =>
      e.number === 4 ? { ...e, text: `${e.text} Modified to correct docket event on 7/10/2026 (zjd).` } : e,
    );
    const review = await bring(
      desk,
      asFile("july.html", sampleSheet(edited, { printedAt: "12/05/2026 10:00:00" })),
    );
    expect(review.lines).toMatchObject([{ change: "changed", number: 4 }]);
    expect(
      review.lines[0]?.redline
        ?.filter((p) => p.kind === "added")
        .map((p) => p.text)
        .join(""),
    ).toContain("Modified to correct");
    await accept(desk, review);
    const filing = await withViewer(desk.viewer, (tx) =>
      tx.filing.findFirstOrThrow({
        where: { caseId: desk.caseId, number: 4 },
        select: { textRaw: true, filingRevisions: { select: { textRaw: true } } },
      }),
    );
    expect(filing.textRaw).toContain("Modified to correct");
    expect(filing.filingRevisions.map((r) => r.textRaw)).toEqual([expect.not.stringContaining("Modified")]);
  });

  it("accepts line by line, and offers again what was left out", async () => {
    const desk = await freshCase();
    const sheet = asFile("sheet.html", sampleSheet(sampleDocket));
    const review = await bring(desk, sheet);
    const left = review.lines.filter((l) => l.number === 3 || l.number === null).map((l) => l.key);
    await accept(desk, review, { leaveOut: left, kinds: { [review.lines[0]?.key ?? ""]: "other" } });
    expect((await docketOf(desk)).map((r) => [r.number, r.kind])).toEqual([
      [1, "other"],
      [2, "motion"],
      [4, "opposition"],
      [5, "order"],
    ]);
    const again = await bring(desk, sheet);
    expect(again.lines.map((l) => l.number)).toEqual([null, null, 3, null, null]);
    await accept(desk, again);
    expect((await docketOf(desk)).map((r) => r.number)).toEqual(sampleDocket.map((e) => e.number));
    // The kind that a person corrected stays.
    expect((await docketOf(desk))[0]?.kind).toBe("other");
  });

  it("warns when it is of another case, and is refused until a person says it belongs here", async () => {
    const desk = await freshCase();
    const review = await bring(
      desk,
      asFile("other.html", sampleSheet(sampleDocket, { number: "1:25-cv-00009-XYZ" })),
    );
    expect(review.files[0]?.match).toBe("other");
    await expect(accept(desk, review)).rejects.toMatchObject({
      code: "invalid",
      fields: { sameCase: expect.any(String) },
    });
    expect(await rowCounts(desk.caseId)).toMatchObject({ filings: 0 });
    await accept(desk, review, { sameCase: true });
    expect(await rowCounts(desk.caseId)).toMatchObject({ filings: sampleDocket.length });
  });

  it("takes nothing from another case's sheet in a mixed drop, and brings it to that case on request", async () => {
    const desk = await freshCase();
    // A number that no other test's case has, so that it is surely one case.
    const number = `1:25-cv-${String(Math.floor(Math.random() * 90_000) + 10_000)}`;
    const other = await freshCase(`${number}-XYZ`);
    const here = { ...desk, viewer: other.viewer };
    const review = await bring(
      here,
      asFile("sheet.html", sampleSheet(sampleDocket)),
      asFile("other.html", sampleSheet(sampleDocket.slice(0, 2), { number: `${number}-XYZ` })),
    );
    expect(review.files.map((f) => [f.match, f.leftAlone])).toEqual([
      ["same", false],
      ["other", true],
    ]);
    expect(review.files[1]?.elsewhere?.caseId).toBe(other.caseId);
    expect(review.lines.flatMap((l) => l.sources)).not.toContain("other.html");
    const done = await accept(here, review);
    expect(await rowCounts(desk.caseId)).toMatchObject({ filings: sampleDocket.length });
    expect(done.made).toHaveLength(sampleDocket.length);
    expect(new Set(done.made.map((m) => m.fileName))).toEqual(new Set(["sheet.html"]));

    const input = { fileId: review.files[1]?.id ?? "", toCaseId: other.caseId };
    await expect(
      bringElsewhere(here.viewer, desk.caseId, review.id, { ...input, toCaseId: world.otherCaseId }),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(bringElsewhere(world.stranger, desk.caseId, review.id, input)).rejects.toMatchObject({
      code: "not_found",
    });
    const { id } = await bringElsewhere(here.viewer, desk.caseId, review.id, input);
    const there = await getImport(here.viewer, other.caseId, id);
    expect(there.files.map((f) => [f.fileName, f.match, f.sha256])).toEqual([
      ["other.html", "same", review.files[1]?.sha256],
    ]);
    expect(there.lines).toHaveLength(2);
  });

  it("deletes nothing that it leaves out, and says what it leaves out and which numbers are missing", async () => {
    const desk = await freshCase();
    await take(desk, asFile("sheet.html", sampleSheet(sampleDocket)));
    const filtered = sampleSheet(
      sampleDocket.filter((e) => (e.number ?? 0) >= 4),
      {
        printedAt: "12/06/2026 10:00:00",
        criteria: `${SAMPLE_NUMBER}-ABC Starting with document: 4`,
      },
    );
    const review = await bring(desk, asFile("filtered.html", filtered));
    expect(review.files[0]?.leavesOut).toContain("printed with a filter");
    expect(new Set(review.omitted.map((o) => o.reason))).toEqual(new Set(["not_in_filter"]));
    expect(review.omitted).toHaveLength(7);
    await accept(desk, review);
    expect(await rowCounts(desk.caseId)).toMatchObject({ filings: sampleDocket.length });

    const other = await freshCase();
    const holes = await bring(
      other,
      asFile("holes.html", sampleSheet(sampleDocket.filter((e) => e.number !== 3))),
    );
    expect(holes.missingNumbers).toEqual([{ from: 3, to: 3 }]);
  });

  it("refuses a review that the docket has outrun, and one that was decided", async () => {
    const desk = await freshCase();
    const sheet = asFile("sheet.html", sampleSheet(sampleDocket));
    const stale = await bring(desk, sheet);
    await take(desk, sheet);
    await expect(accept(desk, stale)).rejects.toMatchObject({ code: "conflict" });
    const fresh = await getImport(desk.viewer, desk.caseId, stale.id);
    expect(fresh.lines).toEqual([]);
    await discardImport(desk.viewer, desk.caseId, stale.id);
    await expect(accept(desk, fresh)).rejects.toMatchObject({ code: "conflict" });
  });

  it("is made once when two accept the same sheet at the same moment", async () => {
    const desk = await freshCase();
    const sheet = asFile("sheet.html", sampleSheet(sampleDocket));
    const [a, b] = [await bring(desk, sheet), await bring(desk, sheet)];
    const done = await Promise.allSettled([accept(desk, a), accept(desk, b)]);
    expect(done.map((d) => d.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await rowCounts(desk.caseId)).toMatchObject({ filings: sampleDocket.length });
  });

  it("joins what was logged by hand and leaves alone what a person corrected", async () => {
    const desk = await freshCase();
    await logFiling(
      desk.viewer,
      desk.caseId,
      logFilingInput.parse({
        number: 2,
        filedOn: "2026-06-24",
        kind: "motion",
        motionKind: "preliminary_injunction",
        text: "Our PI motion",
      }),
    );
    const review = await bring(desk, asFile("sheet.html", sampleSheet(sampleDocket)));
    expect(review.lines.find((l) => l.number === 2)?.change).toBe("changed");
    await accept(desk, review);
    const docket = await docketOf(desk);
    expect(docket.map((r) => r.number)).toEqual(sampleDocket.map((e) => e.number));
    expect(docket[1]?.textRaw).toContain("MOTION for Preliminary Injunction");
    const row = await withViewer(desk.viewer, (tx) =>
      tx.filing.findFirstOrThrow({
        where: { caseId: desk.caseId, number: 5 },
        select: { id: true, version: true },
      }),
    );
    await correctFiling(
      desk.viewer,
      desk.caseId,
      row.id,
      correctFilingInput.parse({
        version: row.version,
        number: 5,
        filedOn: "2026-07-17",
        enteredOn: null,
        servedOn: null,
        kind: "opinion",
        motionKind: null,
        text: "ORDER AND OPINION, as corrected here",
        state: "normal",
      }),
    );
    await take(desk, asFile("later.html", sampleSheet(sampleDocket, { printedAt: "12/09/2026 10:00:00" })));
    expect((await docketOf(desk)).at(-1)).toMatchObject({
      kind: "opinion",
      textRaw: "ORDER AND OPINION, as corrected here",
    });
  });
});

describe("one case from feed, notices and sheet", () => {
  const sheet = asFile("sheet.html", sampleSheet(sampleDocket));
  const sources: File[] = [
    asFile("feed.xml", sampleFeed(sampleDocket)),
    ...sampleDocket.map((e) => asFile(`${e.seq}.eml`, sampleNotice(e))),
    sheet,
  ];

  it("is the same docket in whatever order they come, the same as the sheet alone", async () => {
    const alone = await freshCase();
    await take(alone, sheet);
    const expected = await docketOf(alone);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(sources, { minLength: sources.length }), async (order) => {
        const desk = await freshCase();
        for (const file of order) await take(desk, file);
        expect(await docketOf(desk)).toEqual(expected);
      }),
      { numRuns: 4 },
    );
  });

  it("is the same when they are dropped together", async () => {
    const alone = await freshCase();
    await take(alone, sheet);
    const desk = await freshCase();
    await take(desk, ...[...sources].reverse());
    expect(await docketOf(desk)).toEqual(await docketOf(alone));
  });
});

const samples = fileURLToPath(new URL("../../../shared/docket/dev/", import.meta.url));
describe.skipIf(!existsSync(samples))("real sheets (skipped where ../shared is absent)", () => {
  const folder = `${samples}district/`;
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((f) => f.endsWith(".html"))
        .slice(0, 14)
    : [];
  const head = z.object({ docket_number: z.string(), docket_entries: z.array(z.unknown()) });

  it("come in whole, and twice without a change", async () => {
    let entries = 0;
    for (const name of files) {
      const bytes = new Uint8Array(readFileSync(folder + name));
      const said = head.safeParse(JSON.parse(readFileSync(folder + name.replace(/html$/, "json"), "utf8")));
      // An expected reading of {} is a page that holds no docket.
      if (!said.success) continue;
      const expected = said.data;
      const desk = await freshCase(expected.docket_number, name.replace(/[_.].*$/, ""));
      const review = await bring(desk, asFile(name, bytes));
      expect([name, review.files[0]?.match]).toEqual([name, "same"]);
      expect([name, review.lines.length]).toEqual([name, expected.docket_entries.length]);
      await accept(desk, review);
      const before = await docketOf(desk);
      const again = await bring(desk, asFile(name, bytes));
      expect([name, again.lines.length, again.people.length]).toEqual([name, 0, 0]);
      await accept(desk, again);
      expect(await docketOf(desk)).toEqual(before);
      entries += before.length;
    }
    expect(entries).toBeGreaterThan(100);
  });
});

it("a PDF is not kept as a source, whatever stands before its header", async () => {
  const caseId = await makeCase(owner);
  await joinCase(owner, caseId, world.attorney.userId, "attorney");
  const viewer = await viewerFor(world.attorney.userId);
  for (const head of ["", "\n", "rubbish\r\n"]) {
    const body = new TextEncoder().encode(`${head}%PDF-1.7\n%%EOF\n`);
    const { id } = await receiveUpload(viewer, {
      fileName: "letter.html",
      body: new Blob([body]).stream(),
      declaredSize: body.length,
      purpose: "import",
    });
    await expect(bringImport(viewer, caseId, { uploadIds: [id] })).rejects.toMatchObject({ code: "invalid" });
  }
  expect(await owner.rawFile.count({ where: { caseId } })).toBe(0);
});
