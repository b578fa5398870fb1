import { z } from "zod";
import type { Tier } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import { factorIds, type Proof } from "../claim-matrix";
import { type Strength, strengths } from "../strength";
import { tiersUpTo } from "../tiers-up-to";
import { factStates } from "../vocabulary";

const everyTier = tiersUpTo("ex_parte");

const MOST_FACTS = 8;

const rows = z.array(
  z.object({
    key: z.string(),
    facts: z.array(
      z.object({ id: z.uuid(), text: z.string(), rank: z.number().int(), state: z.enum(factStates) }),
    ),
    counts: z.record(z.string(), z.number().int()),
  }),
);
const keyOf = (key: string) =>
  key === "balance_of_equities"
    ? factorIds.balance
    : key === "public_interest"
      ? factorIds.publicInterest
      : key;
const named = (rank: number): Strength => strengths[rank] ?? "none";

/**
 * What proves each element and factor: the strongest facts and how many there are of each strength, reckoned by the
 * database as lib/harm/strength.ts does. A rank is a strength's place in that list.
 */
export async function loadElementProof(
  tx: Tx,
  caseId: string,
  /** Of an export: facts, their links and their citations of other tiers prove nothing in it. */
  tiers: readonly Tier[] = everyTier,
): Promise<Map<string, Proof>> {
  const within = [...tiers];
  const found = rows.parse(
    await tx.$queryRaw`
      WITH goes AS (
        SELECT fact_id, element_id::text AS key FROM fact_element
          WHERE case_id = ${caseId}::uuid AND tier = ANY (${within}::tier[])
        UNION ALL
        SELECT f.id, x::text FROM fact f CROSS JOIN unnest(f.factors) x
          WHERE f.case_id = ${caseId}::uuid AND cardinality(f.factors) > 0
      ), stands AS (
        SELECT id, state NOT IN ('in_error', 'stricken', 'removed') AS ok FROM filing WHERE case_id = ${caseId}::uuid
      ), filed AS (
        SELECT DISTINCT fd.document_id AS id FROM filing_document fd JOIN stands s ON s.id = fd.filing_id AND s.ok
          WHERE fd.case_id = ${caseId}::uuid AND fd.document_id IS NOT NULL
      ), proof AS (
        SELECT c.fact_id, max(CASE
            WHEN s.ok IS NOT FALSE AND (s.ok OR p.id IS NOT NULL OR d.filing_id IS NOT NULL) THEN 5
            WHEN d.signed_on IS NOT NULL THEN 4
            WHEN d.id IS NOT NULL THEN 3
            ELSE 2 END) AS rank
          FROM fact_citation c
          LEFT JOIN stands s ON s.id = c.filing_id
          LEFT JOIN filed p ON p.id = c.document_id
          LEFT JOIN declaration d ON d.id = c.declaration_id
          WHERE c.case_id = ${caseId}::uuid AND c.supports AND c.fact_id IS NOT NULL AND c.tier = ANY (${within}::tier[])
          GROUP BY c.fact_id
      ), listed AS (
        SELECT DISTINCT subject_id AS id FROM source_citation
          WHERE case_id = ${caseId}::uuid AND subject_kind = 'fact' AND NOT contrary AND tier = ANY (${within}::tier[])
      ), ranked AS (
        SELECT g.key, g.fact_id, f.text, f.state, r.rank,
            row_number() OVER (PARTITION BY g.key ORDER BY r.rank DESC, g.fact_id) AS place
          FROM goes g JOIN fact f ON f.id = g.fact_id AND f.tier = ANY (${within}::tier[])
          LEFT JOIN proof p ON p.fact_id = g.fact_id
          LEFT JOIN listed l ON l.id = g.fact_id
          CROSS JOIN LATERAL (SELECT least(coalesce(p.rank, CASE WHEN l.id IS NULL THEN 1 ELSE 2 END),
            -- Held down by hand: the states of evidence are the strengths from 1 on.
            array_position(enum_range(NULL::evidence_state), f.evidence_at_most)) AS rank) r
      ), tally AS (
        SELECT key, jsonb_object_agg(rank, n) AS counts
          FROM (SELECT key, rank, count(*) AS n FROM ranked GROUP BY key, rank) t GROUP BY key
      )
      SELECT r.key, min(t.counts::text)::jsonb AS counts,
          jsonb_agg(jsonb_build_object('id', r.fact_id, 'text', r.text, 'state', r.state, 'rank', r.rank) ORDER BY r.place) AS facts
        FROM ranked r JOIN tally t ON t.key = r.key WHERE r.place <= ${MOST_FACTS} GROUP BY r.key`,
  );
  return new Map(
    found.map((r) => {
      const counts = Object.entries(r.counts)
        .map(([rank, count]) => ({ rank: Number(rank), count }))
        .sort((a, b) => b.rank - a.rank);
      return [
        keyOf(r.key),
        {
          facts: r.facts.map(({ rank, state, ...f }) => ({
            ...f,
            strength: named(rank),
            disputed: state.startsWith("disputed"),
          })),
          total: counts.reduce((sum, c) => sum + c.count, 0),
          counts: counts.map((c) => ({ strength: named(c.rank), count: c.count })),
        },
      ];
    }),
  );
}
