-- Copies of a clawed-back file that were dropped and not yet claimed go with it, bytes included. Otherwise as before.
CREATE OR REPLACE FUNCTION claw_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE words text[];
BEGIN
  IF (NEW.sequestered_at IS NULL) <> (OLD.sequestered_at IS NULL) THEN
    UPDATE note SET locked_away = NEW.sequestered_at IS NOT NULL WHERE case_id = NEW.case_id AND subject_id = NEW.id;
    UPDATE task SET locked_away = NEW.sequestered_at IS NOT NULL WHERE case_id = NEW.case_id AND subject_id = NEW.id;
    UPDATE document_page SET released_at = NULL, released_by_id = NULL WHERE document_id = NEW.id AND released_at IS NOT NULL;
    -- What somebody of the case dropped and has not put anywhere yet: destroy_document() takes uploads that count as used,
    -- and answers their ids, so that the bytes go too.
    UPDATE upload SET used_at = now() WHERE sha256 = NEW.sha256 AND used_at IS NULL AND NEW.sequestered_at IS NOT NULL
      AND user_id IN (SELECT m.user_id FROM case_member m WHERE m.case_id = NEW.case_id);
    PERFORM forget_answers(NEW.case_id);
  END IF;
  IF NEW.destroyed_at IS NOT NULL AND OLD.destroyed_at IS NULL THEN
    SELECT words_of(string_agg(text, ' ')) INTO words FROM note WHERE case_id = NEW.case_id AND subject_id = NEW.id AND locked_away;
    UPDATE note SET text = 'Destroyed with the document.' WHERE case_id = NEW.case_id AND subject_id = NEW.id AND locked_away;
    UPDATE task SET title = 'Destroyed with the document.' WHERE case_id = NEW.case_id AND subject_id = NEW.id AND locked_away;
    PERFORM drop_words(NEW.case_id, coalesce(words, '{}'));
    -- Also what was dropped since; the sweep takes the bytes.
    DELETE FROM upload u WHERE u.sha256 = NEW.sha256 AND u.used_at IS NULL
      AND u.user_id IN (SELECT m.user_id FROM case_member m WHERE m.case_id = NEW.case_id);
    PERFORM forget_answers(NEW.case_id);
  END IF;
  RETURN NULL;
END $$;
