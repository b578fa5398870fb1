-- A claw-back reaches what was said of the document as well as the document: notes and tasks on it, what the ledger was
-- while it quoted it, and answers kept for a retry. All of it hangs on the row's own column, so that no command and no
-- later version of destroy_document() can forget it.

ALTER TABLE "note" ADD COLUMN "locked_away" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "task" ADD COLUMN "locked_away" BOOLEAN NOT NULL DEFAULT false;
CREATE POLICY clawed_back ON note AS RESTRICTIVE FOR ALL TO tracker_app USING (NOT locked_away);
CREATE POLICY clawed_back ON task AS RESTRICTIVE FOR ALL TO tracker_app USING (NOT locked_away);

-- Matches any sequestered document that is not destroyed: what is destroyed has been taken out of the snapshots.
-- Read once per query; 'none' is no part of an id.
CREATE FUNCTION sequestered_pattern() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(string_agg(id::text, '|'), 'none') FROM document WHERE sequestered_at IS NOT NULL AND destroyed_at IS NULL
$$;
CREATE POLICY clawed_back ON ledger_revision AS RESTRICTIVE FOR SELECT TO tracker_app
  USING (snapshot::text !~ (SELECT sequestered_pattern()));
CREATE POLICY clawed_back ON harm_revision AS RESTRICTIVE FOR SELECT TO tracker_app
  USING (snapshot::text !~ (SELECT sequestered_pattern()));
REVOKE EXECUTE ON FUNCTION sequestered_pattern() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sequestered_pattern() TO tracker_app;

-- An answer kept for a retry may hold words that are now out of reach. Of everybody in the case, whatever they wrote,
-- it is forgotten; that it was done stays known (410), so that a retry does not do it twice.
CREATE FUNCTION forget_answers(of_case uuid) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE idempotency_key SET response = NULL, status = 410
    WHERE status <> 0 AND response IS NOT NULL AND user_id IN (SELECT m.user_id FROM case_member m WHERE m.case_id = of_case)
$$;

-- Words that stand nowhere in the case any more leave the list of words for what is spelled wrong.
CREATE FUNCTION drop_words(of_case uuid, words text[]) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM search_word s WHERE s.case_id = of_case AND s.word = ANY (words)
    AND NOT EXISTS (SELECT 1 FROM document_page x WHERE x.case_id = of_case AND x.search @@ plainto_tsquery('english', s.word))
    AND NOT EXISTS (SELECT 1 FROM document x WHERE x.case_id = of_case AND x.search @@ plainto_tsquery('english', s.word))
    AND NOT EXISTS (SELECT 1 FROM filing x WHERE x.case_id = of_case AND x.search @@ plainto_tsquery('english', s.word))
    AND NOT EXISTS (SELECT 1 FROM fact x WHERE x.case_id = of_case AND x.search @@ plainto_tsquery('english', s.word))
    AND NOT EXISTS (SELECT 1 FROM harm x WHERE x.case_id = of_case AND x.search @@ plainto_tsquery('english', s.word))
    AND NOT EXISTS (SELECT 1 FROM note x WHERE x.case_id = of_case AND x.search @@ plainto_tsquery('english', s.word))
$$;

-- Before: a document that is locked away is released to nobody, and one that is destroyed keeps no name from outside.
CREATE FUNCTION end_on_claw_back() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.sequestered_at IS NOT NULL THEN
    NEW.released_at := NULL;
    NEW.released_by_id := NULL;
  END IF;
  IF NEW.destroyed_at IS NOT NULL AND OLD.destroyed_at IS NULL THEN NEW.file_name := 'destroyed'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER x_end_on_claw_back BEFORE UPDATE ON document FOR EACH ROW EXECUTE FUNCTION end_on_claw_back();

CREATE FUNCTION claw_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE words text[];
BEGIN
  IF (NEW.sequestered_at IS NULL) <> (OLD.sequestered_at IS NULL) THEN
    UPDATE note SET locked_away = NEW.sequestered_at IS NOT NULL WHERE case_id = NEW.case_id AND subject_id = NEW.id;
    UPDATE task SET locked_away = NEW.sequestered_at IS NOT NULL WHERE case_id = NEW.case_id AND subject_id = NEW.id;
    UPDATE document_page SET released_at = NULL, released_by_id = NULL WHERE document_id = NEW.id AND released_at IS NOT NULL;
    PERFORM forget_answers(NEW.case_id);
  END IF;
  IF NEW.destroyed_at IS NOT NULL AND OLD.destroyed_at IS NULL THEN
    SELECT words_of(string_agg(text, ' ')) INTO words FROM note WHERE case_id = NEW.case_id AND subject_id = NEW.id AND locked_away;
    UPDATE note SET text = 'Destroyed with the document.' WHERE case_id = NEW.case_id AND subject_id = NEW.id AND locked_away;
    UPDATE task SET title = 'Destroyed with the document.' WHERE case_id = NEW.case_id AND subject_id = NEW.id AND locked_away;
    PERFORM drop_words(NEW.case_id, coalesce(words, '{}'));
    -- Also what somebody of the case was about to add once more.
    DELETE FROM upload u WHERE u.sha256 = NEW.sha256 AND u.used_at IS NULL
      AND u.user_id IN (SELECT m.user_id FROM case_member m WHERE m.case_id = NEW.case_id);
    PERFORM forget_answers(NEW.case_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER d_claw_back AFTER UPDATE OF sequestered_at, destroyed_at ON document FOR EACH ROW EXECUTE FUNCTION claw_back();
REVOKE EXECUTE ON FUNCTION forget_answers(uuid), drop_words(uuid, text[]), end_on_claw_back(), claw_back() FROM PUBLIC;

-- What was locked away or destroyed before this.
UPDATE note n SET locked_away = true FROM document d WHERE n.subject_id = d.id AND d.sequestered_at IS NOT NULL
  AND n.text NOT LIKE 'Clawed back: %';
UPDATE task t SET locked_away = true FROM document d WHERE t.subject_id = d.id AND d.sequestered_at IS NOT NULL;
UPDATE idempotency_key SET response = NULL, status = 410 WHERE EXISTS (SELECT 1 FROM document WHERE sequestered_at IS NOT NULL);
