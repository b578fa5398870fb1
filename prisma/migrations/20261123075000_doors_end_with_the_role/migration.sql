-- A role that ends or changes takes with it what was opened to the person under it: protected groups and named
-- items. Whoever gets a role again is let in by an attorney again, never by the administrator's act alone.
CREATE FUNCTION close_doors() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.revoked_at IS NOT NULL OR NEW.role <> OLD.role THEN
    DELETE FROM audience_member WHERE case_id = NEW.case_id AND user_id = NEW.user_id;
    DELETE FROM item_grant WHERE case_id = NEW.case_id AND user_id = NEW.user_id;
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION close_doors() FROM PUBLIC;
CREATE TRIGGER close_doors AFTER UPDATE OF role, revoked_at ON case_member FOR EACH ROW EXECUTE FUNCTION close_doors();
