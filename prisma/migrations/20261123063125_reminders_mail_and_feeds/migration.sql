-- Dates that reach people's own tools: reminders that come once, mail in an envelope with a name of its own, how each
-- person wants it, and secret addresses for calendar programs.

CREATE TYPE "mail_outcome" AS ENUM ('sent', 'kept', 'undeliverable');
CREATE TYPE "notice_kind" AS ENUM ('reminder', 'overdue', 'unacknowledged', 'lapsed');
CREATE TYPE "notification_kind" AS ENUM ('reminders', 'changes', 'messages', 'reports');
CREATE TYPE "notification_mode" AS ENUM ('instant', 'digest');

ALTER TABLE "outbox" ADD COLUMN "mail_id" UUID, ADD COLUMN "handed_at" TIMESTAMPTZ(3), ADD COLUMN "failed_at" TIMESTAMPTZ(3);
CREATE INDEX "outbox_mail_id_idx" ON "outbox"("mail_id");
-- What is still to leave is looked for every few seconds.
CREATE INDEX outbox_waiting ON outbox (created_at) WHERE sent_at IS NULL AND failed_at IS NULL;
ALTER TABLE "sent_mail" ADD COLUMN "outcome" "mail_outcome" NOT NULL DEFAULT 'kept';
CREATE INDEX sent_mail_latest ON sent_mail (user_id, created_at DESC, id DESC);
ALTER TABLE "setting" ADD COLUMN "titles_outside" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "invitation" ADD COLUMN "mail_token_hash" TEXT;
CREATE UNIQUE INDEX "invitation_mail_token_hash_key" ON "invitation"("mail_token_hash");

CREATE TABLE "deadline_notice" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "deadline_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "notice_kind" NOT NULL,
    "due_on" DATE NOT NULL,
    "on_day" DATE NOT NULL,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "deadline_notice_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "notification_preference" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "notification_kind" NOT NULL,
    "mode" "notification_mode" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "mine_only" BOOLEAN NOT NULL DEFAULT false,
    "full_titles" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_read_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "deadline_notice_deadline_id_user_id_kind_due_on_on_day_key" ON "deadline_notice"("deadline_id", "user_id", "kind", "due_on", "on_day");
CREATE INDEX "deadline_notice_case_id_idx" ON "deadline_notice"("case_id");
CREATE INDEX "deadline_notice_user_id_idx" ON "deadline_notice"("user_id");
CREATE UNIQUE INDEX "notification_preference_user_id_kind_key" ON "notification_preference"("user_id", "kind");
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");
CREATE INDEX "calendar_feed_user_id_idx" ON "calendar_feed"("user_id");
ALTER TABLE "deadline_notice" ADD CONSTRAINT "deadline_notice_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "legal_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "deadline_notice" ADD CONSTRAINT "deadline_notice_deadline_id_fkey" FOREIGN KEY ("deadline_id") REFERENCES "deadline"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "deadline_notice" ADD CONSTRAINT "deadline_notice_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
SELECT guard_references();

-- ---------------------------------------------------------------------------------------------------------
-- Who sees what
-- ---------------------------------------------------------------------------------------------------------

-- One's own choices and addresses; the postman reads how each person wants their mail.
ALTER TABLE notification_preference ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON notification_preference TO tracker_app;
CREATE POLICY own ON notification_preference FOR ALL TO tracker_app
  USING (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
CREATE POLICY postman ON notification_preference FOR SELECT TO tracker_app
  USING ((SELECT current_setting('app.job', true) = 'outbox'));

ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON calendar_feed TO tracker_app;
GRANT UPDATE (revoked_at) ON calendar_feed TO tracker_app;
CREATE POLICY own ON calendar_feed FOR ALL TO tracker_app
  USING (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
  WITH CHECK (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));

-- Who was told is written by the job that tells, and read by those who were told.
ALTER TABLE deadline_notice ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON deadline_notice TO tracker_app;
CREATE POLICY own ON deadline_notice FOR SELECT TO tracker_app
  USING (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid));
CREATE POLICY reminders ON deadline_notice FOR ALL TO tracker_app
  USING ((SELECT current_setting('app.job', true) = 'deadlines'))
  WITH CHECK ((SELECT current_setting('app.job', true) = 'deadlines'));
-- The day a reminder went out shows on the date itself.
CREATE POLICY reminders ON deadline_reminder FOR SELECT TO tracker_app
  USING ((SELECT current_setting('app.job', true) = 'deadlines'));
CREATE POLICY reminders_sent ON deadline_reminder FOR UPDATE TO tracker_app
  USING ((SELECT current_setting('app.job', true) = 'deadlines'))
  WITH CHECK ((SELECT current_setting('app.job', true) = 'deadlines'));

-- Mail to somebody who has no account yet (an invitation) is shown to whoever administers.
CREATE POLICY administrator ON sent_mail FOR SELECT TO tracker_app
  USING (user_id IS NULL AND (SELECT current_setting('app.is_admin', true) = 'on'));

-- ---------------------------------------------------------------------------------------------------------
-- Doors
-- ---------------------------------------------------------------------------------------------------------

-- Whose a calendar address is; only the hash of its token is known here.
CREATE FUNCTION calendar_feed_reader(hash text) RETURNS TABLE (feed_id uuid, user_id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE calendar_feed f SET last_read_at = now() FROM app_user u
  WHERE f.token_hash = hash AND f.revoked_at IS NULL AND u.id = f.user_id AND u.revoked_at IS NULL
  RETURNING f.id, f.user_id
$$;

-- What may need a notice on a day of the court: days, states and ids, no text. `team` is whoever of the case's
-- attorneys and paralegals may see the date, the longest in the case first, so that no notice of a protected date
-- goes to somebody outside its audience.
CREATE FUNCTION dates_to_remind(on_day date) RETURNS TABLE (
  deadline_id uuid, case_id uuid, side deadline_side, state deadline_state, due_on date, created_at timestamptz,
  owner_id uuid, backup_id uuid, acknowledged_at timestamptz, docketed boolean, days_before int[],
  first_noticed_at timestamptz, team jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.id, d.case_id, d.side, d.state, d.due_on, d.created_at, d.owner_id, d.backup_id, d.acknowledged_at,
    d.completed_by_filing_id IS NOT NULL,
    coalesce((SELECT array_agg(r.days_before) FROM deadline_reminder r WHERE r.deadline_id = d.id), '{}'),
    (SELECT min(n.noticed_at) FROM deadline_notice n WHERE n.deadline_id = d.id AND n.due_on = d.due_on AND n.kind = 'reminder'),
    coalesce((SELECT jsonb_agg(jsonb_build_object('userId', m.user_id, 'role', m.role) ORDER BY m.created_at, m.id)
      FROM case_member m JOIN app_user u ON u.id = m.user_id AND u.revoked_at IS NULL
      WHERE m.case_id = d.case_id AND m.revoked_at IS NULL AND m.role IN ('attorney', 'paralegal')
        AND (d.audience_id IS NULL OR EXISTS (SELECT 1 FROM audience_member a WHERE a.audience_id = d.audience_id AND a.user_id = m.user_id))), '[]')
  FROM deadline d
  WHERE d.state IN ('proposed', 'confirmed') AND d.due_on BETWEEN on_day - 60 AND on_day + 400
    AND current_setting('app.job', true) = 'deadlines'
  ORDER BY d.due_on, d.id
$$;

-- What was written for nobody in particular, because its writer may not see who is in the case, becomes one row a
-- reader. In one statement, so that a crash leaves either the one or the others.
CREATE FUNCTION address_outbox() RETURNS int LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH open AS (
    SELECT o.id, o.kind, o.case_id, o.subject_id, o.created_at FROM outbox o
    WHERE o.user_id IS NULL AND o.sent_at IS NULL AND o.failed_at IS NULL
      AND o.kind IN ('message.sent', 'report.submitted', 'report.decided') AND current_setting('app.job', true) = 'outbox'
    FOR UPDATE SKIP LOCKED
  ), readers AS (
    SELECT o.id, m.user_id FROM open o JOIN message s ON o.kind = 'message.sent' AND s.id = o.subject_id
      JOIN case_member m ON m.case_id = s.case_id AND m.revoked_at IS NULL AND m.user_id IS DISTINCT FROM s.created_by_id
       AND (m.role IN ('attorney', 'paralegal') OR (s.reporter_id IS NULL AND m.role = 'client_lead') OR m.user_id = s.reporter_id)
    UNION
    SELECT o.id, m.user_id FROM open o JOIN client_report r ON o.kind = 'report.submitted' AND r.id = o.subject_id
      JOIN case_member m ON m.case_id = r.case_id AND m.revoked_at IS NULL AND m.role IN ('attorney', 'paralegal')
    UNION
    SELECT o.id, r.reporter_id FROM open o JOIN client_report r ON o.kind = 'report.decided' AND r.id = o.subject_id
  ), written AS (
    INSERT INTO outbox (id, kind, user_id, case_id, subject_id, created_at)
    SELECT gen_random_uuid(), o.kind, r.user_id, o.case_id, o.subject_id, o.created_at
    FROM readers r JOIN open o ON o.id = r.id JOIN app_user u ON u.id = r.user_id AND u.revoked_at IS NULL
    RETURNING 1
  ), done AS (
    UPDATE outbox SET sent_at = now() WHERE id IN (SELECT id FROM open) RETURNING 1
  )
  SELECT (SELECT count(*) FROM done)::int
$$;

-- An invitation as it is mailed, with a link of its own: the one shown on the screen is known to nobody here.
CREATE FUNCTION invitation_to_mail(of_invitation uuid, hash text) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE found jsonb;
BEGIN
  IF current_setting('app.job', true) <> 'outbox' THEN RETURN NULL; END IF;
  UPDATE invitation SET mail_token_hash = hash
    WHERE id = of_invitation AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > now();
  SELECT jsonb_build_object('email', i.email, 'name', i.name, 'organization', o.name, 'caption', c.caption_short,
      'expiresAt', to_char(i.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) INTO found
    FROM invitation i JOIN organization o ON o.id = i.organization_id LEFT JOIN legal_case c ON c.id = i.case_id
    WHERE i.id = of_invitation AND i.mail_token_hash = hash;
  RETURN found;
END $$;

-- Either link opens it. Otherwise as before.
CREATE OR REPLACE FUNCTION invitation_by_token(hash text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('id', i.id, 'email', i.email, 'name', i.name, 'role', i.role, 'isAdmin', i.is_admin,
    'organization', o.name, 'caption', c.caption_short, 'known', EXISTS (SELECT 1 FROM app_user u WHERE u.email = i.email))
  FROM invitation i JOIN organization o ON o.id = i.organization_id LEFT JOIN legal_case c ON c.id = i.case_id
  WHERE (i.token_hash = hash OR i.mail_token_hash = hash) AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now()
$$;
CREATE OR REPLACE FUNCTION accept_invitation(hash text, person uuid, member_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE i invitation;
BEGIN
  UPDATE invitation SET accepted_at = now()
    WHERE (token_hash = hash OR mail_token_hash = hash) AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > now() RETURNING * INTO i;
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

REVOKE EXECUTE ON FUNCTION calendar_feed_reader(text), dates_to_remind(date), address_outbox(), invitation_to_mail(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION calendar_feed_reader(text), dates_to_remind(date), address_outbox(), invitation_to_mail(uuid, text) TO tracker_app;
