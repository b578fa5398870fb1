-- A closure counts in every case, whoever entered it; a rule's text is checked by people and logged when it changes;
-- a case says who answers for its dates.

-- ---------------------------------------------------------------------------------------------------------
-- Who answers for a case's dates where their keepers do not. Null: the attorney longest in the case.
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE "legal_case" ADD COLUMN "supervisor_id" UUID;
CREATE INDEX "legal_case_supervisor_id_idx" ON "legal_case"("supervisor_id");
ALTER TABLE "legal_case" ADD CONSTRAINT "legal_case_supervisor_id_fkey" FOREIGN KEY ("supervisor_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- As before; the one whom the case names comes first in its team.
CREATE OR REPLACE FUNCTION dates_to_remind(on_day date) RETURNS TABLE (
  deadline_id uuid, case_id uuid, side deadline_side, state deadline_state, due_on date, created_at timestamptz,
  owner_id uuid, backup_id uuid, acknowledged_at timestamptz, docketed boolean, days_before int[],
  first_noticed_at timestamptz, team jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.id, d.case_id, d.side, d.state, d.due_on, d.created_at, d.owner_id, d.backup_id, d.acknowledged_at,
    d.completed_by_filing_id IS NOT NULL,
    coalesce((SELECT array_agg(r.days_before) FROM deadline_reminder r WHERE r.deadline_id = d.id), '{}'),
    (SELECT min(n.noticed_at) FROM deadline_notice n WHERE n.deadline_id = d.id AND n.due_on = d.due_on AND n.kind = 'reminder'),
    coalesce((SELECT jsonb_agg(jsonb_build_object('userId', m.user_id, 'role', m.role)
        ORDER BY (m.user_id IS NOT DISTINCT FROM c.supervisor_id) DESC, m.created_at, m.id)
      FROM case_member m JOIN app_user u ON u.id = m.user_id AND u.revoked_at IS NULL
      WHERE m.case_id = d.case_id AND m.revoked_at IS NULL AND m.role IN ('attorney', 'paralegal')
        AND (d.audience_id IS NULL OR EXISTS (SELECT 1 FROM audience_member a WHERE a.audience_id = d.audience_id AND a.user_id = m.user_id))), '[]')
  FROM deadline d JOIN legal_case c ON c.id = d.case_id
  WHERE d.state IN ('proposed', 'confirmed') AND d.due_on BETWEEN on_day - 60 AND on_day + 400
    AND current_setting('app.job', true) = 'deadlines'
  ORDER BY d.due_on, d.id
$$;

-- ---------------------------------------------------------------------------------------------------------
-- Closures: the worker counts the dates of every case again, with its own rights and for nobody's eyes. A date must
-- not be wrong because whoever entered the closure may not see it.
-- ---------------------------------------------------------------------------------------------------------
ALTER TABLE "court_closure" ADD COLUMN "counted_at" TIMESTAMPTZ(3);
UPDATE "court_closure" SET "counted_at" = now();
CREATE INDEX court_closure_uncounted ON court_closure (created_at) WHERE counted_at IS NULL;
CREATE POLICY calendar ON court_closure FOR UPDATE TO tracker_app
  USING ((SELECT current_setting('app.job', true) = 'deadlines')) WITH CHECK ((SELECT current_setting('app.job', true) = 'deadlines'));

CREATE POLICY calendar ON legal_case FOR SELECT TO tracker_app USING ((SELECT current_setting('app.job', true) = 'deadlines'));
CREATE POLICY calendar ON case_member FOR SELECT TO tracker_app USING ((SELECT current_setting('app.job', true) = 'deadlines'));
CREATE POLICY calendar ON deadline FOR SELECT TO tracker_app USING ((SELECT current_setting('app.job', true) = 'deadlines'));
CREATE POLICY calendar_moves ON deadline FOR UPDATE TO tracker_app
  USING ((SELECT current_setting('app.job', true) = 'deadlines')) WITH CHECK ((SELECT current_setting('app.job', true) = 'deadlines'));
CREATE POLICY calendar ON deadline_change FOR INSERT TO tracker_app
  WITH CHECK ((SELECT current_setting('app.job', true) = 'deadlines'));

-- ---------------------------------------------------------------------------------------------------------
-- Rules: who checked which text, when, against what; and what the table said since when.
-- ---------------------------------------------------------------------------------------------------------
CREATE TYPE "rule_check_outcome" AS ENUM ('agrees', 'differs');
CREATE TABLE "rule_check" (
    "id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "outcome" "rule_check_outcome" NOT NULL,
    "checked_on" DATE NOT NULL,
    "against" TEXT NOT NULL,
    "source_url" TEXT,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    CONSTRAINT "rule_check_pkey" PRIMARY KEY ("id"),
    CONSTRAINT rule_check_says_against_what CHECK (length(btrim("against")) > 0),
    -- What differs says how.
    CONSTRAINT rule_check_says_how CHECK ("outcome" = 'agrees' OR length(btrim(coalesce("note", ''))) > 0)
);
CREATE INDEX "rule_check_rule_id_created_at_idx" ON "rule_check"("rule_id", "created_at");
CREATE INDEX "rule_check_created_by_id_idx" ON "rule_check"("created_by_id");
ALTER TABLE "rule_check" ADD CONSTRAINT "rule_check_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TABLE "rule_text" (
    "id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "is_change" BOOLEAN NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "rule_text_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "rule_text_rule_id_seen_at_idx" ON "rule_text"("rule_id", "seen_at");

-- A check vouches for a text with somebody's name: it is read by those who know that person, and by nobody else.
ALTER TABLE rule_check ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON rule_check TO tracker_app;
GRANT UPDATE (withdrawn_at) ON rule_check TO tracker_app;
CREATE POLICY colleagues ON rule_check FOR SELECT TO tracker_app USING (
  (SELECT current_setting('app.is_firm', true) = 'on') AND created_by_id IN (SELECT u.id FROM app_user u));
CREATE POLICY firm ON rule_check FOR INSERT TO tracker_app WITH CHECK (
  (SELECT current_setting('app.is_firm', true) = 'on')
  AND created_by_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
CREATE POLICY own ON rule_check FOR UPDATE TO tracker_app
  USING (created_by_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (created_by_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));

ALTER TABLE rule_text ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON rule_text TO tracker_app;
CREATE POLICY firm ON rule_text FOR SELECT TO tracker_app USING (
  (SELECT current_setting('app.is_firm', true) = 'on') OR (SELECT current_setting('app.is_admin', true) = 'on')
  OR (SELECT current_setting('app.job', true) = 'deadlines'));
CREATE POLICY calendar ON rule_text FOR INSERT TO tracker_app
  WITH CHECK ((SELECT current_setting('app.job', true) = 'deadlines'));

SELECT guard_references();
