import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { logFiling } from "@/lib/filings/commands";
import { logFilingInput } from "@/lib/filings/schema";
import { freezeExport } from "@/lib/harm/commands/exports";
import { addFact, changeFact } from "@/lib/harm/commands/facts";
import { freezeInput } from "@/lib/harm/export-schema";
import { addFactInput, changeFactInput } from "@/lib/harm/fact-schema";
import { getFact } from "@/lib/harm/queries/facts";
import { once } from "@/lib/http/idempotency";
import { jobs } from "@/lib/jobs/registry";
import { writeNote } from "@/lib/notes/commands";
import { releaseToClient } from "@/lib/releases/commands";
import { search } from "@/lib/search/queries";
import { searchQuery } from "@/lib/search/schema";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { makeCourtPdf } from "@/prisma/seed/pdf/court-pdf";
import { asRole, testDatabaseUrl } from "@/scripts/test-database-client";
import { destroyDocument, sequesterDocument } from "./commands/claw-back";
import { readUpload } from "./queries/read-upload";
import { receiveUpload } from "./receive-upload";

/** A word no dictionary, stemmer or hash makes by chance. */
const WORD = "zqfjvkxw";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let documentId = "";
let folder = "";

beforeAll(async () => {
  w = await makeWorld(owner);
  folder = process.env.TRACKER_DATA ?? "";
  await useEverywhere();
}, 60_000);
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

type Column = { schema: string; name: string; col: string; type: string };

/** Where a word stands: every text, JSON, array, search and binary column of every table, as whoever runs the SQL. */
const COLUMNS = `
  select n.nspname as schema, c.relname as name, a.attname as col, t.typname as type
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  join pg_type t on t.oid = a.atttypid
  where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and a.attnum > 0 and not a.attisdropped
    and t.typname in ('text', 'varchar', 'bpchar', 'json', 'jsonb', '_text', 'tsvector', 'bytea')
    and has_schema_privilege(n.oid, 'usage') and has_column_privilege(c.oid, a.attnum, 'select')
  order by 1, 2, 3`;

const asking = (columns: Column[]) =>
  columns
    .map(({ schema, name, col, type }) => {
      const from = `select '${schema}.${name}.${col}' as place from "${schema}"."${name}" where`;
      return type === "bytea"
        ? `${from} position(convert_to('${WORD}', 'UTF8') in "${col}") > 0`
        : `${from} "${col}"::text ilike '%${WORD}%'`;
    })
    .join(" union ");

/** As the owner, who is held by no policy: where the database itself still has the word. */
const heldAt = () =>
  asRole("owner", async (db) => {
    const { rows } = await db.query<Column>(COLUMNS);
    expect(rows.length).toBeGreaterThan(300);
    expect(rows.some((r) => r.schema === "pgboss" && r.col === "data")).toBe(true);
    return (await db.query<{ place: string }>(asking(rows))).rows.map((r) => r.place).sort();
  });

/** As the application for one person: where they could still read it. */
const readableAt = (viewer: Viewer) =>
  withViewer(viewer, async (tx) => {
    const columns = await tx.$queryRawUnsafe<Column[]>(COLUMNS);
    return (await tx.$queryRawUnsafe<{ place: string }[]>(asking(columns))).map((r) => r.place).sort();
  });

const found = async (viewer: Viewer) =>
  (await search(viewer, searchQuery.parse({ q: WORD }))).items.map((hit) => hit.in).sort();

/** One document, used in every way the product has: as attorneys do, through the commands. */
async function useEverywhere(): Promise<void> {
  const bytes = await makeCourtPdf({
    title: "Letter",
    stamp: {
      kind: "district",
      docketNumber: "1:26-cv-01234-ABC",
      document: 9,
      attachment: 0,
      filedOn: "2026-06-24",
    },
    caption: null,
    blocks: [{ kind: "para", text: `Privileged: ${WORD} said so.` }],
    redacted: false,
  });
  const send = () =>
    receiveUpload(w.attorney, {
      fileName: `${WORD}.pdf`,
      body: new Blob([Uint8Array.from(bytes)]).stream(),
      declaredSize: bytes.length,
      purpose: "document",
    });
  const upload = await send();
  // A second copy that nobody has put anywhere yet.
  await send();
  const filing = await logFiling(
    w.attorney,
    w.caseId,
    logFilingInput.parse({
      number: 9,
      filedOn: "2026-06-24",
      kind: "motion",
      tier: "record",
      text: "NOTICE of a letter",
      papers: [{ attachment: 0, description: "Letter", uploadId: upload.id, notHeldReason: null }],
    }),
  );
  documentId = filing.papers[0]?.documentId ?? "";
  const { rows } = await asRole("app", (db) =>
    db.query<{ data: unknown }>(
      "select data from pgboss.job where name = 'read-document' and singleton_key = $1",
      [documentId],
    ),
  );
  await jobs.find((j) => j.name === "read-document")?.run(rows[0]?.data, { number: 1, isLast: true });
  await releaseToClient(w.attorney, w.caseId, {
    subjectKind: "filing",
    subjectId: filing.id,
    withPapers: true,
  });

  const quote = {
    cite: { kind: "document", title: "A letter", pages: null } as const,
    documentId,
    page: 1,
    quote: `${WORD} said so.`,
  };
  const fact = await once(w.attorney, "the-fact-with-the-quote", "POST /facts", async () => ({
    status: 201,
    body: JSON.parse(
      JSON.stringify(
        await addFact(
          w.attorney,
          w.caseId,
          addFactInput.parse({
            text: "Somebody said so.",
            state: "undisputed",
            tier: "work_product",
            date: { precision: "on", start: "2026-06-12" } as const,
            citations: [quote],
          }),
        ),
      ),
    ),
  }));
  const { id } = fact.body as { id: string };
  const before = await getFact(w.attorney, w.caseId, id);
  await changeFact(
    w.attorney,
    w.caseId,
    id,
    changeFactInput.parse({ ...before, text: "Somebody said so, twice.", citations: [quote] }),
  );
  await freezeExport(
    w.attorney,
    w.caseId,
    freezeInput.parse({ kind: "facts_numbered", tier: "work_product", title: "As filed" }),
  );
  await writeNote(w.paralegal, w.caseId, {
    subjectKind: "document",
    subjectId: documentId,
    text: `It says ${WORD}.`,
  });
  await owner.task.create({
    data: { caseId: w.caseId, subjectKind: "document", subjectId: documentId, title: `Ask about ${WORD}` },
  });
  // As the reading of a scan leaves it, and as the history of a harm does.
  await owner.documentPage.updateMany({
    where: { documentId },
    data: { origin: "ocr", lines: [{ text: WORD, box: [0, 0, 1, 1] }] },
  });
  const harm = await owner.harm.create({ data: { caseId: w.caseId, text: "A harm" }, select: { id: true } });
  await owner.harmRevision.create({
    data: {
      caseId: w.caseId,
      harmId: harm.id,
      version: 1,
      snapshot: { citations: [{ documentId, quote: `${WORD} said so.` }] },
    },
  });
}

describe("a document used everywhere", () => {
  it("stands in every place that names documents and holds words, or in one that holds other words", async () => {
    const places = new Set((await heldAt()).map((p) => p.split(".")[1]));
    const { rows } = await asRole("owner", (db) =>
      db.query<{ name: string }>(
        `select distinct c.conrelid::regclass::text as name from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid
         join pg_type t on t.oid = a.atttypid
         where c.contype = 'f' and c.confrelid = 'document'::regclass and t.typname in ('text', 'jsonb', 'bytea') order by 1`,
      ),
    );
    // The docket's own line, a declaration and a report of the client are words of their writers, not of the file.
    const own = ["filing_document", "declaration", "client_report"];
    // A new table that hangs on documents is used above, or is named here with its reason.
    expect(rows.map((r) => r.name).filter((name) => !own.includes(name) && !places.has(name))).toEqual([]);
    expect([...places].sort()).toEqual(
      expect.arrayContaining([
        "document",
        "document_page",
        "fact_citation",
        "frozen_passage",
        "harm_revision",
        "idempotency_key",
        "ledger_revision",
        "note",
        "search_word",
        "task",
        "upload",
      ]),
    );
    expect(await readableAt(w.lead)).toContain("public.document_page.text");
    expect(await found(w.attorney)).toEqual(["documents", "notes"]);
  });

  it("is out of everyone's reach the moment it is locked away", async () => {
    await sequesterDocument(w.paralegal, w.caseId, documentId, { reason: "Sent by mistake." });
    // What is left to see is the name of the file, so that the team knows what is locked away, and the spare upload.
    expect(await readableAt(w.paralegal)).toEqual(["public.document.file_name"]);
    expect(await readableAt(w.attorney)).toEqual(["public.document.file_name", "public.upload.file_name"]);
    for (const who of [w.lead, w.reporter, w.coCounsel, w.expert, w.stranger, w.administrator])
      expect(await readableAt(who)).toEqual([]);
    expect(await found(w.attorney)).toEqual([]);
    const releases = await owner.release.findMany({ where: { subjectId: documentId } });
    expect(releases.map((r) => [r.withdrawnAt === null, r.withdrawnById])).toEqual([
      [false, w.paralegal.userId],
    ]);
  });

  it("answers a retry that it was done, and not with its words", async () => {
    const again = once(w.attorney, "the-fact-with-the-quote", "POST /facts", async () => ({
      status: 201,
      body: WORD,
    }));
    await expect(again).rejects.toMatchObject({ code: "gone" });
  });

  it("is not taken in once more while it is locked away", async () => {
    const uploadId = (await owner.upload.findFirstOrThrow({ where: { userId: w.attorney.userId } })).id;
    const paper = { attachment: 0, description: "Letter", uploadId, notHeldReason: null };
    const again = logFilingInput.parse({
      number: 10,
      filedOn: "2026-06-24",
      kind: "motion",
      text: "NOTICE",
      papers: [paper],
    });
    await expect(logFiling(w.attorney, w.caseId, again)).rejects.toMatchObject({ code: "gone" });
    await expect(readUpload(w.attorney, uploadId, { caseId: w.caseId })).rejects.toMatchObject({
      code: "gone",
    });
  });

  it("is nowhere in the database or the data folder once it is destroyed, but for its certificate", async () => {
    const certificate = await destroyDocument(w.attorney, w.caseId, documentId);
    const { rows } = await asRole("app", (db) =>
      db.query<{ data: unknown }>(
        "select data from pgboss.job where name = 'remove-files' and singleton_key = $1",
        [documentId],
      ),
    );
    await jobs.find((j) => j.name === "remove-files")?.run(rows[0]?.data, { number: 1, isLast: true });
    expect(await heldAt()).toEqual([]);
    // Neither of the two uploads, nor the document, nor an export that was made of it, has its bytes any more.
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(files.filter((f) => f.isFile()).map((f) => f.name)).toEqual([]);
    expect(await owner.frozenFile.count({ where: { caseId: w.caseId, bytes: { not: null } } })).toBe(0);
    const event = await owner.auditEvent.findFirstOrThrow({
      where: { subjectId: documentId, action: "document.destroyed" },
    });
    expect(event.data).toMatchObject({ sha256: certificate.sha256 });
  });
});
