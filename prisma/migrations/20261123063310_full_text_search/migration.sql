-- Full text search. Under row-level security an index serves only leakproof operators, and `@@` is not one: asked
-- directly, a search would read every page of every case. So search_hits() runs as tracker_search, a role nobody
-- signs in as, looks only where its caller's settings let it, and answers ids and ranks, never words. Whoever asks
-- joins those ids to the tables under their own policies: visibility is still decided there, and there alone.
-- The conditions in search_hits() only narrow; a mistake in them could hide a row, not show one.

-- Trusted: the owner of a database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- What is searched. 200,000 characters are a tsvector of less than its limit of 1 MB, whatever they are.
ALTER TABLE document_page ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, "left"(text, 200000))) STORED;
ALTER TABLE document ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, "left"(title, 200000))) STORED;
ALTER TABLE filing ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, "left"(text_clean, 200000))) STORED;
ALTER TABLE fact ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, "left"(text, 200000))) STORED;
ALTER TABLE harm ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, "left"(text, 200000))) STORED;
ALTER TABLE note ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, "left"(text, 200000))) STORED;
ALTER TABLE party ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, "left"(((((name || ' '::text) || COALESCE(short_name, ''::text)) || ' '::text) || COALESCE(about, ''::text)), 200000))) STORED;
ALTER TABLE deadline ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, "left"(title, 200000))) STORED;
CREATE INDEX document_page_search_idx ON document_page USING gin (search);
CREATE INDEX document_search_idx ON document USING gin (search);
CREATE INDEX filing_search_idx ON filing USING gin (search);
CREATE INDEX fact_search_idx ON fact USING gin (search);
CREATE INDEX harm_search_idx ON harm USING gin (search);
CREATE INDEX note_search_idx ON note USING gin (search);
CREATE INDEX party_search_idx ON party USING gin (search);
CREATE INDEX deadline_search_idx ON deadline USING gin (search);

-- tracker_search reads these columns, of every row, and may do nothing else. A policy that is plainly true leaves no
-- condition in a plan, so the indexes above serve it.
GRANT SELECT (id, case_id, audience_id, released_at, document_id, page, search) ON document_page TO tracker_search;
GRANT SELECT (id, case_id, audience_id, released_at, stamp_filed_on, created_at, sequestered_at, destroyed_at, search) ON document TO tracker_search;
GRANT SELECT (id, case_id, audience_id, released_at, filed_on, kind, search) ON filing TO tracker_search;
GRANT SELECT (id, case_id, audience_id, released_at, earliest_on, latest_on, search) ON fact TO tracker_search;
GRANT SELECT (id, case_id, audience_id, released_at, earliest_on, latest_on, search) ON harm TO tracker_search;
GRANT SELECT (id, case_id, audience_id, created_at, search) ON note TO tracker_search;
GRANT SELECT (id, case_id, audience_id, released_at, search) ON party TO tracker_search;
GRANT SELECT (id, case_id, audience_id, released_at, due_on, search) ON deadline TO tracker_search;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['document_page','document','filing','fact','harm','note','party','deadline'] LOOP
    EXECUTE format('CREATE POLICY search ON %I FOR SELECT TO tracker_search USING (true)', t);
  END LOOP;
END $$;

-- The hits for a query in to_tsquery's own syntax: at most `most` of each kind are looked at and ranked; `capped`
-- says that there may be more of that kind.
-- The kind 'page' stands for its document: `id` is the best page, `also` up to five more of the same document.
-- With a first and last day only what is dated within them is found; a day of a fact may be a range.
DO $build$
DECLARE
  r record;
  arms text := '';
  seen text;
BEGIN
  FOR r IN SELECT * FROM (VALUES
    ('filing', 'filing', 'x.id', true, 'x.filed_on', 'x.filed_on', '(filing_kinds IS NULL OR x.kind::text = ANY (filing_kinds))'),
    ('document', 'document', 'x.id', true, 'coalesce(x.stamp_filed_on, (x.created_at AT TIME ZONE ''America/New_York'')::date)',
      'coalesce(x.stamp_filed_on, (x.created_at AT TIME ZONE ''America/New_York'')::date)',
      'filing_kinds IS NULL AND x.sequestered_at IS NULL AND x.destroyed_at IS NULL'),
    ('fact', 'fact', 'x.id', true, 'x.earliest_on', 'coalesce(x.latest_on, x.earliest_on)', 'filing_kinds IS NULL'),
    ('harm', 'harm', 'x.id', true, 'x.earliest_on', 'coalesce(x.latest_on, ''infinity'')', 'filing_kinds IS NULL'),
    ('note', 'note', 'x.id', false, '(x.created_at AT TIME ZONE ''America/New_York'')::date',
      '(x.created_at AT TIME ZONE ''America/New_York'')::date', 'filing_kinds IS NULL'),
    ('party', 'party', 'x.id', true, 'NULL::date', 'NULL::date', 'filing_kinds IS NULL'),
    ('deadline', 'deadline', 'x.id', true, 'x.due_on', 'x.due_on', 'filing_kinds IS NULL')
  ) AS v (kind, tbl, item, releases, first_on, last_on, more)
  LOOP
    seen := format('((x.case_id = ANY (team) AND (x.audience_id IS NULL OR x.audience_id = ANY (audiences)))
          OR (x.case_id = ANY (named) AND %s = ANY (items) AND (x.audience_id IS NULL OR x.audience_id = ANY (audiences)))%s)',
      r.item, CASE WHEN r.releases THEN '
          OR (x.case_id = ANY (client) AND x.released_at IS NOT NULL AND x.audience_id IS NULL)' ELSE '' END);
    arms := arms || format($arm$
  IF %L = ANY (kinds) THEN
    RETURN QUERY
      SELECT %L, f.id, ts_rank(f.search, query, 1), '{}'::uuid[], count(*) OVER () >= most FROM (
        SELECT x.id, x.search FROM %I x
        WHERE x.search @@ query AND %s
          AND (from_on IS NULL OR %s >= from_on) AND (to_on IS NULL OR %s <= to_on)
          AND %s
        LIMIT most) f;
  END IF;$arm$, r.kind, r.kind, r.tbl, seen, r.last_on, r.first_on, r.more);
  END LOOP;
  EXECUTE format($make$
CREATE FUNCTION search_hits(words text, only_cases uuid[], kinds text[], filing_kinds text[], from_on date, to_on date, most int)
RETURNS TABLE (kind text, id uuid, rank real, also uuid[], capped boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET jit = off AS $body$
#variable_conflict use_column
DECLARE
  query tsquery := to_tsquery('english', words);
  audiences uuid[] := coalesce(nullif(current_setting('app.audiences', true), ''), '{}');
  items uuid[] := coalesce(nullif(current_setting('app.items', true), ''), '{}');
  team uuid[];
  named uuid[];
  client uuid[];
BEGIN
  IF numnode(query) = 0 THEN RETURN; END IF;
  SELECT array_agg(c) INTO team FROM unnest(nullif(current_setting('app.team_cases', true), '')::uuid[]) c WHERE only_cases IS NULL OR c = ANY (only_cases);
  SELECT array_agg(c) INTO named FROM unnest(nullif(current_setting('app.named_cases', true), '')::uuid[]) c WHERE only_cases IS NULL OR c = ANY (only_cases);
  SELECT array_agg(c) INTO client FROM unnest(nullif(current_setting('app.client_cases', true), '')::uuid[]) c WHERE only_cases IS NULL OR c = ANY (only_cases);
%s
  IF 'page' = ANY (kinds) AND filing_kinds IS NULL THEN
    RETURN QUERY
      SELECT 'page', g.pages[1], g.best, g.pages[2:6], sum(g.hits) OVER () >= most FROM (
        SELECT array_agg(f.id ORDER BY f.rank DESC, f.page) AS pages, max(f.rank) AS best, count(*) AS hits FROM (
          SELECT x.id, x.document_id, x.page, ts_rank(x.search, query, 1) AS rank FROM (
            SELECT p.id, p.document_id, p.page, p.search, p.case_id, p.audience_id, p.released_at FROM document_page p
            JOIN document d ON d.id = p.document_id
            WHERE p.search @@ query
              AND ((p.case_id = ANY (team) AND (p.audience_id IS NULL OR p.audience_id = ANY (audiences)))
                OR (p.case_id = ANY (named) AND p.document_id = ANY (items) AND (p.audience_id IS NULL OR p.audience_id = ANY (audiences)))
                OR (p.case_id = ANY (client) AND p.released_at IS NOT NULL AND p.audience_id IS NULL))
              AND d.sequestered_at IS NULL AND d.destroyed_at IS NULL
              AND (from_on IS NULL OR coalesce(d.stamp_filed_on, (d.created_at AT TIME ZONE 'America/New_York')::date) >= from_on)
              AND (to_on IS NULL OR coalesce(d.stamp_filed_on, (d.created_at AT TIME ZONE 'America/New_York')::date) <= to_on)
            LIMIT most) x) f
        GROUP BY f.document_id) g;
  END IF;
END $body$ $make$, arms);
END $build$;

-- ---------------------------------------------------------------------------------------------------------
-- Words, for what is spelled wrong
-- ---------------------------------------------------------------------------------------------------------

-- Every longer word of a case, by the audience that may read it. It is asked only for a team, which sees all of a
-- case but for audiences, so that nobody can try which words there are. No unique key on purpose: two imports that
-- meet the same new word would wait for each other, and a second copy of a word does no harm.
CREATE TABLE search_word (
  id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  case_id uuid NOT NULL,
  audience_id uuid,
  word text NOT NULL
);
CREATE INDEX search_word_case_id_word_idx ON search_word (case_id, word);
CREATE INDEX search_word_word_idx ON search_word USING gin (word gin_trgm_ops);
ALTER TABLE search_word ENABLE ROW LEVEL SECURITY;
CREATE POLICY search ON search_word FOR SELECT TO tracker_search USING (true);
GRANT SELECT ON search_word TO tracker_search;

CREATE FUNCTION words_of(body text) RETURNS text[] LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(w), '{}') FROM unnest(tsvector_to_array(to_tsvector('simple', left(body, 200000)))) w
  WHERE w ~ '^[[:alpha:]]{4,30}$'
$$;

CREATE FUNCTION note_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE body text;
BEGIN
  IF TG_TABLE_NAME = 'filing' THEN body := NEW.text_clean;
  ELSIF TG_TABLE_NAME = 'party' THEN body := concat_ws(' ', NEW.name, NEW.short_name, NEW.about);
  ELSIF TG_TABLE_NAME IN ('document', 'deadline') THEN body := NEW.title;
  ELSE body := NEW.text;
  END IF;
  INSERT INTO search_word (case_id, audience_id, word)
    SELECT NEW.case_id, NEW.audience_id, w FROM unnest(words_of(body)) w
    WHERE NOT EXISTS (SELECT 1 FROM search_word s WHERE s.case_id = NEW.case_id AND s.word = w AND s.audience_id IS NOT DISTINCT FROM NEW.audience_id);
  RETURN NULL;
END $$;

-- What was destroyed is not to be found in a list of words either.
CREATE FUNCTION forget_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM search_word s USING (SELECT DISTINCT g.case_id, w FROM gone g, unnest(words_of(g.text)) w) lost
    WHERE s.case_id = lost.case_id AND s.word = lost.w
      AND NOT EXISTS (SELECT 1 FROM document_page p WHERE p.case_id = lost.case_id AND p.search @@ plainto_tsquery('english', lost.w))
      AND NOT EXISTS (SELECT 1 FROM filing f WHERE f.case_id = lost.case_id AND f.search @@ plainto_tsquery('english', lost.w));
  RETURN NULL;
END $$;

CREATE TRIGGER e_note_words AFTER INSERT OR UPDATE OF text, audience_id ON document_page FOR EACH ROW EXECUTE FUNCTION note_words();
CREATE TRIGGER e_note_words AFTER INSERT OR UPDATE OF title, audience_id ON document FOR EACH ROW EXECUTE FUNCTION note_words();
CREATE TRIGGER e_note_words AFTER INSERT OR UPDATE OF text_clean, audience_id ON filing FOR EACH ROW EXECUTE FUNCTION note_words();
CREATE TRIGGER e_note_words AFTER INSERT OR UPDATE OF text, audience_id ON fact FOR EACH ROW EXECUTE FUNCTION note_words();
CREATE TRIGGER e_note_words AFTER INSERT OR UPDATE OF text, audience_id ON harm FOR EACH ROW EXECUTE FUNCTION note_words();
CREATE TRIGGER e_note_words AFTER INSERT OR UPDATE OF text, audience_id ON note FOR EACH ROW EXECUTE FUNCTION note_words();
CREATE TRIGGER e_note_words AFTER INSERT OR UPDATE OF name, short_name, about, audience_id ON party FOR EACH ROW EXECUTE FUNCTION note_words();
CREATE TRIGGER e_note_words AFTER INSERT OR UPDATE OF title, audience_id ON deadline FOR EACH ROW EXECUTE FUNCTION note_words();
CREATE TRIGGER e_forget_words AFTER DELETE ON document_page REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_words();

-- What stands already.
INSERT INTO search_word (case_id, audience_id, word)
  SELECT DISTINCT t.case_id, t.audience_id, w FROM (
    SELECT case_id, audience_id, text AS body FROM document_page UNION ALL SELECT case_id, audience_id, title FROM document
    UNION ALL SELECT case_id, audience_id, text_clean FROM filing UNION ALL SELECT case_id, audience_id, text FROM fact
    UNION ALL SELECT case_id, audience_id, text FROM harm UNION ALL SELECT case_id, audience_id, text FROM note
    UNION ALL SELECT case_id, audience_id, concat_ws(' ', name, short_name, about) FROM party
    UNION ALL SELECT case_id, audience_id, title FROM deadline) t, unnest(words_of(t.body)) w;

-- Up to five words of the team's cases that are spelled like this one, likest first. They never leave the server:
-- they go into the next query, and what that finds is shown under the policies like everything else.
CREATE FUNCTION similar_words(meant text, only_cases uuid[]) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  audiences uuid[] := coalesce(nullif(current_setting('app.audiences', true), ''), '{}');
  team uuid[] := nullif(current_setting('app.team_cases', true), '');
BEGIN
  RETURN QUERY SELECT s.word FROM search_word s
    WHERE s.word % meant AND s.case_id = ANY (team) AND (only_cases IS NULL OR s.case_id = ANY (only_cases))
      AND (s.audience_id IS NULL OR s.audience_id = ANY (audiences)) AND similarity(s.word, meant) >= 0.4
    GROUP BY s.word ORDER BY similarity(s.word, meant) DESC, s.word LIMIT 5;
END $$;

REVOKE EXECUTE ON FUNCTION search_hits(text, uuid[], text[], text[], date, date, int), similar_words(text, uuid[]), words_of(text), note_words(), forget_words() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_hits(text, uuid[], text[], text[], date, date, int), similar_words(text, uuid[]) TO tracker_app;
-- A function runs as its owner, and only one who may create in the schema may own one there: for this moment.
-- To replace one later: SET ROLE tracker_search, and grant and revoke CREATE around it as here.
GRANT CREATE ON SCHEMA public TO tracker_search;
ALTER FUNCTION search_hits(text, uuid[], text[], text[], date, date, int) OWNER TO tracker_search;
ALTER FUNCTION similar_words(text, uuid[]) OWNER TO tracker_search;
REVOKE CREATE ON SCHEMA public FROM tracker_search;
