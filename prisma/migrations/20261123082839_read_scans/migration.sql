-- Pages without a text layer, read by OCR when somebody asks for it. The text stands in the same rows as any other,
-- under the same policies: what seals, claws back or destroys a document's text does so with this.
CREATE TYPE "ocr_state" AS ENUM ('waiting', 'reading', 'done', 'failed');
CREATE TYPE "page_text_origin" AS ENUM ('layer', 'none', 'ocr');
ALTER TABLE "document" ADD COLUMN "ocr_state" "ocr_state", ADD COLUMN "ocr_error" TEXT;
ALTER TABLE "document_page" ADD COLUMN "origin" "page_text_origin" NOT NULL DEFAULT 'layer', ADD COLUMN "confidence" SMALLINT,
  ADD COLUMN "lines" JSONB, ADD CONSTRAINT confidence_range CHECK (confidence BETWEEN 0 AND 100),
  ADD CONSTRAINT only_ocr_guesses CHECK (origin = 'ocr' OR (confidence IS NULL AND lines IS NULL));
-- What was read before this and had nothing, or nothing of its own, is a picture.
UPDATE document_page p SET origin = 'none' FROM document d
  WHERE d.id = p.document_id AND (p.text = '' OR d.text_state = 'no_text');
CREATE INDEX document_unread_scan ON document (id) WHERE ocr_state IN ('waiting', 'reading');

-- Scans whose reading was asked for and is not done, and as whom to read them: as unread_documents().
CREATE FUNCTION unread_scans() RETURNS TABLE (case_id uuid, document_id uuid, reader_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.case_id, d.id, (
    SELECT m.user_id FROM case_member m JOIN app_user u ON u.id = m.user_id AND u.revoked_at IS NULL
    WHERE m.case_id = d.case_id AND m.role IN ('attorney', 'paralegal') AND m.revoked_at IS NULL
      AND (d.audience_id IS NULL OR EXISTS (SELECT 1 FROM audience_member a WHERE a.audience_id = d.audience_id AND a.user_id = m.user_id))
    ORDER BY (m.user_id = d.created_by_id) DESC NULLS LAST, m.created_at LIMIT 1)
  FROM document d
  WHERE d.ocr_state IN ('waiting', 'reading') AND d.sequestered_at IS NULL AND d.destroyed_at IS NULL
    AND current_setting('app.job', true) = 'sweep'
$$;
REVOKE EXECUTE ON FUNCTION unread_scans() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION unread_scans() TO tracker_app;
