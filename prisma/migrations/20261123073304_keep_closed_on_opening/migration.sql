-- Three gaps in what follows a protected or destroyed paper. Grants, owners and triggers stay as they were.

-- A government action that cites a protected document is made from it, as a fact or a harm is.
CREATE OR REPLACE FUNCTION close_cited() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.audience_id IS NULL THEN RETURN NULL; END IF;
  UPDATE fact SET tier = NEW.tier, audience_id = NEW.audience_id, released_at = NULL, released_by_id = NULL
    WHERE id = NEW.fact_id AND audience_id IS DISTINCT FROM NEW.audience_id;
  UPDATE harm SET tier = NEW.tier, audience_id = NEW.audience_id, released_at = NULL, released_by_id = NULL
    WHERE id = NEW.harm_id AND audience_id IS DISTINCT FROM NEW.audience_id;
  UPDATE cause_link SET tier = NEW.tier, audience_id = NEW.audience_id
    WHERE id = NEW.cause_link_id AND audience_id IS DISTINCT FROM NEW.audience_id;
  UPDATE access_interval SET tier = NEW.tier, audience_id = NEW.audience_id, released_at = NULL, released_by_id = NULL
    WHERE id = NEW.access_interval_id AND audience_id IS DISTINCT FROM NEW.audience_id;
  UPDATE government_action SET tier = NEW.tier, audience_id = NEW.audience_id, released_at = NULL, released_by_id = NULL
    WHERE id = NEW.government_action_id AND audience_id IS DISTINCT FROM NEW.audience_id;
  RETURN NULL;
END $$;
-- What stands already.
UPDATE fact_citation SET tier = tier WHERE government_action_id IS NOT NULL AND audience_id IS NOT NULL;

-- Opening a paper to the record does not put the team's own work on the record: what it was before is not known, so a
-- row that stands for itself (a harm, a draft declaration, a date) opens to work product. Parts follow their whole.
CREATE OR REPLACE FUNCTION spread_closed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE pair text; child text; opened tier;
BEGIN
  IF NEW.tier = OLD.tier AND NEW.audience_id IS NOT DISTINCT FROM OLD.audience_id THEN RETURN NULL; END IF;
  FOREACH pair IN ARRAY TG_ARGV LOOP
    child := split_part(pair, '.', 1);
    -- Touching the row is enough: keep_closed() settles what it becomes.
    IF OLD.audience_id IS NOT NULL AND NEW.audience_id IS DISTINCT FROM OLD.audience_id THEN
      opened := CASE WHEN NEW.audience_id IS NULL AND child <> ALL (ARRAY[
          'filing_document','filing_party','filing_revision','filing_link','document_page','fact_citation','fact_element',
          'harm_amount','harm_revision','cause_link','declaration_paragraph','deadline_change','deadline_reminder'])
        THEN 'work_product'::tier ELSE NEW.tier END;
      EXECUTE format('UPDATE %I SET tier = $1, audience_id = $2 WHERE %I = $3 AND audience_id = $4', child, split_part(pair, '.', 2))
        USING opened, NEW.audience_id, NEW.id, OLD.audience_id;
    END IF;
    EXECUTE format('UPDATE %I SET tier = tier WHERE %I = $1', child, split_part(pair, '.', 2)) USING NEW.id;
  END LOOP;
  RETURN NULL;
END $$;

-- What the ledger was before a change keeps the quotes it had; those of a destroyed document go from there too.
CREATE FUNCTION without_quotes(j jsonb, doc text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
BEGIN
  IF jsonb_typeof(j) = 'array' THEN
    RETURN (SELECT coalesce(jsonb_agg(without_quotes(v, doc) ORDER BY n), '[]') FROM jsonb_array_elements(j) WITH ORDINALITY AS e (v, n));
  END IF;
  IF jsonb_typeof(j) <> 'object' THEN RETURN j; END IF;
  IF j ->> 'documentId' = doc AND j ? 'quote' THEN j := j || '{"quote": null}'; END IF;
  RETURN (SELECT coalesce(jsonb_object_agg(k, without_quotes(v, doc)), '{}') FROM jsonb_each(j) AS e (k, v));
END $$;
REVOKE EXECUTE ON FUNCTION without_quotes(jsonb, text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION destroy_document(of_case uuid, doc uuid, at timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE d document; pages int; text_hash text; quotes int; copies uuid[];
BEGIN
  IF NOT of_case = ANY (coalesce(nullif(current_setting('app.team_cases', true), ''), '{}')::uuid[]) THEN RETURN NULL; END IF;
  SELECT * INTO d FROM document WHERE id = doc AND case_id = of_case AND sequestered_at IS NOT NULL AND destroyed_at IS NULL
    AND (audience_id IS NULL OR audience_id = ANY (coalesce(nullif(current_setting('app.audiences', true), ''), '{}')::uuid[]))
    FOR UPDATE;
  IF d.id IS NULL THEN RETURN NULL; END IF;
  SELECT count(*), encode(sha256(convert_to(coalesce(string_agg(text, E'\f' ORDER BY page), ''), 'UTF8')), 'hex')
    INTO pages, text_hash FROM document_page WHERE document_id = doc;
  DELETE FROM document_page WHERE document_id = doc;
  UPDATE fact_citation SET quote = NULL WHERE document_id = doc AND quote IS NOT NULL;
  GET DIAGNOSTICS quotes = ROW_COUNT;
  UPDATE ledger_revision SET snapshot = without_quotes(snapshot, doc::text) WHERE case_id = of_case AND snapshot::text LIKE '%' || doc || '%';
  UPDATE harm_revision SET snapshot = without_quotes(snapshot, doc::text) WHERE case_id = of_case AND snapshot::text LIKE '%' || doc || '%';
  WITH gone AS (DELETE FROM upload WHERE sha256 = d.sha256 AND used_at IS NOT NULL RETURNING id)
    SELECT coalesce(array_agg(id), '{}') INTO copies FROM gone;
  UPDATE filing_document SET not_held_reason = 'Returned and destroyed.' WHERE document_id = doc;
  UPDATE document SET destroyed_at = at, text_state = 'no_text', text_error = NULL, version = version + 1, updated_at = at WHERE id = doc;
  RETURN jsonb_build_object('sha256', d.sha256, 'byteSize', d.byte_size, 'pages', pages, 'textSha256', text_hash,
    'quotes', quotes, 'uploads', to_jsonb(copies));
END $$;
