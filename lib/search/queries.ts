import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { readCursor, writeCursor } from "@/lib/http/page-schema";
import { findCited } from "./find-cited";
import { type Found, loadHits } from "./load-hits";
import { parseCite } from "./parse-cite";
import { asksForWords, type ParsedQuery, parseQuery, wordsOf } from "./parse-query";
import { type SearchAnswer, type SearchIn, type SearchQuery, searchIn } from "./schema";
import { guessable, spelled, toTsquery } from "./to-tsquery";

/** Hits a page shows. */
const SHOWN = 20;
/** Hits of one kind that are ranked; a query with more is too wide to rank, and the screen says so. */
const MOST = 1_000;
const MOST_GUESSES = 5;

const KINDS: Record<SearchIn, string[]> = {
  filings: ["filing"],
  documents: ["page", "document"],
  facts: ["fact"],
  harms: ["harm"],
  notes: ["note"],
  parties: ["party"],
  deadlines: ["deadline"],
};

const hitRows = z.array(
  z.object({
    noun: searchIn,
    rowId: z.uuid(),
    pageId: z.uuid().nullable(),
    also: z.array(z.uuid()),
    rank: z.number(),
  }),
);
const countRows = z.array(z.object({ noun: searchIn, count: z.number(), more: z.boolean() }));
const answerRow = z.tuple([z.object({ hits: hitRows, counts: countRows })]);

type Scope = { cases: string[] | null; query: ParsedQuery };
type After = { rank: number; id: string } | null;

/**
 * The next hits after `after` and the counts. search_hits() names rows and ranks; each is then looked up in its
 * table as the viewer, and one that is not to be seen there is dropped before anything is counted or paged.
 */
async function visibleHits(tx: Tx, words: string, { cases, query }: Scope, after: After, take: number) {
  const kinds = (query.in.length === 0 ? searchIn.options : query.in).flatMap((noun) => KINDS[noun]);
  const filingKinds = query.filingKinds.length === 0 ? null : query.filingKinds;
  const patterns = spelled(query);
  const [found] = answerRow.parse(
    await tx.$queryRaw`
    WITH named AS MATERIALIZED (
      SELECT h.kind, h.id, h.rank, h.also, h.capped,
        -- a stem takes in more than was meant: what has the words as they are spelled comes first
        CASE WHEN cardinality(${patterns}::text[]) = 0 THEN false ELSE CASE h.kind
          WHEN 'page' THEN (SELECT lower(t.text) LIKE ALL (${patterns}::text[]) FROM document_page t WHERE t.id = h.id)
          WHEN 'filing' THEN (SELECT lower(t.text_clean) LIKE ALL (${patterns}::text[]) FROM filing t WHERE t.id = h.id)
          WHEN 'fact' THEN (SELECT lower(t.text) LIKE ALL (${patterns}::text[]) FROM fact t WHERE t.id = h.id)
          WHEN 'harm' THEN (SELECT lower(t.text) LIKE ALL (${patterns}::text[]) FROM harm t WHERE t.id = h.id)
          WHEN 'note' THEN (SELECT lower(t.text) LIKE ALL (${patterns}::text[]) FROM note t WHERE t.id = h.id)
          ELSE true END END AS spelled,
        CASE h.kind
          WHEN 'page' THEN (SELECT t.document_id FROM document_page t WHERE t.id = h.id)
          WHEN 'document' THEN (SELECT t.id FROM document t WHERE t.id = h.id)
          WHEN 'filing' THEN (SELECT t.id FROM filing t WHERE t.id = h.id)
          WHEN 'fact' THEN (SELECT t.id FROM fact t WHERE t.id = h.id)
          WHEN 'harm' THEN (SELECT t.id FROM harm t WHERE t.id = h.id)
          WHEN 'note' THEN (SELECT t.id FROM note t WHERE t.id = h.id)
          WHEN 'party' THEN (SELECT t.id FROM party t WHERE t.id = h.id)
          WHEN 'deadline' THEN (SELECT t.id FROM deadline t WHERE t.id = h.id) END AS row_id
      FROM search_hits(${words}, ${cases}::uuid[], ${kinds}::text[], ${filingKinds}::text[],
                       ${query.from}::date, ${query.to}::date, ${MOST}::int) h),
    -- a document that is found by a page and by its title is one hit
    hit AS MATERIALIZED (
      SELECT DISTINCT ON (row_id) row_id, also, capped, (rank + CASE WHEN spelled THEN 1 ELSE 0 END)::real AS rank,
        CASE WHEN kind = 'page' THEN id END AS page_id,
        CASE kind WHEN 'filing' THEN 'filings' WHEN 'fact' THEN 'facts' WHEN 'harm' THEN 'harms' WHEN 'note' THEN 'notes'
          WHEN 'party' THEN 'parties' WHEN 'deadline' THEN 'deadlines' ELSE 'documents' END AS noun
      FROM named WHERE row_id IS NOT NULL ORDER BY row_id, (kind = 'page') DESC),
    page AS (
      SELECT * FROM hit
      WHERE ${after === null} OR rank < ${after?.rank ?? 0}::real
        OR (rank = ${after?.rank ?? 0}::real AND row_id > ${after?.id ?? null}::uuid)
      ORDER BY rank DESC, row_id LIMIT ${take}::int)
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('noun', noun, 'rowId', row_id, 'pageId', page_id, 'also', also,
        'rank', rank) ORDER BY rank DESC, row_id), '[]') FROM page) AS hits,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('noun', noun, 'count', n, 'more', more)), '[]')
        FROM (SELECT noun, count(*)::int AS n, bool_or(capped) AS more FROM hit GROUP BY noun) c) AS counts`,
  );
  return found;
}

/** The cases to look into: null for all, [] for none that fits. */
async function casesOf(tx: Tx, caseId: string | undefined, query: ParsedQuery) {
  if (caseId !== undefined) {
    const found = await tx.case.findUnique({
      where: { id: caseId },
      select: { id: true, captionShort: true },
    });
    if (found === null) throw notFound("case");
    return { cases: [found.id], caption: found.captionShort };
  }
  if (query.cases.length === 0) return { cases: null, caption: null };
  const found = await tx.case.findMany({
    where: {
      AND: query.cases.map((part) => ({
        OR: [
          { captionShort: { contains: part, mode: "insensitive" } },
          { docketNumberRaw: { contains: part, mode: "insensitive" } },
        ],
      })),
    },
    select: { id: true },
    take: 200,
  });
  return { cases: found.map((c) => c.id), caption: null };
}

/** Other spellings of the words that nothing the viewer sees has; empty where there are none. */
async function otherSpellings(tx: Tx, scope: Scope): Promise<Map<string, string[]>> {
  const others = new Map<string, string[]>();
  const words = guessable(scope.query).slice(0, MOST_GUESSES);
  const { groups, in: nouns, filingKinds, from, to } = scope.query;
  // A word that was asked alone, and everywhere, has just been looked for.
  const known =
    groups.length === 1 && words.length === 1 && nouns.length + filingKinds.length === 0 && !from && !to;
  for (const word of words) {
    const alone = { ...parseQuery(""), groups: [[{ text: word, phrase: false, prefix: false, not: false }]] };
    if (!known) {
      const { hits } = await visibleHits(tx, toTsquery(alone), { cases: scope.cases, query: alone }, null, 1);
      if (hits.length > 0) continue;
    }
    const rows = z
      .array(z.object({ word: z.string() }))
      .parse(await tx.$queryRaw`SELECT similar_words(${word.toLowerCase()}, ${scope.cases}::uuid[]) AS word`);
    if (rows.length > 0)
      others.set(
        word,
        rows.map((r) => r.word),
      );
  }
  return others;
}

/** Whether nothing is left of a query: English text search keeps no "the", "of" or "a". */
async function isTooCommon(tx: Tx, words: string): Promise<boolean> {
  const [row] = z
    .array(z.object({ nothing: z.boolean() }))
    .parse(await tx.$queryRaw`SELECT numnode(to_tsquery('english', ${words})) = 0 AS nothing`);
  return row?.nothing ?? false;
}

function readPlace(cursor: string | undefined): { similar: boolean; after: After } {
  const [mode, rank, id] = readCursor(cursor, 3) ?? [];
  const place = z.object({ rank: z.coerce.number(), id: z.uuid() }).safeParse({ rank, id });
  return { similar: mode === "similar", after: place.success ? place.data : null };
}

/**
 * Looks for what was typed in everything the viewer may see, best first, a page at a time. Where nothing has the
 * words as they are spelled, words spelled like them are looked for. Throws not_found for a case one is not in.
 */
export async function search(viewer: Viewer, asked: SearchQuery): Promise<SearchAnswer> {
  const query = parseQuery(asked.q);
  return withViewer(viewer, async (tx) => {
    const { cases, caption } = await casesOf(tx, asked.case, query);
    const problems = [...query.problems];
    if (cases?.length === 0) problems.push(`No case here is called “${query.cases.join(" ")}”.`);
    const cite = asked.cursor === undefined ? parseCite(asked.q) : null;
    const cited = cite === null ? [] : await findCited(tx, cite, cases);
    const answer = { problems, caption, cited, words: wordsOf(query) };
    const nothing = { ...answer, items: [], next: null, counts: [], similar: false };
    if (!asksForWords(query) || cases?.length === 0) return nothing;

    const scope = { cases, query };
    const { after, similar: wasSimilar } = readPlace(asked.cursor);
    let words = toTsquery(query);
    let similar = false;
    let found = wasSimilar ? null : await visibleHits(tx, words, scope, after, SHOWN + 1);
    if (found === null || (found.hits.length === 0 && after === null)) {
      const others = await otherSpellings(tx, scope);
      if (others.size === 0) {
        if (await isTooCommon(tx, words))
          problems.push("These words are in nearly every text and are not looked for. Add another.");
        return nothing;
      }
      similar = true;
      words = toTsquery(query, others);
      found = await visibleHits(tx, words, scope, after, SHOWN + 1);
    }
    const shown = found.hits.slice(0, SHOWN);
    const last = found.hits.length > SHOWN ? shown.at(-1) : undefined;
    const hits = await loadHits(
      tx,
      shown.map(({ noun, ...hit }): Found => ({ in: noun, ...hit })),
      words,
    );
    const captions = new Map(
      (
        await tx.case.findMany({
          where: { id: { in: [...new Set(hits.map((h) => h.caseId))] } },
          select: { id: true, captionShort: true, isIllustrative: true },
        })
      ).map((c) => [c.id, c]),
    );
    return {
      ...answer,
      similar: similar && hits.length > 0,
      items: hits.map((hit) => ({
        ...hit,
        caption: captions.get(hit.caseId)?.captionShort ?? "",
        isIllustrative: captions.get(hit.caseId)?.isIllustrative ?? false,
      })),
      next: last ? writeCursor(similar ? "similar" : "exact", last.rank, last.rowId) : null,
      counts: searchIn.options.flatMap((noun) => {
        const count = found.counts.find((c) => c.noun === noun);
        return count === undefined ? [] : [{ in: noun, count: count.count, more: count.more }];
      }),
    };
  });
}
