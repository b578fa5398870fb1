import type { Tx } from "@/lib/db/with-viewer";

/** Rows of one statement: its words are noted at once, and no parameter grows beyond a few megabytes. */
const BATCH = 10_000;

type Own = { caseId: string; createdById: string };
export type NewFact = {
  id: string;
  text: string;
  dated: unknown;
  earliest: string | null;
  latest: string | null;
  state: string;
  tags: readonly string[];
};
export type NewHarm = Omit<NewFact, "dated" | "state" | "tags"> & {
  category: string | null;
  timing: string | null;
  from: unknown;
  to: unknown;
};
export type NewAmount = {
  harm: string;
  unit: string;
  low: number;
  high: number;
  method: string;
  form: unknown;
};
export type NewCitation = {
  fact: string | null;
  harm: string | null;
  cite: unknown;
  quote: string | null;
  filing: string | null;
  document: string | null;
  page: number | null;
};

async function inBatches<T>(rows: readonly T[], insert: (json: string) => Promise<number>): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await insert(JSON.stringify(rows.slice(at, at + BATCH)));
}

/*
 * Thousands of rows of work product in a few statements. One parameter carries a batch as JSON: as many parameters as
 * there are values would cost half a millisecond a row here before the database sees the first of them.
 */

export const insertFacts = (tx: Tx, own: Own, rows: readonly NewFact[]) =>
  inBatches(
    rows,
    (json) => tx.$executeRaw`
      INSERT INTO fact (id, case_id, tier, created_by_id, updated_at, text, dated, earliest_on, latest_on, state, tags)
      SELECT r.id, ${own.caseId}::uuid, 'work_product', ${own.createdById}::uuid, now(), r.text,
        nullif(r.dated, 'null'::jsonb), r.earliest, r.latest, r.state::fact_state, r.tags
      FROM jsonb_to_recordset(${json}::jsonb)
        AS r (id uuid, text text, dated jsonb, earliest date, latest date, state text, tags text[])`,
  );

export const insertHarms = (tx: Tx, own: Own, rows: readonly NewHarm[]) =>
  inBatches(
    rows,
    (json) => tx.$executeRaw`
      INSERT INTO harm (id, case_id, tier, created_by_id, updated_at, text, category, timing, from_dated, to_dated, earliest_on, latest_on)
      SELECT r.id, ${own.caseId}::uuid, 'work_product', ${own.createdById}::uuid, now(), r.text,
        r.category::harm_category, r.timing::harm_timing, nullif(r."from", 'null'::jsonb), nullif(r."to", 'null'::jsonb),
        r.earliest, r.latest
      FROM jsonb_to_recordset(${json}::jsonb)
        AS r (id uuid, text text, category text, timing text, "from" jsonb, "to" jsonb, earliest date, latest date)`,
  );

export const insertAmounts = (tx: Tx, own: Own, rows: readonly NewAmount[]) =>
  inBatches(
    rows,
    (json) => tx.$executeRaw`
      INSERT INTO harm_amount (id, case_id, tier, harm_id, label, unit, low, high, method, form)
      SELECT gen_random_uuid(), ${own.caseId}::uuid, 'work_product', r.harm, '', r.unit, r.low, r.high, r.method, r.form
      FROM jsonb_to_recordset(${json}::jsonb)
        AS r (harm uuid, unit text, low numeric, high numeric, method text, form jsonb)`,
  );

export const insertCitations = (tx: Tx, own: Own, rows: readonly NewCitation[]) =>
  inBatches(
    rows,
    (json) => tx.$executeRaw`
      INSERT INTO fact_citation (id, case_id, tier, created_by_id, fact_id, harm_id, cite, quote, filing_id, document_id, page)
      SELECT gen_random_uuid(), ${own.caseId}::uuid, 'work_product', ${own.createdById}::uuid, r.fact, r.harm, r.cite, r.quote,
        r.filing, r.document, r.page
      FROM jsonb_to_recordset(${json}::jsonb)
        AS r (fact uuid, harm uuid, cite jsonb, quote text, filing uuid, document uuid, page int)`,
  );
