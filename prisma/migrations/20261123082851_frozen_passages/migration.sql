-- What was frozen keeps every statement and quote as a passage of its own that names where it comes from: what hides,
-- seals or destroys that also hides, seals or destroys the passage. The hashes stay, and so does the fact of it.

ALTER TABLE "frozen_version" ADD COLUMN "manifest_sha256" TEXT NOT NULL DEFAULT '';
ALTER TABLE "frozen_version" ALTER COLUMN "manifest_sha256" DROP DEFAULT;

CREATE TABLE "frozen_passage" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "tier" "tier" NOT NULL DEFAULT 'work_product',
    "audience_id" UUID,
    "frozen_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT,
    "sha256" TEXT NOT NULL,
    "document_id" UUID,
    "fact_id" UUID,
    "harm_id" UUID,

    CONSTRAINT "frozen_passage_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "frozen_file" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "tier" "tier" NOT NULL DEFAULT 'work_product',
    "audience_id" UUID,
    "frozen_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" BYTEA,
    "sha256" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "passages" INTEGER NOT NULL,

    CONSTRAINT "frozen_file_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "frozen_passage_frozen_id_ordinal_key" ON "frozen_passage"("frozen_id", "ordinal");
CREATE INDEX "frozen_passage_case_id_idx" ON "frozen_passage"("case_id");
CREATE INDEX "frozen_passage_audience_id_idx" ON "frozen_passage"("audience_id");
CREATE INDEX "frozen_passage_document_id_idx" ON "frozen_passage"("document_id");
CREATE INDEX "frozen_passage_fact_id_idx" ON "frozen_passage"("fact_id");
CREATE INDEX "frozen_passage_harm_id_idx" ON "frozen_passage"("harm_id");
CREATE UNIQUE INDEX "frozen_file_frozen_id_format_key" ON "frozen_file"("frozen_id", "format");
CREATE INDEX "frozen_file_case_id_idx" ON "frozen_file"("case_id");
CREATE INDEX "frozen_file_audience_id_idx" ON "frozen_file"("audience_id");

ALTER TABLE "frozen_passage" ADD CONSTRAINT "frozen_passage_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "legal_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "frozen_passage_audience_id_fkey" FOREIGN KEY ("audience_id") REFERENCES "audience"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "frozen_passage_frozen_id_fkey" FOREIGN KEY ("frozen_id") REFERENCES "frozen_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "frozen_passage_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "frozen_passage_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "frozen_passage_harm_id_fkey" FOREIGN KEY ("harm_id") REFERENCES "harm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "frozen_file" ADD CONSTRAINT "frozen_file_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "legal_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "frozen_file_audience_id_fkey" FOREIGN KEY ("audience_id") REFERENCES "audience"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "frozen_file_frozen_id_fkey" FOREIGN KEY ("frozen_id") REFERENCES "frozen_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "frozen_passage" ADD CONSTRAINT "frozen_passage_audience_check" CHECK ((tier IN ('sealed','protective','ex_parte')) = (audience_id IS NOT NULL));
ALTER TABLE "frozen_file" ADD CONSTRAINT "frozen_file_audience_check" CHECK ((tier IN ('sealed','protective','ex_parte')) = (audience_id IS NOT NULL));
ALTER TABLE "frozen_file" ADD CONSTRAINT "frozen_file_removed_check" CHECK ((bytes IS NULL) = (removed_at IS NOT NULL));

SELECT guard_table('frozen_passage', 'frozen_id');
SELECT guard_table('frozen_file', 'frozen_id');
SELECT guard_references();
REVOKE UPDATE ON frozen_passage, frozen_file FROM tracker_app;

CREATE POLICY clawed_back ON frozen_passage AS RESTRICTIVE FOR SELECT TO tracker_app
  USING (document_id IS NULL OR document_id <> ALL ((SELECT sequestered_documents())::uuid[]));
-- The bytes hold all passages: whoever may not read one of them reads none of the bytes. A version has two files at most,
-- and nothing but its own page asks for them.
CREATE POLICY whole ON frozen_file AS RESTRICTIVE FOR SELECT TO tracker_app
  USING (passages = (SELECT count(*) FROM frozen_passage p WHERE p.frozen_id = frozen_file.frozen_id));

-- What of a case's frozen versions is out of reach, for the page that says so: numbers and one hash over all passages,
-- by which what is left can still be checked. No words.
CREATE FUNCTION frozen_gaps(of_case uuid, of_versions uuid[]) RETURNS TABLE (frozen_id uuid, hidden int, destroyed int, passages int, all_sha256 text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.frozen_id,
    (count(*) FILTER (WHERE p.text IS NOT NULL AND (d.sequestered_at IS NOT NULL OR (p.audience_id IS NOT NULL
      AND NOT p.audience_id = ANY (coalesce(nullif(current_setting('app.audiences', true), ''), '{}')::uuid[])))))::int,
    (count(*) FILTER (WHERE p.text IS NULL))::int,
    count(*)::int,
    encode(sha256(convert_to(string_agg(p.sha256, '' ORDER BY p.ordinal), 'UTF8')), 'hex')
  FROM frozen_passage p LEFT JOIN document d ON d.id = p.document_id
  WHERE p.case_id = of_case AND p.frozen_id = ANY (of_versions)
    AND of_case = ANY (coalesce(nullif(current_setting('app.team_cases', true), ''), '{}')::uuid[])
  GROUP BY p.frozen_id
$$;
REVOKE EXECUTE ON FUNCTION frozen_gaps(uuid, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION frozen_gaps(uuid, uuid[]) TO tracker_app;

-- It hangs on the document's own column, so that no later version of destroy_document() can forget it.
CREATE FUNCTION empty_frozen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.destroyed_at IS NULL OR OLD.destroyed_at IS NOT NULL THEN RETURN NULL; END IF;
  UPDATE frozen_file f SET bytes = NULL, removed_at = NEW.destroyed_at WHERE f.bytes IS NOT NULL
    AND f.frozen_id IN (SELECT p.frozen_id FROM frozen_passage p WHERE p.document_id = NEW.id AND p.text IS NOT NULL);
  UPDATE frozen_passage SET text = NULL WHERE document_id = NEW.id AND text IS NOT NULL;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION empty_frozen() FROM PUBLIC;
CREATE TRIGGER d_empty_frozen AFTER UPDATE OF destroyed_at ON document FOR EACH ROW EXECUTE FUNCTION empty_frozen();

-- As before; the certificate also names what was frozen with quotes of it. Grants and owner stay as they were.
CREATE OR REPLACE FUNCTION destroy_document(of_case uuid, doc uuid, at timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE d document; pages int; text_hash text; quotes int; copies uuid[]; frozen jsonb;
BEGIN
  IF NOT of_case = ANY (coalesce(nullif(current_setting('app.team_cases', true), ''), '{}')::uuid[]) THEN RETURN NULL; END IF;
  SELECT * INTO d FROM document WHERE id = doc AND case_id = of_case AND sequestered_at IS NOT NULL AND destroyed_at IS NULL
    AND (audience_id IS NULL OR audience_id = ANY (coalesce(nullif(current_setting('app.audiences', true), ''), '{}')::uuid[]))
    FOR UPDATE;
  IF d.id IS NULL THEN RETURN NULL; END IF;
  SELECT count(*), encode(sha256(convert_to(coalesce(string_agg(text, E'\f' ORDER BY page), ''), 'UTF8')), 'hex')
    INTO pages, text_hash FROM document_page WHERE document_id = doc;
  DELETE FROM document_page WHERE document_id = doc;
  UPDATE fact_citation SET quote = NULL WHERE document_id = doc AND quote IS NOT NULL;
  GET DIAGNOSTICS quotes = ROW_COUNT;
  UPDATE ledger_revision SET snapshot = without_quotes(snapshot, doc::text) WHERE case_id = of_case AND snapshot::text LIKE '%' || doc || '%';
  UPDATE harm_revision SET snapshot = without_quotes(snapshot, doc::text) WHERE case_id = of_case AND snapshot::text LIKE '%' || doc || '%';
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.frozen_id, 'sha256', v.sha256, 'passages', c.passages)), '[]') INTO frozen
    FROM (SELECT p.frozen_id, count(*) AS passages FROM frozen_passage p WHERE p.document_id = doc AND p.text IS NOT NULL GROUP BY p.frozen_id) c
    JOIN frozen_version v ON v.id = c.frozen_id;
  WITH gone AS (DELETE FROM upload WHERE sha256 = d.sha256 AND used_at IS NOT NULL RETURNING id)
    SELECT coalesce(array_agg(id), '{}') INTO copies FROM gone;
  UPDATE filing_document SET not_held_reason = 'Returned and destroyed.' WHERE document_id = doc;
  UPDATE document SET destroyed_at = at, text_state = 'no_text', text_error = NULL, version = version + 1, updated_at = at WHERE id = doc;
  RETURN jsonb_build_object('sha256', d.sha256, 'byteSize', d.byte_size, 'pages', pages, 'textSha256', text_hash,
    'quotes', quotes, 'uploads', to_jsonb(copies), 'frozen', frozen);
END $$;
