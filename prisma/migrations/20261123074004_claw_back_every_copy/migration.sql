-- A claw-back reaches every copy of the same bytes in the case: also one that was sealed to people whom the one who
-- locks it away does not belong to. Answers their ids alone, for the audit log. Called after the visible copies.
CREATE FUNCTION sequester_copies(of_case uuid, hash text, at timestamptz) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT of_case = ANY (coalesce(nullif(current_setting('app.team_cases', true), ''), '{}')::uuid[]) THEN RETURN; END IF;
  -- Only of bytes that the caller has just locked away themselves.
  IF NOT EXISTS (SELECT 1 FROM document d WHERE d.case_id = of_case AND d.sha256 = hash AND d.sequestered_at IS NOT NULL
      AND (d.audience_id IS NULL OR d.audience_id = ANY (coalesce(nullif(current_setting('app.audiences', true), ''), '{}')::uuid[])))
    THEN RETURN; END IF;
  RETURN QUERY UPDATE document d SET sequestered_at = at, version = d.version + 1, updated_at = at
    WHERE d.case_id = of_case AND d.sha256 = hash AND d.sequestered_at IS NULL AND d.audience_id IS NOT NULL RETURNING d.id;
END $$;
REVOKE EXECUTE ON FUNCTION sequester_copies(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sequester_copies(uuid, text, timestamptz) TO tracker_app;

-- A person whose access was taken away keeps their roles for a return, and reads nothing meanwhile: a document was
-- handed to them again and again, and its text never read.
CREATE OR REPLACE FUNCTION unread_documents() RETURNS TABLE (case_id uuid, document_id uuid, reader_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.case_id, d.id, (
    SELECT m.user_id FROM case_member m JOIN app_user u ON u.id = m.user_id AND u.revoked_at IS NULL
    WHERE m.case_id = d.case_id AND m.role IN ('attorney', 'paralegal') AND m.revoked_at IS NULL
      AND (d.audience_id IS NULL OR EXISTS (SELECT 1 FROM audience_member a WHERE a.audience_id = d.audience_id AND a.user_id = m.user_id))
    ORDER BY (m.user_id = d.created_by_id) DESC NULLS LAST, m.created_at LIMIT 1)
  FROM document d
  WHERE d.text_state IN ('waiting', 'reading') AND d.sequestered_at IS NULL AND d.destroyed_at IS NULL
    AND current_setting('app.job', true) = 'sweep'
$$;
