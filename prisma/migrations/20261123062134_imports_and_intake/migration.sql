-- Docket material that came in (sheets, mails, feeds), what was decided about it, what its texts propose, and the
-- worklist of documents that are not here. The bytes of a source lie on disk under their hash; a row names them.

CREATE TYPE "import_channel" AS ENUM ('upload', 'mail', 'rss', 'courtlistener');
CREATE TYPE "import_state" AS ENUM ('waiting', 'accepted', 'discarded', 'reverted');
CREATE TYPE "line_change" AS ENUM ('added', 'changed', 'seen', 'papers', 'party', 'counsel');
CREATE TYPE "proposal_kind" AS ENUM ('kind', 'filer', 'link', 'hearing', 'deadline', 'posture', 'counsel', 'service');
CREATE TYPE "confidence" AS ENUM ('high', 'medium', 'low');
CREATE TYPE "proposal_state" AS ENUM ('open', 'accepted', 'corrected', 'dismissed');
CREATE TYPE "intake_outcome" AS ENUM ('entered', 'waiting', 'nothing_new', 'refused', 'failed');
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "tier" "tier" NOT NULL DEFAULT 'work_product',
    "audience_id" UUID,
    "channel" "import_channel" NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "counts" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "raw_file" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "tier" "tier" NOT NULL DEFAULT 'work_product',
    "audience_id" UUID,
    "batch_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "kind" TEXT,
    "court_id" TEXT,
    "docket_number" TEXT,
    "as_of" TIMESTAMPTZ(3),
    "problem" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "raw_file_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "import_line" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "tier" "tier" NOT NULL DEFAULT 'work_product',
    "audience_id" UUID,
    "batch_id" UUID NOT NULL,
    "raw_file_id" UUID,
    "filing_id" UUID,
    "subject_id" UUID,
    "change" "line_change" NOT NULL,
    "fields" TEXT[] DEFAULT ARRAY[]::TEXT[],
    CONSTRAINT "import_line_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "docket_reading" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "tier" "tier" NOT NULL DEFAULT 'work_product',
    "audience_id" UUID,
    "filing_id" UUID NOT NULL,
    "state" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "docket_reading_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "tier" "tier" NOT NULL DEFAULT 'work_product',
    "audience_id" UUID,
    "filing_id" UUID NOT NULL,
    "kind" "proposal_kind" NOT NULL,
    "key" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "words" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "result_id" UUID,
    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "case_address" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "tier" "tier" NOT NULL DEFAULT 'work_product',
    "audience_id" UUID,
    "token" TEXT NOT NULL,
    "allow_list" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    CONSTRAINT "case_address_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "intake_log" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "tier" "tier" NOT NULL DEFAULT 'work_product',
    "audience_id" UUID,
    "channel" "import_channel" NOT NULL,
    "outcome" "intake_outcome" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sender" TEXT,
    "subject" TEXT,
    "message_id" TEXT,
    "detail" TEXT NOT NULL,
    "batch_id" UUID,
    "filing_id" UUID,
    "duration_ms" INTEGER,
    CONSTRAINT "intake_log_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "followed_feed" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "tier" "tier" NOT NULL DEFAULT 'work_product',
    "audience_id" UUID,
    "channel" "import_channel" NOT NULL,
    "url" TEXT NOT NULL,
    "etag" TEXT,
    "last_modified" TEXT,
    "checked_at" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "cursor" JSONB,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    CONSTRAINT "followed_feed_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "free_look" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "tier" "tier" NOT NULL DEFAULT 'work_product',
    "audience_id" UUID,
    "filing_id" UUID NOT NULL,
    "url" TEXT,
    "last_on" DATE,
    "used_at" TIMESTAMPTZ(3),
    "used_by_id" UUID,
    "fetcher_id" UUID,
    "note" TEXT,
    CONSTRAINT "free_look_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "outside_service" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "tier" "tier" NOT NULL DEFAULT 'work_product',
    "audience_id" UUID,
    "filing_id" UUID,
    "title" TEXT NOT NULL,
    "served_on" DATE NOT NULL,
    "method" "service_method" NOT NULL,
    "served_by" TEXT,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    CONSTRAINT "outside_service_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "outside_call" (
    "id" UUID NOT NULL,
    "service" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "outside_call_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "import_batch_audience_id_idx" ON "import_batch"("audience_id");
CREATE INDEX "import_batch_created_by_id_idx" ON "import_batch"("created_by_id");
CREATE INDEX "import_batch_decided_by_id_idx" ON "import_batch"("decided_by_id");
CREATE INDEX "import_batch_case_id_state_created_at_idx" ON "import_batch"("case_id", "state", "created_at");
CREATE INDEX "raw_file_audience_id_idx" ON "raw_file"("audience_id");
CREATE INDEX "raw_file_case_id_sha256_idx" ON "raw_file"("case_id", "sha256");
CREATE UNIQUE INDEX "raw_file_batch_id_position_key" ON "raw_file"("batch_id", "position");
CREATE INDEX "import_line_audience_id_idx" ON "import_line"("audience_id");
CREATE INDEX "import_line_filing_id_idx" ON "import_line"("filing_id");
CREATE INDEX "import_line_batch_id_idx" ON "import_line"("batch_id");
CREATE INDEX "import_line_raw_file_id_idx" ON "import_line"("raw_file_id");
CREATE INDEX "import_line_case_id_idx" ON "import_line"("case_id");
CREATE UNIQUE INDEX "docket_reading_filing_id_key" ON "docket_reading"("filing_id");
CREATE INDEX "docket_reading_audience_id_idx" ON "docket_reading"("audience_id");
CREATE INDEX "docket_reading_case_id_idx" ON "docket_reading"("case_id");
CREATE INDEX "proposal_audience_id_idx" ON "proposal"("audience_id");
CREATE INDEX "proposal_decided_by_id_idx" ON "proposal"("decided_by_id");
CREATE INDEX "proposal_case_id_state_filing_id_idx" ON "proposal"("case_id", "state", "filing_id");
CREATE UNIQUE INDEX "proposal_filing_id_key_key" ON "proposal"("filing_id", "key");
CREATE UNIQUE INDEX "case_address_token_key" ON "case_address"("token");
CREATE INDEX "case_address_audience_id_idx" ON "case_address"("audience_id");
CREATE INDEX "case_address_created_by_id_idx" ON "case_address"("created_by_id");
CREATE INDEX "case_address_case_id_idx" ON "case_address"("case_id");
CREATE INDEX "intake_log_audience_id_idx" ON "intake_log"("audience_id");
CREATE INDEX "intake_log_filing_id_idx" ON "intake_log"("filing_id");
CREATE INDEX "intake_log_batch_id_idx" ON "intake_log"("batch_id");
CREATE INDEX "intake_log_case_id_at_idx" ON "intake_log"("case_id", "at");
CREATE INDEX "followed_feed_audience_id_idx" ON "followed_feed"("audience_id");
CREATE INDEX "followed_feed_created_by_id_idx" ON "followed_feed"("created_by_id");
CREATE INDEX "followed_feed_case_id_idx" ON "followed_feed"("case_id");
CREATE INDEX "followed_feed_next_at_idx" ON "followed_feed"("next_at");
CREATE UNIQUE INDEX "free_look_filing_id_key" ON "free_look"("filing_id");
CREATE INDEX "free_look_audience_id_idx" ON "free_look"("audience_id");
CREATE INDEX "free_look_used_by_id_idx" ON "free_look"("used_by_id");
CREATE INDEX "free_look_fetcher_id_idx" ON "free_look"("fetcher_id");
CREATE INDEX "free_look_case_id_idx" ON "free_look"("case_id");
CREATE INDEX "outside_service_audience_id_idx" ON "outside_service"("audience_id");
CREATE INDEX "outside_service_created_by_id_idx" ON "outside_service"("created_by_id");
CREATE INDEX "outside_service_filing_id_idx" ON "outside_service"("filing_id");
CREATE INDEX "outside_service_case_id_idx" ON "outside_service"("case_id");
CREATE INDEX "outside_call_service_at_idx" ON "outside_call"("service", "at");
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "legal_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_audience_id_fkey" FOREIGN KEY ("audience_id") REFERENCES "audience"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "raw_file" ADD CONSTRAINT "raw_file_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "legal_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "raw_file" ADD CONSTRAINT "raw_file_audience_id_fkey" FOREIGN KEY ("audience_id") REFERENCES "audience"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "raw_file" ADD CONSTRAINT "raw_file_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_line" ADD CONSTRAINT "import_line_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "legal_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_line" ADD CONSTRAINT "import_line_audience_id_fkey" FOREIGN KEY ("audience_id") REFERENCES "audience"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_line" ADD CONSTRAINT "import_line_filing_id_fkey" FOREIGN KEY ("filing_id") REFERENCES "filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_line" ADD CONSTRAINT "import_line_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_line" ADD CONSTRAINT "import_line_raw_file_id_fkey" FOREIGN KEY ("raw_file_id") REFERENCES "raw_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "docket_reading" ADD CONSTRAINT "docket_reading_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "legal_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "docket_reading" ADD CONSTRAINT "docket_reading_audience_id_fkey" FOREIGN KEY ("audience_id") REFERENCES "audience"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "docket_reading" ADD CONSTRAINT "docket_reading_filing_id_fkey" FOREIGN KEY ("filing_id") REFERENCES "filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "legal_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_audience_id_fkey" FOREIGN KEY ("audience_id") REFERENCES "audience"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_filing_id_fkey" FOREIGN KEY ("filing_id") REFERENCES "filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_address" ADD CONSTRAINT "case_address_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "legal_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_address" ADD CONSTRAINT "case_address_audience_id_fkey" FOREIGN KEY ("audience_id") REFERENCES "audience"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_address" ADD CONSTRAINT "case_address_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "intake_log" ADD CONSTRAINT "intake_log_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "legal_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "intake_log" ADD CONSTRAINT "intake_log_audience_id_fkey" FOREIGN KEY ("audience_id") REFERENCES "audience"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "intake_log" ADD CONSTRAINT "intake_log_filing_id_fkey" FOREIGN KEY ("filing_id") REFERENCES "filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "intake_log" ADD CONSTRAINT "intake_log_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "followed_feed" ADD CONSTRAINT "followed_feed_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "legal_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "followed_feed" ADD CONSTRAINT "followed_feed_audience_id_fkey" FOREIGN KEY ("audience_id") REFERENCES "audience"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "followed_feed" ADD CONSTRAINT "followed_feed_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "free_look" ADD CONSTRAINT "free_look_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "legal_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "free_look" ADD CONSTRAINT "free_look_audience_id_fkey" FOREIGN KEY ("audience_id") REFERENCES "audience"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "free_look" ADD CONSTRAINT "free_look_used_by_id_fkey" FOREIGN KEY ("used_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "free_look" ADD CONSTRAINT "free_look_fetcher_id_fkey" FOREIGN KEY ("fetcher_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "free_look" ADD CONSTRAINT "free_look_filing_id_fkey" FOREIGN KEY ("filing_id") REFERENCES "filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "outside_service" ADD CONSTRAINT "outside_service_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "legal_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "outside_service" ADD CONSTRAINT "outside_service_audience_id_fkey" FOREIGN KEY ("audience_id") REFERENCES "audience"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "outside_service" ADD CONSTRAINT "outside_service_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "outside_service" ADD CONSTRAINT "outside_service_filing_id_fkey" FOREIGN KEY ("filing_id") REFERENCES "filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['import_batch','raw_file','import_line','docket_reading','proposal','case_address','intake_log','followed_feed','free_look','outside_service'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK ((tier IN (''sealed'',''protective'',''ex_parte'')) = (audience_id IS NOT NULL))', t, t || '_audience_check');
    PERFORM guard_table(t);
  END LOOP;
END $$;
SELECT guard_references();

-- One feed of a kind a case, and one open address.
CREATE UNIQUE INDEX followed_feed_one_open ON followed_feed (case_id, channel) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX case_address_one_open ON case_address (case_id) WHERE closed_at IS NULL;

-- Requests to outside services are the installation's, counted by the intake alone.
ALTER TABLE outside_call ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON outside_call TO tracker_app;
CREATE POLICY intake ON outside_call FOR ALL TO tracker_app
  USING ((SELECT current_setting('app.job', true) = 'intake')) WITH CHECK ((SELECT current_setting('app.job', true) = 'intake'));

-- As whom the intake works for a case: the one who set it up while they are on the team, else another of the team.
CREATE FUNCTION intake_reader(of_case uuid, maker uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.user_id FROM case_member m JOIN app_user u ON u.id = m.user_id AND u.revoked_at IS NULL
  WHERE m.case_id = of_case AND m.role IN ('attorney', 'paralegal') AND m.revoked_at IS NULL
  ORDER BY (m.user_id = maker) DESC NULLS LAST, m.created_at LIMIT 1
$$;

-- Where mail goes. Ids, addresses and docket numbers only, and only for the intake.
CREATE FUNCTION intake_addresses() RETURNS TABLE (case_id uuid, token text, allow_list text[], reader_id uuid, court_id text, docket_number text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.case_id, a.token, a.allow_list, intake_reader(a.case_id, a.created_by_id), c.court_id, c.docket_number_raw
  FROM case_address a JOIN legal_case c ON c.id = a.case_id
  WHERE a.closed_at IS NULL AND current_setting('app.job', true) = 'intake'
$$;

-- What is to be looked at now.
CREATE FUNCTION due_feeds(at timestamptz) RETURNS TABLE (case_id uuid, feed_id uuid, reader_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f.case_id, f.id, intake_reader(f.case_id, f.created_by_id)
  FROM followed_feed f WHERE f.ended_at IS NULL AND f.next_at <= at AND current_setting('app.job', true) = 'intake'
  ORDER BY f.next_at
$$;

-- Takes back what the intake entered by itself, as long as nobody has looked at it and nothing rests on it. The
-- source, the log and the record of what it made stay. Answers how many entries went.
CREATE FUNCTION undo_import(of_case uuid, of_batch uuid) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE gone uuid[];
BEGIN
  IF NOT of_case = ANY (coalesce(nullif(current_setting('app.team_cases', true), ''), '{}')::uuid[]) THEN RETURN 0; END IF;
  SELECT coalesce(array_agg(f.id), '{}') INTO gone FROM filing f
    JOIN import_line l ON l.filing_id = f.id AND l.batch_id = of_batch AND l.change = 'added'
    WHERE f.case_id = of_case AND f.unreviewed AND f.released_at IS NULL
      AND (f.audience_id IS NULL OR f.audience_id = ANY (coalesce(nullif(current_setting('app.audiences', true), ''), '{}')::uuid[]));
  UPDATE import_line SET filing_id = NULL WHERE filing_id = ANY (gone);
  UPDATE intake_log SET filing_id = NULL WHERE filing_id = ANY (gone);
  DELETE FROM proposal WHERE filing_id = ANY (gone);
  DELETE FROM docket_reading WHERE filing_id = ANY (gone);
  DELETE FROM free_look WHERE filing_id = ANY (gone);
  DELETE FROM filing_document WHERE filing_id = ANY (gone) AND document_id IS NULL;
  -- Whatever else names the entry holds it: the foreign key says so.
  DELETE FROM filing WHERE id = ANY (gone);
  RETURN cardinality(gone);
END $$;

REVOKE EXECUTE ON FUNCTION intake_reader(uuid, uuid), intake_addresses(), due_feeds(timestamptz), undo_import(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intake_addresses(), due_feeds(timestamptz), undo_import(uuid, uuid) TO tracker_app;
