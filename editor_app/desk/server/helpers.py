"""The functions that every verb of a server rests on: who is asking, what that person may do, digests and the chain."""

from editor_app.workflow.expression import literal

HEAD = "LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $f$\n#variable_conflict error\n"
"""How each verb begins: it runs as the owner of the tables, and no other schema can put its own names in between."""
LOOK = "LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $f$"
COUNTED = "LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $f$"
UUID = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
"""The form of an id that a program gives to an article or to a row."""
ROLES = "ARRAY['editor', 'manager', 'administrator']"
"""From the role that allows least to the one that allows most."""

PEOPLE = f"""
CREATE OR REPLACE FUNCTION desk.me() RETURNS text {LOOK}
  SELECT p.name FROM desk.login l JOIN public.person p ON p.id = l.person WHERE l.login = session_user $f$;
CREATE OR REPLACE FUNCTION desk.may(p_privilege text, p_name text) RETURNS boolean {LOOK}
  SELECT EXISTS (SELECT FROM public.person p JOIN public.person_role r ON r.person = p.id
    JOIN public.role_privilege g ON g.role = r.role WHERE p.name = p_name AND g.privilege = p_privilege) $f$;
CREATE OR REPLACE FUNCTION desk.may(p_privilege text) RETURNS boolean {LOOK}
  SELECT desk.may(p_privilege, desk.me()) $f$;
CREATE OR REPLACE FUNCTION desk.role_of(p_name text) RETURNS text {LOOK}
  SELECT COALESCE((SELECT r.role FROM public.person p JOIN public.person_role r ON r.person = p.id
    WHERE p.name = p_name ORDER BY array_position({ROLES}, r.role::text) DESC LIMIT 1), 'editor') $f$;
CREATE OR REPLACE FUNCTION desk.refuse(p_code text, p_against text[]) RETURNS void LANGUAGE plpgsql AS $f$ BEGIN
  RAISE EXCEPTION 'refused: %', array_to_string(p_against, ', ')
    USING ERRCODE = p_code, DETAIL = array_to_json(p_against)::text; END $f$;
CREATE OR REPLACE FUNCTION desk.known() RETURNS text {HEAD}
DECLARE v_me text := desk.me();
BEGIN
  IF v_me IS NULL THEN PERFORM desk.refuse('ED401', ARRAY['stranger']); END IF;
  RETURN v_me;
END $f$;
"""

# What Python's json writes, sign by sign: the chain and the digests of texts are computed on either side.
DIGESTS = f"""
CREATE OR REPLACE FUNCTION desk.json_text(p_value text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $f$
DECLARE v_json text := to_json(p_value)::text; v_sign text; v_code int;
BEGIN
  IF v_json ~ '[^\\x20-\\x7e]' THEN
    FOR v_sign IN SELECT DISTINCT unnest(regexp_matches(v_json, '[^\\x20-\\x7e]', 'g')) LOOP
      v_code := ascii(v_sign);
      v_json := replace(v_json, v_sign, CASE WHEN v_code < 65536 THEN '\\u' || lpad(to_hex(v_code), 4, '0')
        ELSE '\\u' || to_hex(55296 + ((v_code - 65536) >> 10))
          || '\\u' || to_hex(56320 + ((v_code - 65536) & 1023)) END);
    END LOOP;
    v_json := regexp_replace(v_json, '\\\\ufdd0([0-9a-f]{{4}})', '\\\\u\\1', 'g');
  END IF;
  RETURN v_json;
END $f$;
CREATE OR REPLACE FUNCTION desk.json_spaced(p_compact text) RETURNS text {COUNTED}
  SELECT COALESCE(string_agg(CASE t.part[1] WHEN ',' THEN ', ' ELSE t.part[1] END, '' ORDER BY t.n), '')
  FROM regexp_matches(p_compact, '("(?:[^"\\\\]|\\\\.)*"|[^"])', 'g') WITH ORDINALITY AS t (part, n) $f$;
CREATE OR REPLACE FUNCTION desk.text_digest(p_title text, p_body text, p_markup text, p_language text, p_front text)
RETURNS text {COUNTED}
  SELECT encode(sha256(convert_to('[' || desk.json_text(p_title) || ', ' || desk.json_text(p_body) || ', '
    || desk.json_text(p_markup) || ', ' || desk.json_text(p_language) || ', ' || desk.json_spaced(p_front) || ']',
    'UTF8')), 'hex') $f$;
CREATE OR REPLACE FUNCTION desk.moment() RETURNS text LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp AS $f$
  SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"') $f$;
"""

# The end of the chain is the only lock that all share: after it comes nothing but a hash. It is let go before the disk
# has answered; whoever called asks for the disk afterwards, in a commit that holds no lock (store/engine/team.py).
CHAIN = f"""
CREATE OR REPLACE FUNCTION desk.is_ticks(p_value text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  RETURN p_value = '' OR NOT EXISTS (SELECT FROM json_array_elements(p_value::json) AS t (one)
    WHERE json_typeof(t.one) <> 'string');
EXCEPTION WHEN data_exception THEN
  RETURN false;
END $f$;
CREATE OR REPLACE FUNCTION desk.is_changes(p_value text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  RETURN p_value = '' OR NOT EXISTS (SELECT FROM json_array_elements(p_value::json) AS t (one)
    WHERE (json_array_length(t.one) = 3 AND json_typeof(t.one->0) = 'string'
      AND json_typeof(t.one->1) IN ('null', 'object') AND json_typeof(t.one->2) IN ('null', 'object')
      AND NOT EXISTS (SELECT FROM (VALUES (t.one->1), (t.one->2)) AS s (side),
        json_each(CASE json_typeof(s.side) WHEN 'object' THEN s.side ELSE '{{}}' END) AS v
        WHERE json_typeof(v.value) <> 'string')) IS NOT TRUE);
EXCEPTION WHEN data_exception THEN
  RETURN false;
END $f$;
CREATE OR REPLACE FUNCTION desk.chain(p_article text, p_revision int, p_action text, p_before text, p_after text,
  p_reason text, p_digest text, p_changes text, p_given jsonb) RETURNS text {HEAD}
DECLARE
  v_me text := desk.me(); v_role text := desk.role_of(desk.me()); v_end public.audit_end; v_at text; v_json text;
  v_id text := p_given->>'id'; v_origin text := COALESCE(p_given->>'origin', '');
  v_program text := COALESCE(p_given->>'program', ''); v_rules text := COALESCE(p_given->>'rules', '');
  v_ticked text := COALESCE(p_given->>'ticked', '');
  v_statement text := COALESCE(p_given->>'statement', ''); v_signature text := COALESCE(p_given->>'signature', '');
BEGIN
  IF (v_id ~ {literal(UUID)}) IS NOT TRUE THEN
    PERFORM desk.refuse('ED403', ARRAY['id']);
  END IF;
  -- What nobody can read again must not get into a trail from which nothing is ever taken.
  IF NOT desk.is_ticks(v_ticked) THEN PERFORM desk.refuse('ED403', ARRAY['ticked']); END IF;
  IF NOT desk.is_changes(p_changes) THEN PERFORM desk.refuse('ED403', ARRAY['changes']); END IF;
  v_json := ',"id":' || desk.json_text(v_id) || ',"made_at":';
  PERFORM set_config('synchronous_commit', 'off', true);
  SELECT * INTO v_end FROM public.audit_end e FOR UPDATE;
  v_at := desk.signed_at(p_given);
  v_json := '{{"action":' || desk.json_text(p_action) || ',"article":' || desk.json_text(p_article)
    || CASE p_changes WHEN '' THEN '' ELSE ',"changes":' || desk.json_text(p_changes) END
    || ',"digest":' || desk.json_text(p_digest) || v_json || desk.json_text(v_at)
    || ',"made_by":' || desk.json_text(v_me) || ',"origin":' || desk.json_text(v_origin)
    || ',"previous":' || desk.json_text(v_end.hash) || ',"program":' || desk.json_text(v_program)
    || ',"reason":' || desk.json_text(p_reason) || ',"revision":' || p_revision
    || ',"role":' || desk.json_text(v_role) || ',"rules":' || desk.json_text(v_rules)
    || ',"serial":' || v_end.serial + 1
    || CASE v_signature WHEN '' THEN '' ELSE ',"signature":' || desk.json_text(v_signature) END
    || CASE v_statement WHEN '' THEN '' ELSE ',"statement":' || desk.json_text(v_statement) END
    || ',"status_after":' || desk.json_text(p_after)
    || ',"status_before":' || COALESCE(desk.json_text(p_before), 'null')
    || CASE v_ticked WHEN '' THEN '' ELSE ',"ticked":' || desk.json_text(v_ticked) END || '}}';
  INSERT INTO public.audit (serial, id, origin, article, revision, action, made_by, role, made_at, status_before,
    status_after, reason, digest, program, rules, changes, statement, signature, ticked, previous, hash)
  VALUES (v_end.serial + 1, v_id, v_origin, p_article, p_revision, p_action, v_me, v_role, v_at, p_before,
    p_after, p_reason, p_digest, v_program, v_rules, p_changes, v_statement, v_signature, v_ticked, v_end.hash,
    encode(sha256(convert_to(v_json, 'UTF8')), 'hex'));
  UPDATE public.audit_end e SET serial = v_end.serial + 1, hash = encode(sha256(convert_to(v_json, 'UTF8')), 'hex')
    WHERE e.serial = v_end.serial;
  RETURN v_at;
END $f$;
CREATE OR REPLACE FUNCTION desk.signed_at(p_given jsonb) RETURNS text {HEAD}
DECLARE v_at timestamptz := (p_given->>'at')::timestamptz;
BEGIN
  -- What a statement or a manifest says and what its row says are the same time, as far as the server's clock agrees.
  IF v_at IS NULL THEN RETURN desk.moment(); END IF;
  IF v_at NOT BETWEEN clock_timestamp() - interval '5 min' AND clock_timestamp() + interval '5 min' THEN
    PERFORM desk.refuse('ED409', ARRAY['clock']);
  END IF;
  RETURN to_char(v_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"');
END $f$;
"""

ALL = PEOPLE + DIGESTS + CHAIN
