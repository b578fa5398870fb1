-- Who sees what, decided once, here. The application's role owns nothing and can bypass nothing; it sets the
-- viewer's facts for one transaction (lib/db) and every policy reads only those, each inside a scalar
-- subquery so that it is evaluated once per query and not once per row.
--
--   app.user_id         the person
--   app.team_cases      cases where they are attorney or paralegal
--   app.named_cases     cases where they are co-counsel or expert, and see named items only
--   app.items           those items
--   app.client_cases    cases where they lead for the client
--   app.reporter_cases  cases where they report for the client
--   app.audiences       the protected audiences they belong to
--   app.is_admin, app.is_firm   'on' or ''
--   app.job             the name of a system job, or ''

SET row_security = off;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO tracker_app, tracker_auth, tracker_search;

-- ---------------------------------------------------------------------------------------------------------
-- Invariants
-- ---------------------------------------------------------------------------------------------------------

-- A protected tier names its audience, an open one has none; what is protected is never released.
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT c.table_name FROM information_schema.columns c
           WHERE c.table_schema = 'public' AND c.column_name = 'tier' AND c.table_name <> 'audience'
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK ((tier IN (''sealed'',''protective'',''ex_parte'')) = (audience_id IS NOT NULL))',
                   t, t || '_audience_check');
  END LOOP;
  FOR t IN SELECT c.table_name FROM information_schema.columns c
           WHERE c.table_schema = 'public' AND c.column_name = 'released_at' AND c.table_name <> 'release'
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (released_at IS NULL OR audience_id IS NULL)', t, t || '_release_check');
  END LOOP;
END $$;

ALTER TABLE audience ADD CONSTRAINT audience_tier_check CHECK (tier IN ('sealed', 'protective', 'ex_parte'));
ALTER TABLE filing ADD CONSTRAINT filing_number_check CHECK (number IS NULL OR number > 0);
ALTER TABLE filing ADD CONSTRAINT filing_entered_check CHECK (entered_on IS NULL OR entered_on >= filed_on);
ALTER TABLE filing_document ADD CONSTRAINT filing_document_attachment_check CHECK (attachment >= 0);
ALTER TABLE filing_link ADD CONSTRAINT filing_link_self_check CHECK (from_id <> to_id);
ALTER TABLE document ADD CONSTRAINT document_size_check CHECK (byte_size > 0);
ALTER TABLE harm ADD CONSTRAINT harm_range_check CHECK (earliest_on IS NULL OR latest_on IS NULL OR latest_on >= earliest_on);
ALTER TABLE fact ADD CONSTRAINT fact_range_check CHECK (earliest_on IS NULL OR latest_on IS NULL OR latest_on >= earliest_on);
ALTER TABLE harm_amount ADD CONSTRAINT harm_amount_range_check CHECK (low >= 0 AND high >= low);
ALTER TABLE service_of_process ADD CONSTRAINT service_order_check CHECK (sent_on IS NULL OR received_on IS NULL OR received_on >= sent_on);
-- A date that stands has a day; one that waits says for what.
ALTER TABLE deadline ADD CONSTRAINT deadline_due_check CHECK (due_on IS NOT NULL OR state IN ('proposed', 'waiting', 'vacated', 'superseded'));
ALTER TABLE deadline ADD CONSTRAINT deadline_waiting_check CHECK (state <> 'waiting' OR waiting_for IS NOT NULL);
ALTER TABLE fact_citation ADD CONSTRAINT fact_citation_subject_check CHECK (num_nonnulls(fact_id, harm_id, cause_link_id, access_interval_id, government_action_id) = 1);
CREATE UNIQUE INDEX pleading_one_operative ON pleading (case_id) WHERE operative;
ALTER TABLE setting ADD CONSTRAINT setting_one_row CHECK (id = 1);

-- ---------------------------------------------------------------------------------------------------------
-- Two guards that no query can forget
-- ---------------------------------------------------------------------------------------------------------

-- A reference stays inside its case. A foreign key alone would accept, and so confirm, a row of another case.
CREATE FUNCTION same_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE pair text; fk text; parent text; id uuid; found uuid;
BEGIN
  FOREACH pair IN ARRAY TG_ARGV LOOP
    fk := split_part(pair, ':', 1);
    parent := split_part(pair, ':', 2);
    id := (to_jsonb(NEW) ->> fk)::uuid;
    CONTINUE WHEN id IS NULL;
    EXECUTE format('SELECT case_id FROM %I WHERE id = $1', parent) INTO found USING id;
    IF found IS DISTINCT FROM NEW.case_id THEN
      RAISE EXCEPTION '% does not name a row of this case', fk USING ERRCODE = 'foreign_key_violation';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;

-- What is made from a row stays at least as closed as that row: record < work product < protected.
CREATE FUNCTION keep_closed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE pair text; fk text; parent text; id uuid; parent_tier tier; parent_audience uuid;
BEGIN
  FOREACH pair IN ARRAY TG_ARGV LOOP
    fk := split_part(pair, ':', 1);
    parent := split_part(pair, ':', 2);
    id := (to_jsonb(NEW) ->> fk)::uuid;
    CONTINUE WHEN id IS NULL;
    EXECUTE format('SELECT tier, audience_id FROM %I WHERE id = $1', parent) INTO parent_tier, parent_audience USING id;
    CONTINUE WHEN parent_tier IS NULL;
    IF parent_audience IS NOT NULL THEN
      IF NEW.audience_id IS NOT NULL AND NEW.audience_id <> parent_audience THEN
        RAISE EXCEPTION 'this would join two protected audiences' USING ERRCODE = 'check_violation';
      END IF;
      NEW.tier := parent_tier;
      NEW.audience_id := parent_audience;
      NEW := jsonb_populate_record(NEW, CASE WHEN to_jsonb(NEW) ? 'released_at'
        THEN '{"released_at": null, "released_by_id": null}'::jsonb ELSE '{}'::jsonb END);
    ELSIF parent_tier = 'work_product' AND NEW.tier = 'record' THEN
      NEW.tier := 'work_product';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;

-- When a parent is closed later, what was made from it closes with it.
CREATE FUNCTION spread_closed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE pair text;
BEGIN
  IF NEW.tier = OLD.tier AND NEW.audience_id IS NOT DISTINCT FROM OLD.audience_id THEN RETURN NULL; END IF;
  FOREACH pair IN ARRAY TG_ARGV LOOP
    -- Touching the row is enough: keep_closed() settles what it becomes.
    IF OLD.audience_id IS NOT NULL AND NEW.audience_id IS DISTINCT FROM OLD.audience_id THEN
      EXECUTE format('UPDATE %I SET tier = $1, audience_id = $2 WHERE %I = $3 AND audience_id = $4',
                     split_part(pair, '.', 1), split_part(pair, '.', 2))
        USING NEW.tier, NEW.audience_id, NEW.id, OLD.audience_id;
    END IF;
    EXECUTE format('UPDATE %I SET tier = tier WHERE %I = $1', split_part(pair, '.', 1), split_part(pair, '.', 2)) USING NEW.id;
  END LOOP;
  RETURN NULL;
END $$;

-- A fact, harm or link that cites a protected document is itself made from it.
CREATE FUNCTION close_cited() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.audience_id IS NULL THEN RETURN NULL; END IF;
  UPDATE fact SET tier = NEW.tier, audience_id = NEW.audience_id, released_at = NULL, released_by_id = NULL
    WHERE id = NEW.fact_id AND audience_id IS DISTINCT FROM NEW.audience_id;
  UPDATE harm SET tier = NEW.tier, audience_id = NEW.audience_id, released_at = NULL, released_by_id = NULL
    WHERE id = NEW.harm_id AND audience_id IS DISTINCT FROM NEW.audience_id;
  UPDATE cause_link SET tier = NEW.tier, audience_id = NEW.audience_id
    WHERE id = NEW.cause_link_id AND audience_id IS DISTINCT FROM NEW.audience_id;
  UPDATE access_interval SET tier = NEW.tier, audience_id = NEW.audience_id, released_at = NULL, released_by_id = NULL
    WHERE id = NEW.access_interval_id AND audience_id IS DISTINCT FROM NEW.audience_id;
  RETURN NULL;
END $$;
CREATE TRIGGER d_close_cited AFTER INSERT OR UPDATE ON fact_citation FOR EACH ROW EXECUTE FUNCTION close_cited();

-- Notes, tasks, releases and source citations name their subject by kind.
CREATE FUNCTION keep_closed_subject() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE parent text := NEW.subject_kind::text; parent_tier tier; parent_audience uuid; parent_case uuid;
BEGIN
  IF NEW.subject_id IS NULL OR parent NOT IN ('filing','document','fact','harm','deadline','hearing','declaration','claim','party','attorney','relief','government_action','access_interval','baseline')
    THEN RETURN NEW; END IF;
  EXECUTE format('SELECT case_id, tier, audience_id FROM %I WHERE id = $1', parent)
    INTO parent_case, parent_tier, parent_audience USING NEW.subject_id;
  IF parent_case IS DISTINCT FROM NEW.case_id THEN
    RAISE EXCEPTION 'subject_id does not name a row of this case' USING ERRCODE = 'foreign_key_violation';
  END IF;
  IF parent_audience IS NOT NULL THEN
    NEW.tier := parent_tier;
    NEW.audience_id := parent_audience;
  ELSIF parent_tier = 'work_product' AND NEW.tier = 'record' THEN
    NEW.tier := 'work_product';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER b_keep_closed BEFORE INSERT OR UPDATE ON note FOR EACH ROW EXECUTE FUNCTION keep_closed_subject();
CREATE TRIGGER b_keep_closed BEFORE INSERT OR UPDATE ON task FOR EACH ROW EXECUTE FUNCTION keep_closed_subject();
CREATE TRIGGER b_keep_closed BEFORE INSERT OR UPDATE ON release FOR EACH ROW EXECUTE FUNCTION keep_closed_subject();
CREATE TRIGGER b_keep_closed BEFORE INSERT OR UPDATE ON source_citation FOR EACH ROW EXECUTE FUNCTION keep_closed_subject();

-- The triggers follow from the foreign keys themselves, so a new table is guarded by calling this once more.
CREATE FUNCTION guard_references() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE r record;
BEGIN
  FOR r IN
    SELECT child.relname AS child,
           array_agg(format('%L', att.attname || ':' || parent.relname) ORDER BY att.attname) AS pairs,
           array_agg(format('%L', att.attname || ':' || parent.relname) ORDER BY att.attname)
             FILTER (WHERE parent.relname IN ('filing','document','deadline','harm','fact','hearing','declaration')
                     AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = child.oid AND a.attname = 'tier')
                     -- the public line of a docket may list a sealed paper; the paper guards itself
                     AND NOT (child.relname = 'filing_document' AND parent.relname = 'document')
                     -- an appeal, a reset hearing or an extended date is not made from the row it points to
                     AND child.relname <> parent.relname
                     AND att.attname NOT IN ('proof_filing_id','completed_by_filing_id','transcript_filing_id','to_id')) AS closing
    FROM pg_constraint con
    JOIN pg_class child ON child.oid = con.conrelid
    JOIN pg_class parent ON parent.oid = con.confrelid
    JOIN pg_attribute att ON att.attrelid = child.oid AND att.attnum = con.conkey[1]
    WHERE con.contype = 'f' AND con.connamespace = 'public'::regnamespace
      AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = child.oid AND a.attname = 'case_id')
      AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = parent.oid AND a.attname = 'case_id')
    GROUP BY child.oid, child.relname
  LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER a_same_case BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION same_case(%s)',
                   r.child, array_to_string(r.pairs, ', '));
    IF r.closing IS NOT NULL THEN
      EXECUTE format('CREATE OR REPLACE TRIGGER b_keep_closed BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION keep_closed(%s)',
                     r.child, array_to_string(r.closing, ', '));
    END IF;
  END LOOP;
  FOR r IN
    SELECT split_part(trim(both '''' from pair), ':', 2) AS parent,
           array_agg(format('%L', child || '.' || split_part(trim(both '''' from pair), ':', 1)) ORDER BY child) AS children
    FROM (
      SELECT c.relname AS child, unnest(string_to_array(trim(trailing E'\\000' from encode(t.tgargs, 'escape')), E'\\000')) AS pair
      FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE t.tgname = 'b_keep_closed' AND t.tgnargs > 0
    ) pairs
    GROUP BY 1
  LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER c_spread_closed AFTER UPDATE OF tier, audience_id ON %I FOR EACH ROW EXECUTE FUNCTION spread_closed(%s)',
                   r.parent, array_to_string(r.children, ', '));
  END LOOP;
END $$;
SELECT guard_references();

-- Notes and the like follow their subject when it is sealed later.
CREATE FUNCTION spread_closed_subject() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.tier = OLD.tier AND NEW.audience_id IS NOT DISTINCT FROM OLD.audience_id THEN RETURN NULL; END IF;
  UPDATE note SET tier = tier WHERE subject_id = NEW.id;
  UPDATE task SET tier = tier WHERE subject_id = NEW.id;
  UPDATE release SET tier = tier WHERE subject_id = NEW.id;
  UPDATE source_citation SET tier = tier WHERE subject_id = NEW.id;
  RETURN NULL;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['filing','document','fact','harm','deadline','hearing','declaration','claim','party','attorney','relief','government_action','access_interval','baseline'] LOOP
    EXECUTE format('CREATE TRIGGER c_spread_subject AFTER UPDATE OF tier, audience_id ON %I FOR EACH ROW EXECUTE FUNCTION spread_closed_subject()', t);
  END LOOP;
END $$;

-- ---------------------------------------------------------------------------------------------------------
-- Policies
-- ---------------------------------------------------------------------------------------------------------

-- Rows of a case that carry a tier. `item` is the column that names the item a co-counsel may have been given.
CREATE FUNCTION guard_table(t text, item text DEFAULT 'id') RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
END $$;

SELECT guard_table(t) FROM unnest(ARRAY[
  'related_case','source','posture_item','statement','open_question',
  'party','attorney','appearance','service_of_process',
  'filing','document','pleading','claim','relief','hearing','deadline',
  'fact','harm','baseline','government_action','access_interval','declaration','task','note','release']) t;
SELECT guard_table('source_citation', 'subject_id');
SELECT guard_table('filing_party', 'filing_id');
SELECT guard_table('filing_revision', 'filing_id');
SELECT guard_table('filing_link', 'from_id');
SELECT guard_table('filing_document', 'filing_id');
SELECT guard_table('document_page', 'document_id');
SELECT guard_table('claim_party', 'claim_id');
SELECT guard_table('claim_element', 'claim_id');
SELECT guard_table('claim_relief', 'claim_id');
SELECT guard_table('deadline_change', 'deadline_id');
SELECT guard_table('deadline_reminder', 'deadline_id');
SELECT guard_table('fact_citation', 'fact_id');
SELECT guard_table('fact_element', 'fact_id');
SELECT guard_table('cause_link', 'harm_id');
SELECT guard_table('harm_amount', 'harm_id');
SELECT guard_table('harm_revision', 'harm_id');
SELECT guard_table('declaration_paragraph', 'declaration_id');

-- Plain links may be unpicked; everything else is ended, never deleted.
GRANT DELETE ON filing_party, harm_amount, filing_link, claim_party, fact_element, fact_citation, cause_link, deadline_reminder,
  declaration_paragraph, source_citation, document_page TO tracker_app;

-- The case itself, and who is in it.
ALTER TABLE legal_case ENABLE ROW LEVEL SECURITY;
GRANT SELECT, UPDATE ON legal_case TO tracker_app;
CREATE POLICY member ON legal_case FOR SELECT TO tracker_app USING (
  id = ANY ((SELECT (coalesce(nullif(current_setting('app.team_cases', true), ''), '{}')::uuid[]
                  || coalesce(nullif(current_setting('app.named_cases', true), ''), '{}')::uuid[]
                  || coalesce(nullif(current_setting('app.client_cases', true), ''), '{}')::uuid[]
                  || coalesce(nullif(current_setting('app.reporter_cases', true), ''), '{}')::uuid[]))::uuid[])
  OR (SELECT current_setting('app.is_admin', true) = 'on'));
CREATE POLICY team ON legal_case FOR UPDATE TO tracker_app
  USING (id = ANY ((SELECT nullif(current_setting('app.team_cases', true), '')::uuid[])::uuid[]))
  WITH CHECK (id = ANY ((SELECT nullif(current_setting('app.team_cases', true), '')::uuid[])::uuid[]));

ALTER TABLE case_field ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON case_field TO tracker_app;
CREATE POLICY team ON case_field FOR ALL TO tracker_app
  USING (case_id = ANY ((SELECT nullif(current_setting('app.team_cases', true), '')::uuid[])::uuid[]))
  WITH CHECK (case_id = ANY ((SELECT nullif(current_setting('app.team_cases', true), '')::uuid[])::uuid[]));

ALTER TABLE case_member ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON case_member TO tracker_app;
CREATE POLICY self ON case_member FOR SELECT TO tracker_app
  USING (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
CREATE POLICY colleagues ON case_member FOR SELECT TO tracker_app USING (
  case_id = ANY ((SELECT (coalesce(nullif(current_setting('app.team_cases', true), ''), '{}')::uuid[]
                       || coalesce(nullif(current_setting('app.client_cases', true), ''), '{}')::uuid[]))::uuid[]));
CREATE POLICY administrator ON case_member FOR ALL TO tracker_app
  USING ((SELECT current_setting('app.is_admin', true) = 'on'))
  WITH CHECK ((SELECT current_setting('app.is_admin', true) = 'on'));

-- An audience does not exist for those who are not in it.
ALTER TABLE audience ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON audience TO tracker_app;
CREATE POLICY member ON audience FOR SELECT TO tracker_app
  USING (id = ANY ((SELECT nullif(current_setting('app.audiences', true), '')::uuid[])::uuid[]));
ALTER TABLE audience_member ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON audience_member TO tracker_app;
CREATE POLICY member ON audience_member FOR ALL TO tracker_app
  USING (audience_id = ANY ((SELECT nullif(current_setting('app.audiences', true), '')::uuid[])::uuid[]))
  WITH CHECK (audience_id = ANY ((SELECT nullif(current_setting('app.audiences', true), '')::uuid[])::uuid[])
          AND case_id = ANY ((SELECT nullif(current_setting('app.team_cases', true), '')::uuid[])::uuid[]));
GRANT DELETE ON audience_member TO tracker_app;

ALTER TABLE item_grant ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON item_grant TO tracker_app;
CREATE POLICY team ON item_grant FOR ALL TO tracker_app
  USING (case_id = ANY ((SELECT nullif(current_setting('app.team_cases', true), '')::uuid[])::uuid[]))
  WITH CHECK (case_id = ANY ((SELECT nullif(current_setting('app.team_cases', true), '')::uuid[])::uuid[]));

-- People.
ALTER TABLE app_user ENABLE ROW LEVEL SECURITY;
GRANT SELECT (id, name, email, image, created_at, two_factor_enabled, organization_id, is_admin, revoked_at) ON app_user TO tracker_app;
CREATE POLICY known ON app_user FOR SELECT TO tracker_app USING (
  id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid)
  OR (SELECT current_setting('app.is_admin', true) = 'on')
  OR (SELECT current_setting('app.job', true) <> '')
  OR id IN (SELECT m.user_id FROM case_member m));
ALTER TABLE organization ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON organization TO tracker_app;
CREATE POLICY known ON organization FOR SELECT TO tracker_app USING (
  (SELECT current_setting('app.is_admin', true) = 'on') OR id IN (SELECT u.organization_id FROM app_user u));
CREATE POLICY administrator ON organization FOR INSERT TO tracker_app
  WITH CHECK ((SELECT current_setting('app.is_admin', true) = 'on'));
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON invitation TO tracker_app;
CREATE POLICY administrator ON invitation FOR ALL TO tracker_app
  USING ((SELECT current_setting('app.is_admin', true) = 'on'))
  WITH CHECK ((SELECT current_setting('app.is_admin', true) = 'on'));
ALTER TABLE api_token ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON api_token TO tracker_app;
CREATE POLICY self ON api_token FOR ALL TO tracker_app
  USING (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
ALTER TABLE setting ENABLE ROW LEVEL SECURITY;
GRANT SELECT, UPDATE ON setting TO tracker_app;
CREATE POLICY everyone ON setting FOR SELECT TO tracker_app USING (true);
CREATE POLICY administrator ON setting FOR UPDATE TO tracker_app
  USING ((SELECT current_setting('app.is_admin', true) = 'on'))
  WITH CHECK ((SELECT current_setting('app.is_admin', true) = 'on'));
INSERT INTO setting (id, updated_at) VALUES (1, now());

-- better-auth's own tables: its role sees all of them, the application's role none.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['auth_session','auth_account','auth_verification','auth_two_factor','auth_rate_limit'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO tracker_auth', t);
    EXECUTE format('CREATE POLICY sign_in ON %I FOR ALL TO tracker_auth USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON app_user TO tracker_auth;
CREATE POLICY sign_in ON app_user FOR ALL TO tracker_auth USING (true) WITH CHECK (true);

-- Client and firm.
ALTER TABLE message ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON message TO tracker_app;
GRANT UPDATE (read_at, read_by_id) ON message TO tracker_app;
CREATE POLICY team ON message FOR ALL TO tracker_app
  USING (case_id = ANY ((SELECT nullif(current_setting('app.team_cases', true), '')::uuid[])::uuid[]))
  WITH CHECK (case_id = ANY ((SELECT nullif(current_setting('app.team_cases', true), '')::uuid[])::uuid[]));
CREATE POLICY lead ON message FOR ALL TO tracker_app
  USING (case_id = ANY ((SELECT nullif(current_setting('app.client_cases', true), '')::uuid[])::uuid[]) AND reporter_id IS NULL)
  WITH CHECK (case_id = ANY ((SELECT nullif(current_setting('app.client_cases', true), '')::uuid[])::uuid[]) AND reporter_id IS NULL);
CREATE POLICY reporter ON message FOR ALL TO tracker_app
  USING (case_id = ANY ((SELECT nullif(current_setting('app.reporter_cases', true), '')::uuid[])::uuid[])
         AND reporter_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (case_id = ANY ((SELECT nullif(current_setting('app.reporter_cases', true), '')::uuid[])::uuid[])
         AND reporter_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));

ALTER TABLE client_report ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON client_report TO tracker_app;
CREATE POLICY team ON client_report FOR ALL TO tracker_app
  USING (case_id = ANY ((SELECT nullif(current_setting('app.team_cases', true), '')::uuid[])::uuid[]))
  WITH CHECK (case_id = ANY ((SELECT nullif(current_setting('app.team_cases', true), '')::uuid[])::uuid[]));
CREATE POLICY own ON client_report FOR ALL TO tracker_app
  USING (reporter_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid)
         AND case_id = ANY ((SELECT (coalesce(nullif(current_setting('app.client_cases', true), ''), '{}')::uuid[]
                                  || coalesce(nullif(current_setting('app.reporter_cases', true), ''), '{}')::uuid[]))::uuid[]))
  WITH CHECK (reporter_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid)
         AND case_id = ANY ((SELECT (coalesce(nullif(current_setting('app.client_cases', true), ''), '{}')::uuid[]
                                  || coalesce(nullif(current_setting('app.reporter_cases', true), ''), '{}')::uuid[]))::uuid[])
         -- what the firm decides is not the reporter's to write
         AND state IN ('submitted', 'withdrawn') AND harm_id IS NULL);

-- One's own things.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['last_look','upload','idempotency_key'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO tracker_app', t);
    EXECUTE format('CREATE POLICY own ON %I FOR ALL TO tracker_app USING (user_id = (SELECT nullif(current_setting(''app.user_id'', true), '''')::uuid)) WITH CHECK (user_id = (SELECT nullif(current_setting(''app.user_id'', true), '''')::uuid))', t);
  END LOOP;
END $$;
-- The sweep removes what was left lying.
CREATE POLICY sweep ON upload FOR ALL TO tracker_app USING ((SELECT current_setting('app.job', true) = 'sweep')) WITH CHECK (false);
CREATE POLICY sweep ON idempotency_key FOR ALL TO tracker_app USING ((SELECT current_setting('app.job', true) = 'sweep')) WITH CHECK (false);

-- Closures are facts about a court, the same for everyone who counts days.
ALTER TABLE court_closure ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON court_closure TO tracker_app;
CREATE POLICY everyone ON court_closure FOR SELECT TO tracker_app USING (true);
CREATE POLICY administrator ON court_closure FOR INSERT TO tracker_app
  WITH CHECK ((SELECT current_setting('app.is_admin', true) = 'on') OR (SELECT current_setting('app.is_firm', true) = 'on'));
CREATE POLICY administrator_ends ON court_closure FOR UPDATE TO tracker_app
  USING ((SELECT current_setting('app.is_admin', true) = 'on') OR (SELECT current_setting('app.is_firm', true) = 'on'))
  WITH CHECK ((SELECT current_setting('app.is_admin', true) = 'on') OR (SELECT current_setting('app.is_firm', true) = 'on'));

-- The audit log: read by the team of the case and by the administrator, written only by append_audit().
ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON audit_event TO tracker_app;
CREATE POLICY team ON audit_event FOR SELECT TO tracker_app
  USING (case_id = ANY ((SELECT nullif(current_setting('app.team_cases', true), '')::uuid[])::uuid[]));
CREATE POLICY administrator ON audit_event FOR SELECT TO tracker_app USING ((SELECT current_setting('app.is_admin', true) = 'on'));
ALTER TABLE audit_head ENABLE ROW LEVEL SECURITY;
CREATE POLICY nobody ON audit_head FOR ALL TO tracker_app USING (false);

ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON outbox TO tracker_app;
CREATE POLICY anyone_writes ON outbox FOR INSERT TO tracker_app
  WITH CHECK ((SELECT nullif(current_setting('app.user_id', true), '') IS NOT NULL) OR (SELECT current_setting('app.job', true) <> ''));
-- RETURNING reads the row back: the one who writes it may, for as long as it has not left.
CREATE POLICY postman ON outbox FOR SELECT TO tracker_app
  USING ((SELECT current_setting('app.job', true) = 'outbox') OR case_id = ANY ((SELECT nullif(current_setting('app.team_cases', true), '')::uuid[])::uuid[]));
CREATE POLICY postman_sends ON outbox FOR UPDATE TO tracker_app
  USING ((SELECT current_setting('app.job', true) = 'outbox')) WITH CHECK ((SELECT current_setting('app.job', true) = 'outbox'));
ALTER TABLE sent_mail ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON sent_mail TO tracker_app;
CREATE POLICY own ON sent_mail FOR SELECT TO tracker_app USING (
  user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid)
  OR (SELECT current_setting('app.job', true) = 'outbox'));
CREATE POLICY postman ON sent_mail FOR INSERT TO tracker_app WITH CHECK ((SELECT current_setting('app.job', true) = 'outbox'));
