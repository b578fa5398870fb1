-- As before, and whether this very transaction wrote the row. Between two readings somebody else may have added a date or
-- changed one: that is no effect of the decision, and taking it back must not touch it.
DROP FUNCTION docket_rows(uuid, uuid, text[]);
CREATE FUNCTION docket_rows(of_case uuid, of_filing uuid, tables text[]) RETURNS TABLE (tbl text, id uuid, content jsonb, hash text, mine boolean)
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE t text; clause text;
  -- A row keeps the lower half of the transaction's id.
  own text := (pg_current_xact_id_if_assigned()::text::bigint & 4294967295)::text;
BEGIN
  FOREACH t IN ARRAY tables LOOP
    clause := CASE
      WHEN t = 'filing' THEN 'r.id = $2'
      WHEN t = 'filing_party' THEN 'r.filing_id = $2'
      WHEN t = 'filing_link' THEN 'r.from_id = $2'
      WHEN t IN ('hearing', 'deadline', 'posture_item', 'attorney', 'appearance', 'service_of_process') THEN 'true' END;
    IF clause IS NULL THEN RAISE EXCEPTION 'not a table that proposals touch: %', t; END IF;
    RETURN QUERY EXECUTE format(
      'SELECT %L::text, r.id, comparable(to_jsonb(r)), md5(comparable(to_jsonb(r))::text), coalesce(r.xmin::text = $3, false)
         FROM %I r WHERE r.case_id = $1 AND %s', t, t, clause)
      USING of_case, of_filing, own;
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION docket_rows(uuid, uuid, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION docket_rows(uuid, uuid, text[]) TO tracker_app;
