import { sql } from "./rows";

/** A ledger of the size promised: half facts, half harms, five citations each. */
export const LEDGER = { facts: 5_000, harms: 5_000, citationsEach: 5 };

/**
 * Fills a case with a ledger of that size, in the shape of a real one: dates of several precisions over two years, every
 * category and state, citations of pages, entries and declarations of the case, ties to its elements, chains of causes,
 * amounts and rates. Written as the owner, in a few statements.
 */
export async function fillLedger(owner: string, caseId: string): Promise<void> {
  const { facts, harms, citationsEach } = LEDGER;
  const day = "(date '2025-03-01' + (n * 7 % 600))";
  // The shapes that lib/dates/uncertain-date-schema reads, with their bounds.
  const dated = `jsonb_build_object('precision', (array['on','around','month','from_to'])[1 + n % 4], 'start', CASE WHEN n % 4 = 2 THEN date_trunc('month', ${day})::date ELSE ${day} END::text,
      'end', CASE WHEN n % 4 = 3 THEN (${day} + 9)::text END, 'time', NULL, 'zone', NULL, 'marginDays', NULL, 'afterFactId', NULL)`;
  await sql(
    owner,
    `INSERT INTO fact (id, case_id, tier, text, lane, dated, earliest_on, latest_on, state, created_at, updated_at)
     SELECT uuidv7(), $1::uuid, 'work_product', 'Fact ' || n || ' of the bench: engineers of team ' || n % 40 || ' could not use the model for their work that day.',
            (array['government','access','harm','case','evidence'])[1 + n % 5]::lane,
            CASE WHEN n % 20 = 0 THEN NULL ELSE ${dated} END,
            CASE WHEN n % 20 = 0 THEN NULL ELSE ${day} END, CASE WHEN n % 20 = 0 THEN NULL ELSE ${day} + 9 END,
            (array['undisputed','disputed_by_government','disputed_by_us','prospective','unsure'])[1 + n % 5]::fact_state,
            now(), now()
       FROM generate_series(1, $2::int) n`,
    [caseId, facts],
  );
  await sql(
    owner,
    `INSERT INTO harm (id, case_id, tier, text, category, timing, bearer, from_dated, earliest_on, latest_on, recoverable,
                       unrecoverable_why, redress, evidence, created_at, updated_at)
     SELECT uuidv7(), $1::uuid, 'work_product', 'Harm ' || n || ' of the bench: customer ' || n % 90 || ' put its renewal on hold.',
            (enum_range(NULL::harm_category))[1 + n % 9], (enum_range(NULL::harm_timing))[1 + n % 6], 'plaintiff',
            ${dated}, ${day}, ${day} + 9, 'no', 'Sovereign immunity', 'Vacatur of the directive',
            (enum_range(NULL::evidence_state))[1 + n % 5], now(), now()
       FROM generate_series(1, $2::int) n`,
    [caseId, harms],
  );
  await sql(
    owner,
    `INSERT INTO fact_citation (id, case_id, tier, fact_id, harm_id, cite, document_id, filing_id, declaration_id, page, quote)
     SELECT uuidv7(), $1::uuid, 'work_product', CASE WHEN r.kind = 'fact' THEN r.id END, CASE WHEN r.kind = 'harm' THEN r.id END,
            CASE WHEN k % 5 = 4 THEN jsonb_build_object('kind', 'administrative_record', 'pages', jsonb_build_object('from', r.n % 900 + 1, 'to', NULL))
                 ELSE jsonb_build_object('kind', 'ecf', 'entry', d.number, 'attachment', NULL, 'paragraphs', NULL,
                        'pages', jsonb_build_object('from', 1, 'to', NULL)) END,
            CASE WHEN k % 5 < 3 THEN d.document_id END, CASE WHEN k % 5 = 3 THEN d.filing_id END, NULL, 1,
            CASE WHEN k = 0 THEN 'could not use the model' END
       FROM (SELECT id, 'fact' AS kind, row_number() OVER (ORDER BY id) AS n FROM fact WHERE case_id = $1::uuid AND text LIKE 'Fact % of the bench%'
             UNION ALL
             SELECT id, 'harm', row_number() OVER (ORDER BY id) FROM harm WHERE case_id = $1::uuid AND text LIKE 'Harm % of the bench%') r
       CROSS JOIN generate_series(0, $2::int - 1) k
       JOIN (SELECT f.number, f.id AS filing_id, fd.document_id, row_number() OVER (ORDER BY f.number) - 1 AS at, count(*) OVER () AS all_of
               FROM filing f JOIN filing_document fd ON fd.filing_id = f.id AND fd.attachment = 0
               JOIN document o ON o.id = fd.document_id AND o.audience_id IS NULL
              WHERE f.case_id = $1::uuid AND f.number IS NOT NULL AND f.audience_id IS NULL) d ON d.at = (r.n * 5 + k) % d.all_of`,
    [caseId, citationsEach],
  );
  await sql(
    owner,
    `INSERT INTO fact_element (id, case_id, tier, fact_id, element_id)
     SELECT uuidv7(), $1::uuid, 'work_product', f.id, e.id
       FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM fact WHERE case_id = $1::uuid AND text LIKE 'Fact % of the bench%') f
       JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS at, count(*) OVER () AS all_of FROM claim_element WHERE case_id = $1::uuid AND audience_id IS NULL) e
         ON e.at = f.n % e.all_of`,
    [caseId],
  );
  await sql(
    owner,
    `INSERT INTO cause_link (id, case_id, tier, harm_id, position, step, text)
     SELECT uuidv7(), $1::uuid, 'work_product', h.id, s.position, s.step::cause_step, 'Link of the chain'
       FROM harm h CROSS JOIN (VALUES (1, 'provision'), (2, 'decision'), (3, 'loss')) s(position, step)
      WHERE h.case_id = $1::uuid AND h.text LIKE 'Harm % of the bench%'`,
    [caseId],
  );
  await sql(
    owner,
    `INSERT INTO harm_amount (id, case_id, tier, harm_id, label, unit, low, high, method, form)
     SELECT uuidv7(), $1::uuid, 'work_product', h.id, '', CASE WHEN n % 2 = 0 THEN 'usd' ELSE 'hours' END, 2, 3, 'From the time sheets.',
            jsonb_build_object('kind', 'rate', 'per', 'working_day', 'each', jsonb_build_array(jsonb_build_object('what', 'engineers', 'low', 4, 'high', 6)),
              'during', jsonb_build_object('kind', 'dates', 'from', h.from_dated, 'to', h.to_dated))
       FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM harm WHERE case_id = $1::uuid AND text LIKE 'Harm % of the bench%') h
      WHERE n % 10 = 0`,
    [caseId],
  );
  await sql(owner, "ANALYZE fact, harm, fact_citation, fact_element, cause_link, harm_amount");
}
