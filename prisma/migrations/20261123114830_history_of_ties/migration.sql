-- What counsel tied to a claim and its relief keeps its history, as every row of the ledger does: who, when, what stood.
-- The row of the pair is the subject; before it was ever recorded it stood at version 0.
ALTER TYPE "subject_kind" ADD VALUE 'claim_relief';

-- As before, and of a pair too: what is kept of a row is as closed as the row.
CREATE OR REPLACE FUNCTION keep_closed_subject() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE parent text := NEW.subject_kind::text; parent_tier tier; parent_audience uuid; parent_case uuid;
BEGIN
  IF NEW.subject_id IS NULL OR parent NOT IN ('filing','document','fact','harm','deadline','hearing','declaration','claim','party','attorney','relief','government_action','access_interval','baseline','claim_relief')
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

-- And when it is closed later.
CREATE TRIGGER c_spread_revision AFTER UPDATE OF tier, audience_id ON claim_relief
  FOR EACH ROW EXECUTE FUNCTION spread_closed_revision();
