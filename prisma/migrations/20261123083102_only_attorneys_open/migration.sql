-- What only an attorney of the case may do is refused by the database too, whichever command forgot to ask: lowering
-- the confidentiality of a row, moving it to other people, and opening it to the client.

-- A firm that has nobody on any team here and administers nothing is not the house.
UPDATE organization o SET kind = 'outside_firm' WHERE o.kind = 'firm'
  AND NOT EXISTS (SELECT 1 FROM app_user u WHERE u.organization_id = o.id AND (u.is_admin
    OR EXISTS (SELECT 1 FROM case_member m WHERE m.user_id = u.id AND m.role IN ('attorney', 'paralegal'))))
  AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.organization_id = o.id AND (i.is_admin OR i.role IN ('attorney', 'paralegal')));

-- app.attorney_cases: the cases where the viewer is an attorney. app.now: the product's clock, which may be pinned.
CREATE FUNCTION is_attorney_of(of_case uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT of_case = ANY (coalesce(nullif(current_setting('app.attorney_cases', true), ''), '{}')::uuid[])
$$;
CREATE FUNCTION product_now() RETURNS timestamptz LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
$$;
CREATE FUNCTION closedness(t tier) RETURNS int LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT CASE t WHEN 'record' THEN 0 WHEN 'work_product' THEN 1 ELSE 2 END
$$;
REVOKE EXECUTE ON FUNCTION is_attorney_of(uuid), product_now(), closedness(tier) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_attorney_of(uuid), product_now(), closedness(tier) TO tracker_app;

-- Runs after keep_closed() has settled the row. Without a viewer it is a migration, a seed or a named system job, each
-- with its own rights. A row never moves to another case.
CREATE FUNCTION only_attorneys_lower() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.case_id <> OLD.case_id THEN
    RAISE EXCEPTION 'a row stays in its case' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF viewer_id() IS NULL OR is_attorney_of(NEW.case_id) THEN RETURN NEW; END IF;
  IF closedness(NEW.tier) < closedness(OLD.tier)
    OR (OLD.audience_id IS NOT NULL AND NEW.audience_id IS DISTINCT FROM OLD.audience_id) THEN
    RAISE EXCEPTION 'only an attorney of the case opens what is closed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

-- A release names its attorney. Three things follow a release that an attorney made: the pages of a released document
-- as they are read, and, where the case has chosen so, entries of the public docket as they are logged.
CREATE FUNCTION only_attorneys_release() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.released_at IS NULL OR viewer_id() IS NULL OR is_attorney_of(NEW.case_id) THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND OLD.released_at IS NOT NULL THEN RETURN NEW; END IF;
  IF TG_TABLE_NAME = 'document_page' AND EXISTS (
    SELECT 1 FROM document d WHERE d.id = (to_jsonb(NEW) ->> 'document_id')::uuid AND d.released_at IS NOT NULL) THEN RETURN NEW; END IF;
  IF TG_TABLE_NAME IN ('filing', 'release') AND EXISTS (SELECT 1 FROM legal_case c WHERE c.id = NEW.case_id AND c.release_public_entries)
    AND (CASE TG_TABLE_NAME WHEN 'filing' THEN NEW.tier = 'record' ELSE EXISTS (SELECT 1 FROM filing f
      WHERE f.id = (to_jsonb(NEW) ->> 'subject_id')::uuid AND f.tier = 'record') END) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'only an attorney of the case releases' USING ERRCODE = 'insufficient_privilege';
END $$;

-- However a release ends (withdrawn, sealed, clawed back, sealed with its parent), the record of it says when and by whom.
CREATE FUNCTION end_release() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE release SET withdrawn_at = product_now(), withdrawn_by_id = viewer_id() WHERE subject_id = NEW.id AND withdrawn_at IS NULL;
  RETURN NULL;
END $$;

CREATE FUNCTION only_attorneys_choose() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.release_public_entries AND NOT OLD.release_public_entries AND viewer_id() IS NOT NULL AND NOT is_attorney_of(NEW.id) THEN
    RAISE EXCEPTION 'only an attorney of the case releases' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER y_only_attorneys_choose BEFORE UPDATE OF release_public_entries ON legal_case
  FOR EACH ROW EXECUTE FUNCTION only_attorneys_choose();
REVOKE EXECUTE ON FUNCTION only_attorneys_lower(), only_attorneys_release(), end_release(), only_attorneys_choose() FROM PUBLIC;

-- For every table of these columns, now and later: guard_table(), which each new one calls, ends with it.
CREATE FUNCTION guard_openings() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE t text;
BEGIN
  FOR t IN SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables b
             ON b.table_schema = c.table_schema AND b.table_name = c.table_name AND b.table_type = 'BASE TABLE'
           WHERE c.table_schema = 'public' AND c.column_name = 'audience_id' AND EXISTS (SELECT 1 FROM information_schema.columns o
             WHERE o.table_schema = 'public' AND o.table_name = c.table_name AND o.column_name = 'tier')
  LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER y_only_attorneys_lower BEFORE UPDATE OF tier, audience_id, case_id ON %I FOR EACH ROW EXECUTE FUNCTION only_attorneys_lower()', t);
  END LOOP;
  FOR t IN SELECT c.table_name FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.column_name = 'released_at' LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER y_only_attorneys_release BEFORE INSERT OR UPDATE OF released_at ON %I FOR EACH ROW EXECUTE FUNCTION only_attorneys_release()', t);
    CONTINUE WHEN t = 'release';
    EXECUTE format('CREATE OR REPLACE TRIGGER d_end_release AFTER UPDATE ON %I FOR EACH ROW WHEN (OLD.released_at IS NOT NULL AND NEW.released_at IS NULL) EXECUTE FUNCTION end_release()', t);
  END LOOP;
END $$;
SELECT guard_openings();

-- As before, and the openings.
CREATE OR REPLACE FUNCTION guard_table(t text, item text DEFAULT 'id') RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  team text := 'case_id = ANY ((SELECT nullif(current_setting(''app.team_cases'', true), '''')::uuid[])::uuid[])';
  named text := 'case_id = ANY ((SELECT nullif(current_setting(''app.named_cases'', true), '''')::uuid[])::uuid[])';
  client text := 'case_id = ANY ((SELECT nullif(current_setting(''app.client_cases'', true), '''')::uuid[])::uuid[])';
  items text := '(SELECT nullif(current_setting(''app.items'', true), '''')::uuid[])::uuid[]';
  audience text := '(audience_id IS NULL OR audience_id = ANY ((SELECT nullif(current_setting(''app.audiences'', true), '''')::uuid[])::uuid[]))';
  released bool := EXISTS (SELECT 1 FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.table_name = t AND c.column_name = 'released_at');
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO tracker_app', t);
  EXECUTE format('CREATE POLICY team ON %I FOR ALL TO tracker_app USING (%s AND %s) WITH CHECK (%s AND %s)', t, team, audience, team, audience);
  EXECUTE format('CREATE POLICY named ON %I FOR SELECT TO tracker_app USING (%s AND %I = ANY (%s) AND %s)', t, named, item, items, audience);
  IF released AND t <> 'release' THEN
    EXECUTE format('CREATE POLICY client ON %I FOR SELECT TO tracker_app USING (%s AND released_at IS NOT NULL AND audience_id IS NULL)', t, client);
  END IF;
  PERFORM guard_openings();
END $$;

-- Releases that had ended already by a seal or a claw-back, as far as it can be known.
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT c.table_name FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.column_name = 'released_at' AND c.table_name <> 'release' LOOP
    EXECUTE format('UPDATE release r SET withdrawn_at = now() FROM %I x WHERE x.id = r.subject_id AND x.released_at IS NULL AND r.withdrawn_at IS NULL', t);
  END LOOP;
END $$;
