-- The illustrative scenario has people of its own where no demonstration sign-in stands for one: without a password,
-- under a domain that cannot exist (RFC 2606). They go with it. Grants and owner stay as they were.
CREATE OR REPLACE FUNCTION remove_illustrative() RETURNS TABLE (case_id uuid, document_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE cases uuid[]; t text; pending text[]; blocked text[]; person uuid;
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
  FOR person IN SELECT u.id FROM app_user u WHERE u.email LIKE '%@illustrative.example' LOOP
    BEGIN
      DELETE FROM sent_mail m WHERE m.user_id = person;
      DELETE FROM outbox o WHERE o.user_id = person;
      DELETE FROM app_user u WHERE u.id = person;
    -- Somebody put this person into a real case, whose rows name them: they stay.
    EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN NULL;
    END;
  END LOOP;
  DELETE FROM organization g WHERE g.name LIKE '% (illustrative)'
    AND NOT EXISTS (SELECT 1 FROM app_user u WHERE u.organization_id = g.id)
    AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.organization_id = g.id);
END $$;
