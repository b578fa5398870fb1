import { z } from "zod";
import { fromDbDate } from "@/lib/dates/court-date";
import { FilingKind, SubjectKind } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import { entriesOf } from "@/lib/documents/carried-by";
import { citeOf, kindWords } from "@/lib/filings/words";
import type { SearchHit } from "./schema";
import { markCuts, readSnippet, START, STOP } from "./snippet";

/** A hit before it is opened: the row, and for a document the page rows it was found on. */
export type Found = { in: SearchHit["in"]; rowId: string; pageId: string | null; also: readonly string[] };
export type Loaded = Omit<SearchHit, "caption" | "isIllustrative" | "in">;

const OPTIONS = `StartSel=${START}, StopSel=${STOP}, MaxFragments=2, MinWords=10, MaxWords=28, FragmentDelimiter=" … "`;
/** What the firm wrote itself is short, and is shown whole up to a length. */
const WHOLE = `StartSel=${START}, StopSel=${STOP}, HighlightAll=true`;
const SHORT = 600;
const MARKS = START + STOP;
/** Characters of one text that are looked through for a snippet; what is hit beyond is found and not shown. */
const LOOK = 50_000;

const base = { id: z.uuid(), caseId: z.uuid(), marked: z.string(), length: z.number() };
const day = z.date().nullable();
const dayOf = (date: Date | null) => (date === null ? null : fromDbDate(date));

const loaded = (
  row: { id: string; caseId: string; marked: string; length: number },
  rest: Partial<Loaded> = {},
): Loaded => ({
  id: row.id,
  caseId: row.caseId,
  title: null,
  page: null,
  alsoOn: [],
  ocr: false,
  on: null,
  subject: null,
  snippet: markCuts(readSnippet(row.marked), row.length),
  ...rest,
});

const filingRows = z.array(
  z.object({ ...base, number: z.number().nullable(), kind: z.enum(FilingKind), on: z.date() }),
);

async function filings(tx: Tx, ids: string[], query: string): Promise<Loaded[]> {
  const rows = filingRows.parse(
    await tx.$queryRaw`SELECT id, case_id AS "caseId", number, kind::text, filed_on AS on,
      ts_headline('english', translate(left(text_clean, ${LOOK}), ${MARKS}, ''), to_tsquery('english', ${query}), CASE WHEN length(text_clean) <= ${SHORT} THEN ${WHOLE} ELSE ${OPTIONS} END) AS marked, length(text_clean)::int AS length
      FROM filing WHERE id = ANY (${ids}::uuid[])`,
  );
  return rows.map((row) =>
    loaded(row, {
      title: row.number === null ? kindWords[row.kind] : `${citeOf(row)} · ${kindWords[row.kind]}`,
      on: fromDbDate(row.on),
    }),
  );
}

const pageRows = z.array(z.object({ ...base, pageId: z.uuid(), page: z.number(), ocr: z.boolean() }));

/** Documents: by their best page where a page has the words, by their title where only that has. */
async function documents(tx: Tx, found: readonly Found[], query: string): Promise<Loaded[]> {
  const pages = pageRows.parse(
    await tx.$queryRaw`SELECT document_id AS id, id AS "pageId", case_id AS "caseId", page, origin = 'ocr' AS ocr,
      ts_headline('english', translate(left(text, ${LOOK}), ${MARKS}, ''), to_tsquery('english', ${query}), ${OPTIONS}) AS marked, length(text)::int AS length
      FROM document_page WHERE id = ANY (${found.flatMap((f) => f.pageId ?? [])}::uuid[])`,
  );
  const others = await tx.documentPage.findMany({
    where: { id: { in: found.flatMap((f) => [...f.also]) } },
    orderBy: { page: "asc" },
    select: { documentId: true, page: true },
  });
  const rows = await tx.document.findMany({
    where: { id: { in: found.map((f) => f.rowId) } },
    select: { id: true, caseId: true, title: true, stampFiledOn: true },
  });
  const cites = new Map<string, string>();
  for (const caseId of new Set(rows.map((r) => r.caseId))) {
    const ids = rows.filter((r) => r.caseId === caseId).map((r) => r.id);
    for (const [id, [entry]] of await entriesOf(tx, caseId, ids)) {
      if (entry === undefined) continue;
      cites.set(
        id,
        entry.attachment > 0 && entry.number !== null
          ? `${citeOf(entry)}-${entry.attachment}`
          : citeOf(entry),
      );
    }
  }
  const byId = new Map(pages.map((p) => [p.id, p]));
  return rows.map((row) => {
    const page = byId.get(row.id);
    const cite = cites.get(row.id);
    return loaded(page ?? { ...row, marked: "", length: 0 }, {
      title: cite === undefined ? row.title : `${cite} · ${row.title}`,
      page: page?.page ?? null,
      ocr: page?.ocr ?? false,
      alsoOn: others.filter((o) => o.documentId === row.id).map((o) => o.page),
      on: dayOf(row.stampFiledOn),
    });
  });
}

const datedRows = z.array(z.object({ ...base, on: day }));

async function facts(tx: Tx, ids: string[], query: string): Promise<Loaded[]> {
  const rows = datedRows.parse(
    await tx.$queryRaw`SELECT id, case_id AS "caseId", earliest_on AS on,
      ts_headline('english', translate(left(text, ${LOOK}), ${MARKS}, ''), to_tsquery('english', ${query}), CASE WHEN length(text) <= ${SHORT} THEN ${WHOLE} ELSE ${OPTIONS} END) AS marked, length(text)::int AS length
      FROM fact WHERE id = ANY (${ids}::uuid[])`,
  );
  return rows.map((row) => loaded(row, { on: dayOf(row.on) }));
}

async function harms(tx: Tx, ids: string[], query: string): Promise<Loaded[]> {
  const rows = datedRows.parse(
    await tx.$queryRaw`SELECT id, case_id AS "caseId", earliest_on AS on,
      ts_headline('english', translate(left(text, ${LOOK}), ${MARKS}, ''), to_tsquery('english', ${query}), CASE WHEN length(text) <= ${SHORT} THEN ${WHOLE} ELSE ${OPTIONS} END) AS marked, length(text)::int AS length
      FROM harm WHERE id = ANY (${ids}::uuid[])`,
  );
  return rows.map((row) => loaded(row, { on: dayOf(row.on) }));
}

async function deadlines(tx: Tx, ids: string[], query: string): Promise<Loaded[]> {
  const rows = datedRows.parse(
    await tx.$queryRaw`SELECT id, case_id AS "caseId", due_on AS on,
      ts_headline('english', translate(left(title, ${LOOK}), ${MARKS}, ''), to_tsquery('english', ${query}), ${WHOLE}) AS marked, length(title)::int AS length
      FROM deadline WHERE id = ANY (${ids}::uuid[])`,
  );
  return rows.map((row) => loaded(row, { on: dayOf(row.on) }));
}

const partyRows = z.array(z.object({ ...base, name: z.string() }));

async function parties(tx: Tx, ids: string[], query: string): Promise<Loaded[]> {
  const rows = partyRows.parse(
    await tx.$queryRaw`SELECT id, case_id AS "caseId", name,
      ts_headline('english', translate(left(coalesce(about, ''), ${LOOK}), ${MARKS}, ''), to_tsquery('english', ${query}), ${OPTIONS}) AS marked, coalesce(length(about), 0)::int AS length
      FROM party WHERE id = ANY (${ids}::uuid[])`,
  );
  return rows.map((row) => loaded(row, { title: row.name }));
}

const noteRows = z.array(
  z.object({ ...base, on: z.date(), subjectKind: z.enum(SubjectKind), subjectId: z.uuid() }),
);

async function notes(tx: Tx, ids: string[], query: string): Promise<Loaded[]> {
  const rows = noteRows.parse(
    await tx.$queryRaw`SELECT id, case_id AS "caseId", (created_at AT TIME ZONE 'America/New_York')::date AS on,
      subject_kind::text AS "subjectKind", subject_id AS "subjectId",
      ts_headline('english', translate(left(text, ${LOOK}), ${MARKS}, ''), to_tsquery('english', ${query}), CASE WHEN length(text) <= ${SHORT} THEN ${WHOLE} ELSE ${OPTIONS} END) AS marked, length(text)::int AS length
      FROM note WHERE id = ANY (${ids}::uuid[])`,
  );
  const entries = await tx.filing.findMany({
    where: { id: { in: rows.flatMap((r) => (r.subjectKind === "filing" ? r.subjectId : [])) } },
    select: { id: true, number: true, kind: true },
  });
  const cites = new Map(entries.map((f) => [f.id, citeOf(f)]));
  return rows.map((row) =>
    loaded(row, {
      title: `Note on ${cites.get(row.subjectId) ?? `a ${row.subjectKind.replaceAll("_", " ")}`}`,
      on: fromDbDate(row.on),
      subject: { kind: row.subjectKind, id: row.subjectId },
    }),
  );
}

const loaders = { filings, facts, harms, notes, parties, deadlines };

/** Opens the hits of one page: their words come from the tables, under the policies of whoever asks. */
export async function loadHits(
  tx: Tx,
  found: readonly Found[],
  query: string,
): Promise<(Loaded & { in: SearchHit["in"] })[]> {
  const by = new Map<string, Loaded>();
  for (const noun of new Set(found.map((f) => f.in))) {
    const mine = found.filter((f) => f.in === noun);
    const ids = mine.map((f) => f.rowId);
    const rows =
      noun === "documents" ? await documents(tx, mine, query) : await loaders[noun](tx, ids, query);
    for (const row of rows) by.set(row.id, row);
  }
  return found.flatMap((f) => {
    const row = by.get(f.rowId);
    return row === undefined ? [] : [{ ...row, in: f.in }];
  });
}
