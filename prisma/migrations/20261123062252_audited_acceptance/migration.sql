-- Accepting an invitation is written to the audit chain in the same transaction: of the case it opens, or of the
-- installation. The sign-in role cannot append events itself, so the door does. Grants and owner stay.
CREATE OR REPLACE FUNCTION accept_invitation(hash text, person uuid, member_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE i invitation;
BEGIN
  UPDATE invitation SET accepted_at = now()
    WHERE token_hash = hash AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > now() RETURNING * INTO i;
  IF i.id IS NULL THEN RETURN false; END IF;
  IF NOT EXISTS (SELECT 1 FROM app_user u WHERE u.id = person AND u.email = i.email AND u.revoked_at IS NULL) THEN
    RAISE EXCEPTION 'this link is for another address' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE app_user SET organization_id = coalesce(organization_id, i.organization_id), is_admin = is_admin OR i.is_admin WHERE id = person;
  IF i.case_id IS NOT NULL THEN
    INSERT INTO case_member (id, case_id, user_id, role, created_by_id, created_at)
      VALUES (member_id, i.case_id, person, i.role, i.created_by_id, now())
      ON CONFLICT (case_id, user_id) DO UPDATE SET role = EXCLUDED.role, revoked_at = NULL;
  END IF;
  PERFORM set_config('app.user_id', person::text, true);
  PERFORM append_audit(i.case_id, now(), jsonb_build_array(jsonb_build_object(
    'id', gen_random_uuid(), 'action', 'invitation.accepted', 'subjectKind', 'invitation', 'subjectId', i.id,
    'data', jsonb_build_object('personId', person, 'role', i.role, 'administrator', i.is_admin))));
  RETURN true;
END $$;

-- What one person did to their own access at sign-in, written by the sign-in role for that person alone.
CREATE FUNCTION append_own_event(person uuid, its_action text, its_data jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF its_action NOT IN ('session.started', 'session.ended', 'password.changed', 'second_factor.set_up', 'second_factor.removed', 'second_factor.codes_renewed') THEN
    RAISE EXCEPTION 'unknown action %', its_action USING ERRCODE = 'invalid_parameter_value';
  END IF;
  PERFORM set_config('app.user_id', person::text, true);
  PERFORM append_audit(NULL, now(), jsonb_build_array(jsonb_build_object(
    'id', gen_random_uuid(), 'action', its_action, 'subjectKind', 'person', 'subjectId', person, 'data', its_data)));
END $$;
REVOKE EXECUTE ON FUNCTION append_own_event(uuid, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_own_event(uuid, text, jsonb) TO tracker_auth;

-- Who administers the installation. There is always at least one.
CREATE FUNCTION set_administrator(person uuid, administers boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE done int;
BEGIN
  IF current_setting('app.is_admin', true) <> 'on' THEN
    RAISE EXCEPTION 'only the administrator' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE app_user SET is_admin = administers WHERE id = person AND revoked_at IS NULL;
  GET DIAGNOSTICS done = ROW_COUNT;
  IF NOT EXISTS (SELECT 1 FROM app_user WHERE is_admin AND revoked_at IS NULL) THEN
    RAISE EXCEPTION 'the last administrator stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN done = 1;
END $$;
REVOKE EXECUTE ON FUNCTION set_administrator(uuid, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION set_administrator(uuid, boolean) TO tracker_app;
