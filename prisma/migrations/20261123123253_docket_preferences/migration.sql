-- How a person looks at a docket: the kinds they muted. It was a cookie of one browser.
CREATE TABLE "docket_preference" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "muted" "filing_kind"[] NOT NULL DEFAULT ARRAY[]::"filing_kind"[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "docket_preference_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "docket_preference_case_id_user_id_key" ON "docket_preference"("case_id", "user_id");
CREATE INDEX "docket_preference_user_id_idx" ON "docket_preference"("user_id");
ALTER TABLE "docket_preference" ADD CONSTRAINT "docket_preference_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "legal_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "docket_preference_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT guard_references();

-- One's own, and of a case that one is on the team of.
ALTER TABLE docket_preference ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON docket_preference TO tracker_app;
CREATE POLICY own ON docket_preference FOR ALL TO tracker_app
  USING (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid)
    AND case_id = ANY ((SELECT nullif(current_setting('app.team_cases', true), '')::uuid[])::uuid[]));
