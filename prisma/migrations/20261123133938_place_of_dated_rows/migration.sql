-- Where a fact or harm stands in a list: at its first possible day, and "before X", which has none, just before X. It
-- came last, among the undated, and a chronology up to a day left it out.
ALTER TABLE "fact" ADD COLUMN "placed_on" DATE;
ALTER TABLE "harm" ADD COLUMN "placed_on" DATE;

CREATE FUNCTION place_dated() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_TABLE_NAME = 'harm' THEN
    NEW.placed_on := coalesce(NEW.earliest_on, (NEW.from_dated ->> 'start')::date, NEW.latest_on);
  ELSE
    NEW.placed_on := coalesce(NEW.earliest_on, NEW.latest_on);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_place_dated BEFORE INSERT OR UPDATE ON fact FOR EACH ROW EXECUTE FUNCTION place_dated();
CREATE TRIGGER a_place_dated BEFORE INSERT OR UPDATE ON harm FOR EACH ROW EXECUTE FUNCTION place_dated();
UPDATE fact SET placed_on = NULL;
UPDATE harm SET placed_on = NULL;

DROP INDEX "fact_case_id_earliest_on_id_idx";
DROP INDEX "harm_case_id_earliest_on_id_idx";
CREATE INDEX "fact_case_id_placed_on_id_idx" ON "fact"("case_id", "placed_on", "id");
CREATE INDEX "harm_case_id_placed_on_id_idx" ON "harm"("case_id", "placed_on", "id");
