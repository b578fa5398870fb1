-- Accepting a proposal keeps what it did to every row, so that it can be taken back exactly. See lib/imports/effects.ts.
ALTER TABLE "proposal" ADD COLUMN "effects" JSONB;

-- A row as two moments of it are compared: by what it says, not by how often it was written.
CREATE FUNCTION comparable(r jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS
$$ SELECT r - 'search' - 'updated_at' - 'version' $$;

-- The rows that accepting a proposal of this entry may touch, as the viewer sees them: row-level security applies.
CREATE FUNCTION docket_rows(of_case uuid, of_filing uuid, tables text[]) RETURNS TABLE (tbl text, id uuid, content jsonb, hash text)
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE t text; clause text;
BEGIN
  FOREACH t IN ARRAY tables LOOP
    clause := CASE
      WHEN t = 'filing' THEN 'r.id = $2'
      WHEN t = 'filing_party' THEN 'r.filing_id = $2'
      WHEN t = 'filing_link' THEN 'r.from_id = $2'
      WHEN t IN ('hearing', 'deadline', 'posture_item', 'attorney', 'appearance', 'service_of_process') THEN 'true' END;
    IF clause IS NULL THEN RAISE EXCEPTION 'not a table that proposals touch: %', t; END IF;
    RETURN QUERY EXECUTE format(
      'SELECT %L::text, r.id, comparable(to_jsonb(r)), md5(comparable(to_jsonb(r))::text) FROM %I r WHERE r.case_id = $1 AND %s', t, t, clause)
      USING of_case, of_filing;
  END LOOP;
END $$;

-- Gives a row fields it had before, while it still is what accepting made of it. `expected`: fields that must stand so;
-- `expected_hash`: the whole row must. Answers false where it was changed since. Row-level security applies.
CREATE FUNCTION put_back(of_case uuid, tbl text, row_id uuid, expected jsonb, expected_hash text, fields jsonb) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE versioned boolean; columns text; done uuid;
BEGIN
  IF tbl NOT IN ('filing', 'filing_party', 'filing_link', 'hearing', 'deadline', 'posture_item', 'attorney', 'appearance', 'service_of_process')
    THEN RAISE EXCEPTION 'not a table that proposals touch: %', tbl; END IF;
  SELECT string_agg(format('%1$I = p.%1$I', c.column_name), ', ' ORDER BY c.column_name),
         (SELECT count(*) > 0 FROM information_schema.columns v WHERE v.table_schema = 'public' AND v.table_name = tbl AND v.column_name = 'version')
    INTO columns, versioned
    FROM information_schema.columns c
    -- Whose row it is, and who may see it, is never part of what is put back.
    WHERE c.table_schema = 'public' AND c.table_name = tbl AND fields ? c.column_name
      AND c.column_name NOT IN ('id', 'case_id', 'tier', 'audience_id', 'released_at', 'released_by_id', 'version', 'updated_at', 'search');
  IF columns IS NULL THEN RETURN true; END IF;
  EXECUTE format(
    'UPDATE %1$I r SET %2$s %3$s FROM jsonb_populate_record(NULL::%1$I, $3) p
      WHERE r.id = $1 AND r.case_id = $2 AND ($4 IS NULL OR comparable(to_jsonb(r)) @> $4)
        AND ($5 IS NULL OR md5(comparable(to_jsonb(r))::text) = $5) RETURNING r.id',
    tbl, columns, CASE WHEN versioned THEN ', version = r.version + 1, updated_at = now()' ELSE '' END)
    INTO done USING row_id, of_case, fields, expected, expected_hash;
  RETURN done IS NOT NULL;
END $$;

-- Removes a row that accepting a proposal made, while nobody has changed it and nothing rests on it. Dates are never
-- removed. Answers null where it is gone, 'changed' where it is not what was made, else the table that holds it.
CREATE FUNCTION unmake(of_case uuid, tbl text, row_id uuid, expected_hash text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE gone uuid; holder text;
BEGIN
  IF tbl NOT IN ('filing_party', 'filing_link', 'hearing', 'posture_item', 'attorney', 'appearance', 'service_of_process')
    THEN RAISE EXCEPTION 'not a row that is unmade: %', tbl; END IF;
  IF NOT of_case = ANY (coalesce(nullif(current_setting('app.team_cases', true), ''), '{}')::uuid[]) THEN RETURN 'changed'; END IF;
  -- What is tied to it by its id alone: no foreign key would hold it. Somebody's own note counts though nobody else sees it.
  IF EXISTS (SELECT 1 FROM note n WHERE n.subject_id = row_id) THEN RETURN 'note'; END IF;
  IF EXISTS (SELECT 1 FROM task t WHERE t.subject_id = row_id) THEN RETURN 'task'; END IF;
  IF EXISTS (SELECT 1 FROM source_citation s WHERE s.subject_id = row_id) THEN RETURN 'source_citation'; END IF;
  IF EXISTS (SELECT 1 FROM release l WHERE l.subject_id = row_id) THEN RETURN 'release'; END IF;
  BEGIN
    EXECUTE format(
      'DELETE FROM %I r WHERE r.id = $1 AND r.case_id = $2 AND md5(comparable(to_jsonb(r))::text) = $3
         AND (r.audience_id IS NULL OR r.audience_id = ANY (coalesce(nullif(current_setting(''app.audiences'', true), ''''), ''{}'')::uuid[]))
         RETURNING r.id', tbl)
      INTO gone USING row_id, of_case, expected_hash;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS holder = TABLE_NAME;
    RETURN holder;
  END;
  RETURN CASE WHEN gone IS NULL THEN 'changed' END;
END $$;

REVOKE EXECUTE ON FUNCTION comparable(jsonb), docket_rows(uuid, uuid, text[]), put_back(uuid, text, uuid, jsonb, text, jsonb),
  unmake(uuid, text, uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION comparable(jsonb), docket_rows(uuid, uuid, text[]), put_back(uuid, text, uuid, jsonb, text, jsonb),
  unmake(uuid, text, uuid, text) TO tracker_app;
