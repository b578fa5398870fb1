-- A link with which one person sets a new password, made by an administrator. Only the hash of its token is kept.
CREATE TABLE "password_link" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "drops_second_factor" BOOLEAN NOT NULL DEFAULT false,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    CONSTRAINT "password_link_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "password_link_token_hash_key" ON "password_link"("token_hash");
CREATE INDEX "password_link_user_id_idx" ON "password_link"("user_id");
CREATE INDEX "password_link_created_by_id_idx" ON "password_link"("created_by_id");
ALTER TABLE "password_link" ADD CONSTRAINT "password_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "password_link" ADD CONSTRAINT "password_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Administrators alone, and what was used or when is not theirs to rewrite.
ALTER TABLE password_link ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON password_link TO tracker_app;
GRANT UPDATE (withdrawn_at) ON password_link TO tracker_app;
CREATE POLICY administrator ON password_link FOR ALL TO tracker_app
  USING ((SELECT current_setting('app.is_admin', true) = 'on'))
  WITH CHECK ((SELECT current_setting('app.is_admin', true) = 'on'));

-- Whose password the bearer of a link would set; null for a link that was used, withdrawn, has expired or never was.
CREATE FUNCTION password_link_by_token(hash text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('name', u.name, 'email', u.email, 'dropsSecondFactor', l.drops_second_factor)
  FROM password_link l JOIN app_user u ON u.id = l.user_id AND u.revoked_at IS NULL
  WHERE l.token_hash = hash AND l.used_at IS NULL AND l.withdrawn_at IS NULL AND l.expires_at > now()
$$;

-- Sets the password of the link's person, signs them out everywhere, and closes every other link of theirs. API tokens
-- stay: they are no password, and are revoked one by one or with all access. Returns whether the link was still open.
CREATE FUNCTION use_password_link(hash text, new_password text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE l password_link;
BEGIN
  UPDATE password_link p SET used_at = now() FROM app_user u
    WHERE p.token_hash = hash AND p.used_at IS NULL AND p.withdrawn_at IS NULL AND p.expires_at > now()
      AND u.id = p.user_id AND u.revoked_at IS NULL
    RETURNING p.* INTO l;
  IF l.id IS NULL THEN RETURN false; END IF;
  UPDATE auth_account SET password = new_password, updated_at = now() WHERE user_id = l.user_id AND provider_id = 'credential';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this person has no password here' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  UPDATE password_link SET withdrawn_at = now() WHERE user_id = l.user_id AND id <> l.id AND used_at IS NULL AND withdrawn_at IS NULL;
  DELETE FROM auth_session WHERE user_id = l.user_id;
  IF l.drops_second_factor THEN
    DELETE FROM auth_two_factor WHERE user_id = l.user_id;
    UPDATE app_user SET two_factor_enabled = false WHERE id = l.user_id;
  END IF;
  PERFORM set_config('app.user_id', l.user_id::text, true);
  PERFORM append_audit(NULL, now(), jsonb_build_array(jsonb_build_object(
    'id', gen_random_uuid(), 'action', 'password.set_by_link', 'subjectKind', 'person', 'subjectId', l.user_id,
    'data', jsonb_build_object('linkId', l.id, 'secondFactorRemoved', l.drops_second_factor))));
  RETURN true;
END $$;

-- Names are written as the log should show them; the sign-in role owns the rows of people, so that this is a door.
CREATE FUNCTION rename_person(person uuid, new_name text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE done int;
BEGIN
  IF coalesce(current_setting('app.is_admin', true), '') <> 'on' THEN
    RAISE EXCEPTION 'only the administrator' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE app_user SET name = new_name, updated_at = now() WHERE id = person;
  GET DIAGNOSTICS done = ROW_COUNT;
  RETURN done = 1;
END $$;

GRANT UPDATE (name) ON organization TO tracker_app;
CREATE POLICY administrator_renames ON organization FOR UPDATE TO tracker_app
  USING ((SELECT current_setting('app.is_admin', true) = 'on'))
  WITH CHECK ((SELECT current_setting('app.is_admin', true) = 'on'));

REVOKE EXECUTE ON FUNCTION password_link_by_token(text), use_password_link(text, text), rename_person(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION password_link_by_token(text), rename_person(uuid, text) TO tracker_app;
GRANT EXECUTE ON FUNCTION use_password_link(text, text) TO tracker_auth;
