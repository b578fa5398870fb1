-- A baseline is cited to a place like any other figure, keeps what it was, and the sum that a harm is measured
-- against is as closed as its sources. A factor of the motion has authorities of its own. How far a harm is proved
-- may be held down, with the reason.

ALTER TABLE harm ADD COLUMN evidence_at_most evidence_state, ADD COLUMN evidence_why text,
  ADD CONSTRAINT harm_evidence_at_most_check CHECK ((evidence_at_most IS NULL) = (evidence_why IS NULL));

ALTER TABLE fact_citation ADD COLUMN baseline_id uuid,
  ADD CONSTRAINT fact_citation_baseline_id_fkey FOREIGN KEY (baseline_id) REFERENCES baseline(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  DROP CONSTRAINT fact_citation_subject_check,
  ADD CONSTRAINT fact_citation_subject_check CHECK (
    num_nonnulls(fact_id, harm_id, cause_link_id, access_interval_id, government_action_id, baseline_id) = 1);
CREATE INDEX fact_citation_baseline_id_idx ON fact_citation(baseline_id);
ALTER TABLE baseline ADD CONSTRAINT baseline_amount_check CHECK (amount > 0);

CREATE TABLE motion_factor (
    id UUID NOT NULL,
    case_id UUID NOT NULL,
    tier tier NOT NULL DEFAULT 'work_product',
    audience_id UUID,
    factor factor NOT NULL,
    authorities TEXT[] DEFAULT ARRAY[]::TEXT[],
    version INTEGER NOT NULL DEFAULT 1,
    updated_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT motion_factor_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX motion_factor_case_id_factor_key ON motion_factor(case_id, factor);
CREATE INDEX motion_factor_audience_id_idx ON motion_factor(audience_id);
ALTER TABLE motion_factor
  ADD CONSTRAINT motion_factor_case_id_fkey FOREIGN KEY (case_id) REFERENCES legal_case(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT motion_factor_audience_id_fkey FOREIGN KEY (audience_id) REFERENCES audience(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT motion_factor_audience_check CHECK ((tier IN ('sealed','protective','ex_parte')) = (audience_id IS NOT NULL));
SELECT guard_table('motion_factor');
SELECT guard_references();

-- A revision of a baseline is as closed as the baseline.
CREATE TRIGGER c_spread_revision AFTER UPDATE OF tier, audience_id ON baseline FOR EACH ROW EXECUTE FUNCTION spread_closed_revision();

-- A baseline that cites a protected document is made from it, as a fact or a harm is.
CREATE OR REPLACE FUNCTION close_cited() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
  UPDATE government_action SET tier = NEW.tier, audience_id = NEW.audience_id, released_at = NULL, released_by_id = NULL
    WHERE id = NEW.government_action_id AND audience_id IS DISTINCT FROM NEW.audience_id;
  UPDATE baseline SET tier = NEW.tier, audience_id = NEW.audience_id
    WHERE id = NEW.baseline_id AND audience_id IS DISTINCT FROM NEW.audience_id;
  RETURN NULL;
END $$;
