-- The few doors in the wall. Each is SECURITY DEFINER, owned by the owner, checks its caller by the viewer's
-- settings, and is open to the one role that needs it.

CREATE FUNCTION viewer_id() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;

-- What a signed-in person may see, read once per request, before any policy can apply.
CREATE FUNCTION viewer_facts(person uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object(
    'userId', u.id, 'name', u.name, 'email', u.email, 'isAdmin', u.is_admin,
    'organizationId', u.organization_id, 'isFirm', coalesce(o.kind = 'firm', false),
    'twoFactorEnabled', coalesce(u.two_factor_enabled, false),
    'requireTwoFactor', (SELECT require_two_factor FROM setting),
    'roles', coalesce((SELECT jsonb_agg(jsonb_build_object('caseId', m.case_id, 'role', m.role))
                       FROM case_member m WHERE m.user_id = u.id AND m.revoked_at IS NULL), '[]'),
    'audiences', coalesce((SELECT jsonb_agg(a.audience_id) FROM audience_member a
                           JOIN case_member m ON m.case_id = a.case_id AND m.user_id = u.id AND m.revoked_at IS NULL
                           WHERE a.user_id = u.id), '[]'),
    'items', coalesce((SELECT jsonb_agg(g.item_id) FROM item_grant g WHERE g.user_id = u.id), '[]'))
  FROM app_user u LEFT JOIN organization o ON o.id = u.organization_id
  WHERE u.id = person AND u.revoked_at IS NULL
$$;

-- An API token acts as its person; only its hash is known here.
CREATE FUNCTION api_token_user(hash text) RETURNS uuid LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE api_token SET last_used_at = now() WHERE token_hash = hash AND revoked_at IS NULL RETURNING user_id
$$;

-- The chain: each event holds the hash of the one before it. Called as the last statement of a command, so
-- that the head is locked only until the commit. An installation-wide event has no case and the chain ''.
CREATE FUNCTION audit_hash(previous text, e audit_event) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws('|', previous, e.case_id, e.seq,
    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), e.actor_id, e.action, e.subject_kind, e.subject_id, e.data::text), 'UTF8')), 'hex')
$$;

CREATE FUNCTION append_audit(chain_case uuid, happened_at timestamptz, events jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE head audit_head; item jsonb; e audit_event;
BEGIN
  IF viewer_id() IS NULL AND coalesce(current_setting('app.job', true), '') = '' THEN
    RAISE EXCEPTION 'no viewer' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO audit_head (id, seq, hash) VALUES (coalesce(chain_case::text, ''), 0, '') ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM audit_head WHERE id = coalesce(chain_case::text, '') FOR UPDATE;
  FOR item IN SELECT * FROM jsonb_array_elements(events) LOOP
    e.id := (item ->> 'id')::uuid;
    e.case_id := chain_case;
    e.seq := head.seq + 1;
    e.actor_id := viewer_id();
    e.action := item ->> 'action';
    e.subject_kind := item ->> 'subjectKind';
    e.subject_id := (item ->> 'subjectId')::uuid;
    e.data := coalesce(item -> 'data', '{}');
    e.at := date_trunc('milliseconds', happened_at);
    e.previous_hash := head.hash;
    e.hash := audit_hash(head.hash, e);
    INSERT INTO audit_event SELECT (e).*;
    head.seq := e.seq;
    head.hash := e.hash;
  END LOOP;
  UPDATE audit_head SET seq = head.seq, hash = head.hash WHERE id = head.id;
END $$;

-- The first broken link of a case's chain, or null when it holds.
CREATE FUNCTION verify_audit(chain_case uuid) RETURNS int LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE e audit_event; previous text := ''; expected int := 0; head audit_head;
BEGIN
  FOR e IN SELECT * FROM audit_event WHERE case_id IS NOT DISTINCT FROM chain_case ORDER BY seq LOOP
    expected := expected + 1;
    IF e.seq <> expected OR e.previous_hash <> previous OR e.hash <> audit_hash(previous, e) THEN RETURN e.seq; END IF;
    previous := e.hash;
  END LOOP;
  SELECT * INTO head FROM audit_head WHERE id = coalesce(chain_case::text, '');
  IF coalesce(head.seq, 0) <> expected OR coalesce(head.hash, '') <> previous THEN RETURN expected + 1; END IF;
  RETURN NULL;
END $$;

-- A firm's attorney opens a case and is its first member, which no policy could allow row by row.
CREATE FUNCTION open_case(new_case jsonb) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE new_id uuid := (new_case ->> 'id')::uuid;
BEGIN
  IF current_setting('app.is_firm', true) <> 'on' OR viewer_id() IS NULL THEN
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

-- A team member makes an audience and is its first member.
CREATE FUNCTION open_audience(new_id uuid, member_id uuid, of_case uuid, its_name text, its_tier tier) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT of_case = ANY (coalesce(nullif(current_setting('app.team_cases', true), ''), '{}')::uuid[]) THEN
    RAISE EXCEPTION 'not on this team' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO audience (id, case_id, name, tier, created_at) VALUES (new_id, of_case, its_name, its_tier, now());
  INSERT INTO audience_member (id, case_id, audience_id, user_id, created_at) VALUES (member_id, of_case, new_id, viewer_id(), now());
END $$;

-- Sealing may put a row beyond the one who seals it, which an UPDATE under its policy would refuse.
CREATE FUNCTION set_tier(subject text, subject_id uuid, of_case uuid, new_tier tier, new_audience uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE done int;
BEGIN
  IF subject NOT IN ('filing','document','fact','harm','deadline','hearing','declaration','note') THEN
    RAISE EXCEPTION 'unknown subject %', subject USING ERRCODE = 'invalid_parameter_value';
  END IF;
  IF NOT of_case = ANY (coalesce(nullif(current_setting('app.team_cases', true), ''), '{}')::uuid[]) THEN RETURN false; END IF;
  IF new_audience IS NOT NULL AND NOT EXISTS (SELECT 1 FROM audience a WHERE a.id = new_audience AND a.case_id = of_case AND a.tier = new_tier) THEN
    RAISE EXCEPTION 'no such audience' USING ERRCODE = 'foreign_key_violation';
  END IF;
  EXECUTE format('UPDATE %I SET tier = $1, audience_id = $2 %s WHERE id = $3 AND case_id = $4 AND (audience_id IS NULL OR audience_id = ANY ($5))', subject,
    CASE WHEN subject NOT IN ('declaration','note') AND new_audience IS NOT NULL THEN ', released_at = NULL, released_by_id = NULL' ELSE '' END)
    USING new_tier, new_audience, subject_id, of_case, coalesce(nullif(current_setting('app.audiences', true), ''), '{}')::uuid[];
  GET DIAGNOSTICS done = ROW_COUNT;
  RETURN done = 1;
END $$;

-- Invitations: the bearer of a token has no viewer yet.
CREATE FUNCTION invitation_by_token(hash text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('id', i.id, 'email', i.email, 'name', i.name, 'role', i.role, 'isAdmin', i.is_admin,
    'organization', o.name, 'caption', c.caption_short, 'known', EXISTS (SELECT 1 FROM app_user u WHERE u.email = i.email))
  FROM invitation i JOIN organization o ON o.id = i.organization_id LEFT JOIN legal_case c ON c.id = i.case_id
  WHERE i.token_hash = hash AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now()
$$;

-- Run by the sign-in role after it made the account: marks the link used and writes the memberships it carries.
CREATE FUNCTION accept_invitation(hash text, person uuid, member_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE i invitation;
BEGIN
  UPDATE invitation SET accepted_at = now()
    WHERE token_hash = hash AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > now() RETURNING * INTO i;
  IF i.id IS NULL THEN RETURN false; END IF;
  IF NOT EXISTS (SELECT 1 FROM app_user u WHERE u.id = person AND u.email = i.email) THEN
    RAISE EXCEPTION 'this link is for another address' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE app_user SET organization_id = coalesce(organization_id, i.organization_id), is_admin = is_admin OR i.is_admin WHERE id = person;
  IF i.case_id IS NOT NULL THEN
    INSERT INTO case_member (id, case_id, user_id, role, created_by_id, created_at)
      VALUES (member_id, i.case_id, person, i.role, i.created_by_id, now())
      ON CONFLICT (case_id, user_id) DO UPDATE SET role = EXCLUDED.role, revoked_at = NULL;
  END IF;
  RETURN true;
END $$;

-- Taking access away ends every session and token at once.
CREATE FUNCTION revoke_user(person uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_setting('app.is_admin', true) <> 'on' THEN
    RAISE EXCEPTION 'only the administrator' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE app_user SET revoked_at = now() WHERE id = person;
  UPDATE api_token SET revoked_at = now() WHERE user_id = person AND revoked_at IS NULL;
  DELETE FROM auth_session WHERE user_id = person;
END $$;
CREATE FUNCTION restore_user(person uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_setting('app.is_admin', true) <> 'on' THEN
    RAISE EXCEPTION 'only the administrator' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE app_user SET revoked_at = NULL WHERE id = person;
END $$;

-- The illustrative scenario goes in one piece, its audit chain with it. Returns the documents whose files are to go.
CREATE FUNCTION remove_illustrative() RETURNS TABLE (case_id uuid, document_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE cases uuid[]; t text; pending text[]; blocked text[];
BEGIN
  IF current_setting('app.is_admin', true) <> 'on' THEN
    RAISE EXCEPTION 'only the administrator' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT coalesce(array_agg(c.id), '{}') INTO cases FROM legal_case c WHERE c.is_illustrative;
  RETURN QUERY SELECT d.case_id, d.id FROM document d WHERE d.case_id = ANY (cases);
  -- Children before parents: whatever a foreign key still holds is tried again in the next round.
  SELECT array_agg(c.table_name::text) INTO pending FROM information_schema.columns c
    JOIN information_schema.tables i ON i.table_schema = c.table_schema AND i.table_name = c.table_name AND i.table_type = 'BASE TABLE'
    WHERE c.table_schema = 'public' AND c.column_name = 'case_id';
  WHILE cardinality(pending) > 0 LOOP
    blocked := '{}';
    FOREACH t IN ARRAY pending LOOP
      BEGIN
        EXECUTE format('DELETE FROM %I WHERE case_id = ANY ($1)', t) USING cases;
      EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN blocked := blocked || t;
      END;
    END LOOP;
    IF cardinality(blocked) = cardinality(pending) THEN
      RAISE EXCEPTION 'illustrative rows are held by %', blocked;
    END IF;
    pending := blocked;
  END LOOP;
  DELETE FROM audit_head WHERE id = ANY (SELECT unnest(cases)::text);
  DELETE FROM legal_case c WHERE c.id = ANY (cases) AND c.appeal_of_id IS NOT NULL;
  DELETE FROM legal_case c WHERE c.id = ANY (cases);
END $$;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT EXECUTE ON FUNCTION viewer_id(), viewer_facts(uuid), api_token_user(text), append_audit(uuid, timestamptz, jsonb), verify_audit(uuid),
  audit_hash(text, audit_event), open_case(jsonb), open_audience(uuid, uuid, uuid, text, tier), set_tier(text, uuid, uuid, tier, uuid),
  invitation_by_token(text), revoke_user(uuid), restore_user(uuid), remove_illustrative() TO tracker_app;
GRANT EXECUTE ON FUNCTION viewer_id(), accept_invitation(text, uuid, uuid) TO tracker_auth;
