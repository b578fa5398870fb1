-- A document that must be given back (FRE 502(b), FRCP 26(b)(5)(B)) is out of reach from the moment it is
-- sequestered: its text and what was quoted from it are hidden by the wall itself, from everyone, while the bytes
-- stay until somebody decides. Destroying takes bytes, text, quotes and search rows, and leaves hashes.

-- Read once per query; there are never more than a handful.
CREATE INDEX document_sequestered ON document (id) WHERE sequestered_at IS NOT NULL;
CREATE FUNCTION sequestered_documents() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(id), '{}') FROM document WHERE sequestered_at IS NOT NULL
$$;

CREATE POLICY clawed_back ON document_page AS RESTRICTIVE FOR ALL TO tracker_app
  USING (document_id <> ALL ((SELECT sequestered_documents())::uuid[]));
CREATE POLICY clawed_back ON fact_citation AS RESTRICTIVE FOR ALL TO tracker_app
  USING (document_id IS NULL OR document_id <> ALL ((SELECT sequestered_documents())::uuid[]));
-- The team keeps the row, to know what is locked away; nobody else sees that there was one.
CREATE POLICY clawed_back ON document AS RESTRICTIVE FOR SELECT TO tracker_app
  USING (sequestered_at IS NULL OR case_id = ANY ((SELECT nullif(current_setting('app.team_cases', true), '')::uuid[])::uuid[]));

-- Irrevocable. Answers what was destroyed, for the certificate: hashes and counts, never words. Null where there is
-- nothing the caller may destroy. The uploads it was made from go with it; their ids tell which files to remove.
CREATE FUNCTION destroy_document(of_case uuid, doc uuid, at timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE d document; pages int; text_hash text; quotes int; copies uuid[];
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
  WITH gone AS (DELETE FROM upload WHERE sha256 = d.sha256 AND used_at IS NOT NULL RETURNING id)
    SELECT coalesce(array_agg(id), '{}') INTO copies FROM gone;
  UPDATE filing_document SET not_held_reason = 'Returned and destroyed.' WHERE document_id = doc;
  UPDATE document SET destroyed_at = at, text_state = 'no_text', text_error = NULL, version = version + 1, updated_at = at WHERE id = doc;
  RETURN jsonb_build_object('sha256', d.sha256, 'byteSize', d.byte_size, 'pages', pages, 'textSha256', text_hash,
    'quotes', quotes, 'uploads', to_jsonb(copies));
END $$;

-- What the worker has still to read, and as whom: the one who added it where they may still see it, else a member
-- of the team who may. Ids only.
CREATE FUNCTION unread_documents() RETURNS TABLE (case_id uuid, document_id uuid, reader_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.case_id, d.id, (
    SELECT m.user_id FROM case_member m
    WHERE m.case_id = d.case_id AND m.role IN ('attorney', 'paralegal') AND m.revoked_at IS NULL
      AND (d.audience_id IS NULL OR EXISTS (SELECT 1 FROM audience_member a WHERE a.audience_id = d.audience_id AND a.user_id = m.user_id))
    ORDER BY (m.user_id = d.created_by_id) DESC NULLS LAST, m.created_at LIMIT 1)
  FROM document d
  WHERE d.text_state IN ('waiting', 'reading') AND d.sequestered_at IS NULL AND d.destroyed_at IS NULL
    AND current_setting('app.job', true) = 'sweep'
$$;
CREATE INDEX document_unread ON document (id) WHERE text_state IN ('waiting', 'reading');

-- Which of these files still have a row. A file without one is what a crash or a destruction left behind.
CREATE FUNCTION kept_documents(ids uuid[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT id FROM document WHERE id = ANY (ids) AND destroyed_at IS NULL AND current_setting('app.job', true) = 'sweep'
$$;

REVOKE EXECUTE ON FUNCTION sequestered_documents(), destroy_document(uuid, uuid, timestamptz), unread_documents(), kept_documents(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sequestered_documents(), destroy_document(uuid, uuid, timestamptz), unread_documents(), kept_documents(uuid[]) TO tracker_app;
