-- What accepting a proposal did is kept with the proposal, and is as closed as the entry. Of a row that is closed later to
-- some who see the entry, nothing stays there: that decision can no longer be undone in one step.
CREATE FUNCTION forget_effects() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE proposal p SET effects = NULL
    WHERE p.case_id = NEW.case_id AND p.effects IS NOT NULL AND p.audience_id IS DISTINCT FROM NEW.audience_id
      AND p.effects @> jsonb_build_object('rows', jsonb_build_array(jsonb_build_object('id', NEW.id)));
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION forget_effects() FROM PUBLIC;
DO $$
DECLARE t text;
BEGIN
  -- Not of an entry: its proposals close with it.
  FOREACH t IN ARRAY ARRAY['hearing', 'deadline', 'posture_item', 'attorney', 'appearance', 'service_of_process', 'filing_party', 'filing_link'] LOOP
    EXECUTE format('CREATE TRIGGER d_forget_effects AFTER UPDATE ON %I FOR EACH ROW
      WHEN (NEW.audience_id IS NOT NULL AND OLD.audience_id IS DISTINCT FROM NEW.audience_id) EXECUTE FUNCTION forget_effects()', t);
  END LOOP;
END $$;

-- As before, and only of what a decided proposal of this case made, which the viewer may see: not of whatever row of the
-- case. Whether something rests on a row is not told of rows of another case, or of any that are not the one asked for.
CREATE OR REPLACE FUNCTION unmake(of_case uuid, tbl text, row_id uuid, expected_hash text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE gone uuid; holder text; found uuid;
  audiences uuid[] := coalesce(nullif(current_setting('app.audiences', true), ''), '{}')::uuid[];
BEGIN
  IF tbl NOT IN ('filing_party', 'filing_link', 'hearing', 'posture_item', 'attorney', 'appearance', 'service_of_process')
    THEN RAISE EXCEPTION 'not a row that is unmade: %', tbl; END IF;
  IF NOT of_case = ANY (coalesce(nullif(current_setting('app.team_cases', true), ''), '{}')::uuid[]) THEN RETURN 'changed'; END IF;
  IF NOT EXISTS (SELECT 1 FROM proposal p WHERE p.case_id = of_case AND p.state IN ('accepted', 'corrected')
      AND (p.audience_id IS NULL OR p.audience_id = ANY (audiences))
      AND p.effects @> jsonb_build_object('rows', jsonb_build_array(
        jsonb_build_object('id', row_id, 'table', tbl, 'before', NULL, 'hash', expected_hash)))) THEN RETURN 'changed'; END IF;
  EXECUTE format('SELECT r.id FROM %I r WHERE r.id = $1 AND r.case_id = $2 AND md5(comparable(to_jsonb(r))::text) = $3
      AND (r.audience_id IS NULL OR r.audience_id = ANY ($4)) FOR UPDATE', tbl)
    INTO found USING row_id, of_case, expected_hash, audiences;
  IF found IS NULL THEN RETURN 'changed'; END IF;
  -- What is tied to it by its id alone: no foreign key would hold it. Somebody's own note counts though nobody else sees it.
  IF EXISTS (SELECT 1 FROM note n WHERE n.case_id = of_case AND n.subject_id = row_id) THEN RETURN 'note'; END IF;
  IF EXISTS (SELECT 1 FROM task t WHERE t.case_id = of_case AND t.subject_id = row_id) THEN RETURN 'task'; END IF;
  IF EXISTS (SELECT 1 FROM source_citation s WHERE s.case_id = of_case AND s.subject_id = row_id) THEN RETURN 'source_citation'; END IF;
  IF EXISTS (SELECT 1 FROM release l WHERE l.case_id = of_case AND l.subject_id = row_id) THEN RETURN 'release'; END IF;
  BEGIN
    EXECUTE format('DELETE FROM %I r WHERE r.id = $1 RETURNING r.id', tbl) INTO gone USING row_id;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS holder = TABLE_NAME;
    RETURN holder;
  END;
  RETURN CASE WHEN gone IS NULL THEN 'changed' END;
END $$;
