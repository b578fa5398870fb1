-- Cases are opened by the house: its people, and whoever administers the installation. Otherwise as before. A setting
-- that was never made is null, and no comparison with null refuses anybody: it counts as ''.
CREATE OR REPLACE FUNCTION open_case(new_case jsonb) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE new_id uuid := (new_case ->> 'id')::uuid;
BEGIN
  IF viewer_id() IS NULL OR NOT (coalesce(current_setting('app.is_firm', true), '') = 'on' OR coalesce(current_setting('app.is_admin', true), '') = 'on') THEN
    RAISE EXCEPTION 'only people of the firm open cases' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO legal_case SELECT r.* FROM jsonb_populate_record(
    jsonb_populate_record(NULL::legal_case,
      '{"caption_alternatives":[],"phase":"pleading","client_stage":"starting","review_track":"undecided","is_illustrative":false,"release_public_entries":false,"version":1}'::jsonb
      || jsonb_build_object('created_at', now(), 'updated_at', now())), new_case) r;
  INSERT INTO case_member (id, case_id, user_id, role, created_by_id, created_at)
    VALUES ((new_case ->> 'member_id')::uuid, new_id, viewer_id(), 'attorney', viewer_id(), now());
  RETURN new_id;
END $$;
