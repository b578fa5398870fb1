-- The guard on references read every row as JSON once for each of its references, and asked for each parent again on
-- every update. A cascade moves a thousand dates in one statement: read the row once, and on an update ask only for
-- the references that changed. What the guards allow is as before.

CREATE OR REPLACE FUNCTION same_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE pair text; fk text; parent text; id uuid; found uuid; given jsonb := to_jsonb(NEW); before jsonb;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.case_id = OLD.case_id THEN before := to_jsonb(OLD); END IF;
  FOREACH pair IN ARRAY TG_ARGV LOOP
    fk := split_part(pair, ':', 1);
    id := (given ->> fk)::uuid;
    CONTINUE WHEN id IS NULL;
    CONTINUE WHEN before IS NOT NULL AND (before ->> fk)::uuid = id;
    parent := split_part(pair, ':', 2);
    EXECUTE format('SELECT case_id FROM %I WHERE id = $1', parent) INTO found USING id;
    IF found IS DISTINCT FROM NEW.case_id THEN
      RAISE EXCEPTION '% does not name a row of this case', fk USING ERRCODE = 'foreign_key_violation';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION keep_closed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE pair text; fk text; parent text; id uuid; parent_tier tier; parent_audience uuid; given jsonb := to_jsonb(NEW);
BEGIN
  FOREACH pair IN ARRAY TG_ARGV LOOP
    fk := split_part(pair, ':', 1);
    id := (given ->> fk)::uuid;
    CONTINUE WHEN id IS NULL;
    parent := split_part(pair, ':', 2);
    EXECUTE format('SELECT tier, audience_id FROM %I WHERE id = $1', parent) INTO parent_tier, parent_audience USING id;
    CONTINUE WHEN parent_tier IS NULL;
    IF parent_audience IS NOT NULL THEN
      IF NEW.audience_id IS NOT NULL AND NEW.audience_id <> parent_audience THEN
        RAISE EXCEPTION 'this would join two protected audiences' USING ERRCODE = 'check_violation';
      END IF;
      NEW.tier := parent_tier;
      NEW.audience_id := parent_audience;
      NEW := jsonb_populate_record(NEW, CASE WHEN given ? 'released_at'
        THEN '{"released_at": null, "released_by_id": null}'::jsonb ELSE '{}'::jsonb END);
    ELSIF parent_tier = 'work_product' AND NEW.tier = 'record' THEN
      NEW.tier := 'work_product';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
