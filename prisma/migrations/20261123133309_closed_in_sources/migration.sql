-- A source is kept whole, so it goes on telling of an entry that was closed to some of the team since. Which of the entries
-- that a source names are closed to the viewer: by number, by the court's ids, or by their words where they have neither.
-- Answers nothing that was not asked with, and "told_of" where a source of these bytes made or showed one of them.
CREATE FUNCTION closed_entries(of_case uuid, of_sha256 text, numbers int[], doc_ids text[], seq_nos text[], texts text[])
RETURNS TABLE (number int, doc_id text, seq_no text, words text, told_of boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT of_case = ANY (coalesce(nullif(current_setting('app.team_cases', true), ''), '{}')::uuid[]) THEN RETURN; END IF;
  RETURN QUERY
    SELECT CASE WHEN f.number = ANY (numbers) THEN f.number END,
           CASE WHEN f.pacer_doc_id = ANY (doc_ids) THEN f.pacer_doc_id END,
           CASE WHEN f.pacer_seq_no = ANY (seq_nos) THEN f.pacer_seq_no END,
           CASE WHEN f.number IS NULL AND f.text_raw = ANY (texts) THEN f.text_raw END,
           t.told
    FROM filing f, LATERAL (SELECT EXISTS (SELECT 1 FROM import_line l JOIN raw_file r ON r.id = l.raw_file_id
                                           WHERE l.filing_id = f.id AND r.sha256 = of_sha256) AS told) t
    WHERE f.case_id = of_case AND f.audience_id IS NOT NULL
      AND NOT f.audience_id = ANY (coalesce(nullif(current_setting('app.audiences', true), ''), '{}')::uuid[])
      AND (t.told OR f.number = ANY (numbers) OR f.pacer_doc_id = ANY (doc_ids) OR f.pacer_seq_no = ANY (seq_nos)
           OR (f.number IS NULL AND f.text_raw = ANY (texts)));
END $$;
REVOKE EXECUTE ON FUNCTION closed_entries(uuid, text, int[], text[], text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION closed_entries(uuid, text, int[], text[], text[], text[]) TO tracker_app;
