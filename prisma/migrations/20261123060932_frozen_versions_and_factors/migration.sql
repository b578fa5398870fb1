-- A fact may go to a factor of the motion, date a step of the delay clock or explain the time before one. A change
-- of the ledger keeps what stood before. What was filed from the ledger is frozen with its hash.

CREATE TYPE "factor" AS ENUM ('balance_of_equities', 'public_interest');
CREATE TYPE "diligence_step" AS ENUM ('directive', 'notice', 'first_harm', 'counsel_retained', 'complaint', 'motion');
ALTER TYPE "subject_kind" ADD VALUE 'frozen_version';

ALTER TABLE "fact" ADD COLUMN "factors" "factor"[] DEFAULT ARRAY[]::"factor"[],
  ADD COLUMN "diligence_step" "diligence_step",
  ADD COLUMN "explains_step" "diligence_step";
ALTER TABLE "access_interval" ADD COLUMN "plaintiff_included" BOOLEAN;

CREATE TABLE "ledger_revision" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "tier" "tier" NOT NULL DEFAULT 'work_product',
    "audience_id" UUID,
    "subject_kind" "subject_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replaced_by_id" UUID,

    CONSTRAINT "ledger_revision_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "frozen_version" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "tier" "tier" NOT NULL DEFAULT 'work_product',
    "audience_id" UUID,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "scope" JSONB NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "filing_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "frozen_version_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ledger_revision_subject_id_version_key" ON "ledger_revision"("subject_id", "version");
CREATE INDEX "ledger_revision_case_id_idx" ON "ledger_revision"("case_id");
CREATE INDEX "ledger_revision_audience_id_idx" ON "ledger_revision"("audience_id");
CREATE INDEX "ledger_revision_replaced_by_id_idx" ON "ledger_revision"("replaced_by_id");
CREATE INDEX "frozen_version_case_id_created_at_id_idx" ON "frozen_version"("case_id", "created_at", "id");
CREATE INDEX "frozen_version_audience_id_idx" ON "frozen_version"("audience_id");
CREATE INDEX "frozen_version_filing_id_idx" ON "frozen_version"("filing_id");
CREATE INDEX "frozen_version_created_by_id_idx" ON "frozen_version"("created_by_id");

ALTER TABLE "ledger_revision" ADD CONSTRAINT "ledger_revision_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "legal_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "ledger_revision_audience_id_fkey" FOREIGN KEY ("audience_id") REFERENCES "audience"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "ledger_revision_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "frozen_version" ADD CONSTRAINT "frozen_version_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "legal_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "frozen_version_audience_id_fkey" FOREIGN KEY ("audience_id") REFERENCES "audience"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "frozen_version_filing_id_fkey" FOREIGN KEY ("filing_id") REFERENCES "filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "frozen_version_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ledger_revision" ADD CONSTRAINT "ledger_revision_audience_check" CHECK ((tier IN ('sealed','protective','ex_parte')) = (audience_id IS NOT NULL));
ALTER TABLE "frozen_version" ADD CONSTRAINT "frozen_version_audience_check" CHECK ((tier IN ('sealed','protective','ex_parte')) = (audience_id IS NOT NULL));

SELECT guard_table('ledger_revision', 'subject_id');
SELECT guard_table('frozen_version');
SELECT guard_references();
-- Neither is ever changed by the application: a revision and a frozen version are what they were.
REVOKE UPDATE ON ledger_revision, frozen_version FROM tracker_app;

-- A revision is as closed as the row it is of, also when that one is closed later.
CREATE TRIGGER b_keep_closed BEFORE INSERT OR UPDATE ON ledger_revision FOR EACH ROW EXECUTE FUNCTION keep_closed_subject();
CREATE FUNCTION spread_closed_revision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.tier = OLD.tier AND NEW.audience_id IS NOT DISTINCT FROM OLD.audience_id THEN RETURN NULL; END IF;
  UPDATE ledger_revision SET tier = tier WHERE subject_id = NEW.id;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION spread_closed_revision() FROM PUBLIC;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['fact','government_action','access_interval','declaration'] LOOP
    EXECUTE format('CREATE TRIGGER c_spread_revision AFTER UPDATE OF tier, audience_id ON %I FOR EACH ROW EXECUTE FUNCTION spread_closed_revision()', t);
  END LOOP;
END $$;
