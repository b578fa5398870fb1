-- An answer is kept for a retry of the same request. Whoever is beyond a row that was sealed since, or out of the case,
-- must not read it there: it is forgotten as in a claw-back. Once a transaction for each case, however much it closes.
CREATE FUNCTION forget_on_closing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF coalesce(current_setting('app.forgot', true), '') <> NEW.case_id::text THEN
    PERFORM forget_answers(NEW.case_id);
    PERFORM set_config('app.forgot', NEW.case_id::text, true);
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION forget_on_closing() FROM PUBLIC;

-- As before, and the answers.
CREATE OR REPLACE FUNCTION guard_openings() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE t text;
BEGIN
  FOR t IN SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables b
             ON b.table_schema = c.table_schema AND b.table_name = c.table_name AND b.table_type = 'BASE TABLE'
           WHERE c.table_schema = 'public' AND c.column_name = 'audience_id' AND EXISTS (SELECT 1 FROM information_schema.columns o
             WHERE o.table_schema = 'public' AND o.table_name = c.table_name AND o.column_name = 'tier')
  LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER y_only_attorneys_lower BEFORE UPDATE OF tier, audience_id, case_id ON %I FOR EACH ROW EXECUTE FUNCTION only_attorneys_lower()', t);
    EXECUTE format('CREATE OR REPLACE TRIGGER d_forget_answers AFTER UPDATE ON %I FOR EACH ROW WHEN (NEW.audience_id IS NOT NULL AND NEW.audience_id IS DISTINCT FROM OLD.audience_id) EXECUTE FUNCTION forget_on_closing()', t);
  END LOOP;
  FOR t IN SELECT c.table_name FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.column_name = 'released_at' LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER y_only_attorneys_release BEFORE INSERT OR UPDATE OF released_at ON %I FOR EACH ROW EXECUTE FUNCTION only_attorneys_release()', t);
    CONTINUE WHEN t = 'release';
    EXECUTE format('CREATE OR REPLACE TRIGGER d_end_release AFTER UPDATE ON %I FOR EACH ROW WHEN (OLD.released_at IS NOT NULL AND NEW.released_at IS NULL) EXECUTE FUNCTION end_release()', t);
  END LOOP;
END $$;
SELECT guard_openings();

CREATE OR REPLACE FUNCTION close_doors() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.revoked_at IS NOT NULL OR NEW.role <> OLD.role THEN
    DELETE FROM audience_member WHERE case_id = NEW.case_id AND user_id = NEW.user_id;
    DELETE FROM item_grant WHERE case_id = NEW.case_id AND user_id = NEW.user_id;
    UPDATE idempotency_key SET response = NULL, status = 410 WHERE user_id = NEW.user_id AND status <> 0 AND response IS NOT NULL;
  END IF;
  RETURN NULL;
END $$;
