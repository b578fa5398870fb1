import { z } from "zod";
import type { CourtDate } from "@/lib/dates/court-date";
import { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/with-viewer";
import type { GapKind, Stretch } from "../gaps";
import { kindOfTrouble, troublesOf } from "../gaps";
import type { Cited } from "./cited-documents";

/**
 * The database finds the gaps, a page of ids at a time: a ledger of ten thousand rows citing fifty thousand places
 * never leaves it as a whole.
 */
export type FoundGap = { subject: string; ref: string };
export type RowKind = Exclude<GapKind, "stretch_without_record">;
/** What is found inside one case: the documents that may not be cited as they are, and the claims asked about. */
export type GapScope = {
  caseId: string;
  documents: readonly Cited[];
  missing: readonly string[];
  claimIds: readonly string[];
};

const uuids = (ids: readonly string[]) => Prisma.sql`${[...ids]}::uuid[]`;

/** A citation of a fact, of a harm, or of a link in a harm's chain of causes. */
const citing = (s: GapScope) => Prisma.sql`
  (SELECT c.id, coalesce(c.harm_id, c.fact_id, l.harm_id) AS subject, c.document_id, c.filing_id, c.page
     FROM fact_citation c LEFT JOIN cause_link l ON l.id = c.cause_link_id
    WHERE c.case_id = ${s.caseId}::uuid AND c.supports
      AND coalesce(c.harm_id, c.fact_id, c.cause_link_id) IS NOT NULL)`;

/** Documents with a trouble of this kind. */
const troubled = (s: GapScope, kind: GapKind) =>
  s.documents.filter((d) => troublesOf(d).some((t) => kindOfTrouble(t) === kind)).map((d) => d.id);

const cited = (of: Prisma.Sql) => Prisma.sql`(
  EXISTS (SELECT FROM fact_citation c WHERE ${of} AND c.supports)
  OR EXISTS (SELECT FROM source_citation sc WHERE sc.subject_id = x.id AND NOT sc.contrary))`;

function rowsOf(kind: RowKind, s: GapScope): Prisma.Sql {
  const of = (ids: readonly string[]) =>
    Prisma.sql`SELECT x.subject, x.id AS ref FROM ${citing(s)} x WHERE x.document_id = ANY (${uuids(ids)})`;
  switch (kind) {
    case "harm_without_evidence":
      return Prisma.sql`SELECT x.id AS subject, x.id AS ref FROM harm x
        WHERE x.case_id = ${s.caseId}::uuid AND x.declaration_id IS NULL AND NOT ${cited(Prisma.sql`c.harm_id = x.id`)}`;
    case "harm_incomplete":
      return Prisma.sql`SELECT x.id AS subject, x.id AS ref FROM harm x
        WHERE x.case_id = ${s.caseId}::uuid AND (x.category IS NULL OR x.timing IS NULL OR x.from_dated IS NULL
          OR x.recoverable = 'unknown' OR x.redress IS NULL
          OR NOT EXISTS (SELECT FROM cause_link l WHERE l.harm_id = x.id))`;
    case "fact_without_citation":
      return Prisma.sql`SELECT x.id AS subject, x.id AS ref FROM fact x
        WHERE x.case_id = ${s.caseId}::uuid AND NOT ${cited(Prisma.sql`c.fact_id = x.id`)}`;
    case "fact_without_date":
      return Prisma.sql`SELECT x.id AS subject, x.id AS ref FROM fact x
        WHERE x.case_id = ${s.caseId}::uuid AND x.dated IS NULL`;
    case "cites_in_error":
      return Prisma.sql`${of(troubled(s, kind))}
        UNION ALL SELECT x.subject, x.id FROM ${citing(s)} x JOIN filing f ON f.id = x.filing_id
        WHERE x.document_id IS NULL AND f.state IN ('in_error', 'stricken', 'removed')`;
    case "cites_missing_document":
      return of(s.missing);
    case "cites_sealed":
    case "cites_superseded":
    case "cites_unfiled":
      return of(troubled(s, kind));
    case "page_beyond_document":
      return Prisma.sql`SELECT x.subject, x.id AS ref FROM ${citing(s)} x JOIN document d ON d.id = x.document_id
        WHERE x.page > d.page_count`;
    case "element_without_proof":
      return Prisma.sql`SELECT k.id AS subject, coalesce(e.id, k.id) AS ref FROM claim k
        LEFT JOIN claim_element e ON e.claim_id = k.id
        WHERE k.case_id = ${s.caseId}::uuid AND k.id = ANY (${uuids(s.claimIds)})
          AND NOT EXISTS (SELECT FROM fact_element fe JOIN fact x ON x.id = fe.fact_id
            WHERE fe.element_id = e.id AND ${cited(Prisma.sql`c.fact_id = x.id`)})`;
  }
}

const found = z.array(z.object({ subject: z.uuid(), ref: z.uuid() }));
const counted = z.array(z.object({ kind: z.string(), count: z.bigint() }));

/** The next `take` gaps of a kind, after a row and its citation or element. */
export async function findGapRows(
  tx: Tx,
  kind: RowKind,
  scope: GapScope,
  after: FoundGap | null,
  take: number,
): Promise<FoundGap[]> {
  const from =
    after === null
      ? Prisma.empty
      : Prisma.sql`WHERE (g.subject, g.ref) > (${after.subject}::uuid, ${after.ref}::uuid)`;
  return found.parse(
    await tx.$queryRaw`SELECT g.subject, g.ref FROM (${rowsOf(kind, scope)}) g ${from}
      ORDER BY g.subject, g.ref LIMIT ${take}`,
  );
}

/** How many gaps there are of each kind; kinds without any are absent. */
export async function countGapRows(
  tx: Tx,
  kinds: readonly RowKind[],
  scope: GapScope,
): Promise<Map<string, number>> {
  const parts = kinds.map(
    (kind) => Prisma.sql`SELECT ${kind} AS kind, count(*) FROM (${rowsOf(kind, scope)}) g`,
  );
  const rows = counted.parse(await tx.$queryRaw`${Prisma.join(parts, " UNION ALL ")}`);
  return new Map(rows.flatMap((r) => (r.count > 0n ? [[r.kind, Number(r.count)] as const] : [])));
}

const islands = z.array(z.object({ from: z.string(), to: z.string() }));

/** The days that any fact or harm can reach, as stretches without a hole. What only comes after another is nowhere. */
export async function loadCoverage(tx: Tx, caseId: string, until: CourtDate): Promise<Stretch[]> {
  return islands.parse(
    await tx.$queryRaw`
      WITH reach AS (
        SELECT coalesce(earliest_on, latest_on) AS a, coalesce(latest_on, earliest_on) AS b FROM fact
          WHERE case_id = ${caseId}::uuid AND dated ->> 'precision' <> 'unknown_but_after'
        UNION ALL
        SELECT earliest_on, coalesce(latest_on, CASE from_dated ->> 'precision'
            WHEN 'month' THEN (earliest_on + interval '1 month' - interval '1 day')::date
            WHEN 'year' THEN (earliest_on + interval '1 year' - interval '1 day')::date
            WHEN 'between' THEN (from_dated ->> 'end')::date
            WHEN 'from_to' THEN (from_dated ->> 'end')::date
            ELSE earliest_on END) FROM harm
          WHERE case_id = ${caseId}::uuid
      ), whole AS (SELECT range_agg(daterange(a, greatest(a, b), '[]')) AS days FROM reach WHERE a <= ${until}::date)
      SELECT lower(d)::text AS from, (upper(d) - 1)::text AS to FROM whole, unnest(whole.days) d ORDER BY 1`,
  );
}
