"""The verbs of a server that are no step of the workflow: texts, notes in the trail, people and policies."""

from editor_app.desk.server.helpers import HEAD, ROLES, UUID
from editor_app.domain.article import Action, Priority
from editor_app.domain.checklist import LONGEST, MOST, When
from editor_app.domain.person import Privilege, Role
from editor_app.domain.record import CHECKLIST, CLIENT_ACTS, HOUSE_ACTS, KEY_ACTS, Act
from editor_app.workflow.expression import literal
from editor_app.workflow.moves import MOVES

_OWN = {Act.SUGGEST, Act.WITHDRAW}
"""What every editor writes into the trail about the house list; all else about it takes the right to accept terms."""

VERBS = ("add_article", "save", "put_aside", "note", "schedule", "set_policy", "set_roles", "record")
"""What people call by name; see below for what each is given."""

ARTICLES = f"""
CREATE OR REPLACE FUNCTION desk.keep_text(p_article text, p_number int, p_text jsonb, p_kind text, p_given jsonb)
RETURNS text {HEAD}
DECLARE v_digest text := desk.text_digest(p_text->>'title', p_text->>'body', p_text->>'markup', p_text->>'language',
  p_text->>'front');
BEGIN
  IF NOT desk.is_text(p_text) THEN PERFORM desk.refuse('ED403', ARRAY['text']); END IF;
  INSERT INTO public.revision (id, origin, article, number, title, body, markup, language, front, digest, author,
    made_at, note, kind)
  VALUES (COALESCE(substring(p_given->>'id' FROM {literal(UUID)}), gen_random_uuid()::text),
    COALESCE(p_given->>'origin', ''), p_article, p_number, p_text->>'title',
    p_text->>'body', p_text->>'markup', p_text->>'language', p_text->>'front', v_digest, desk.me(), desk.moment(),
    COALESCE(p_text->>'note', ''), p_kind);
  PERFORM pg_notify('desk', p_article);
  RETURN v_digest;
END $f$;
CREATE OR REPLACE FUNCTION desk.add_article(p_article text, p_text jsonb, p_given jsonb) RETURNS text {HEAD}
DECLARE v_me text := desk.known(); v_at text := desk.moment(); v_digest text;
BEGIN
  IF NOT desk.may('edit') THEN PERFORM desk.refuse('ED403', ARRAY['privilege']); END IF;
  -- The trail of an article that was deleted stays: its approvals would hold for another of the same id.
  IF EXISTS (SELECT FROM public.audit s WHERE s.article = p_article)
    OR p_article !~ {literal(UUID)} THEN
    PERFORM desk.refuse('ED409', ARRAY['id']);
  END IF;
  IF (p_text->>'kind' IN ('imported', 'pasted')) IS NOT TRUE THEN PERFORM desk.refuse('ED403', ARRAY['kind']); END IF;
  INSERT INTO public.article (id, version, origin, title, language, status, head, owner, made_at, changed_at, assignee,
    holder, submitter, approver, exports, edition, words)
  VALUES (p_article, 1, COALESCE(p_given->>'origin', ''), p_text->>'title', p_text->>'language', 'new', 1, v_me, v_at,
    v_at, '', '', '', '', 0, 1, (p_text->>'words')::int);
  v_digest := desk.keep_text(p_article, 1, p_text, p_text->>'kind', p_given);
  RETURN desk.chain(p_article, 1, 'import', NULL, 'new', COALESCE(p_given->>'reason', ''), v_digest, '', p_given);
END $f$;
CREATE OR REPLACE FUNCTION desk.save(p_article text, p_base int, p_text jsonb, p_given jsonb) RETURNS int {HEAD}
DECLARE v_me text := desk.known(); a public.article; v_number int;
BEGIN
  PERFORM set_config('synchronous_commit', 'off', true);
  SELECT * INTO a FROM public.article x WHERE x.id = p_article FOR UPDATE;
  IF desk.may_replace(p_article) IS NOT TRUE THEN PERFORM desk.refuse('ED403', ARRAY['write']); END IF;
  IF a.head IS DISTINCT FROM p_base THEN PERFORM desk.refuse('ED409', ARRAY['head']); END IF;
  v_number := 1 + (SELECT max(r.number) FROM public.revision r WHERE r.article = a.id);
  PERFORM desk.keep_text(a.id, v_number, p_text, 'written', p_given);
  UPDATE public.article x SET head = v_number, title = p_text->>'title', language = p_text->>'language',
    words = (p_text->>'words')::int, version = a.version + 1, changed_at = desk.moment() WHERE x.id = a.id;
  RETURN v_number;
END $f$;
CREATE OR REPLACE FUNCTION desk.put_aside(p_article text, p_text jsonb, p_given jsonb) RETURNS int {HEAD}
DECLARE v_me text := desk.known(); v_number int;
BEGIN
  IF NOT desk.may('edit') THEN PERFORM desk.refuse('ED403', ARRAY['privilege']); END IF;
  PERFORM set_config('synchronous_commit', 'off', true);
  PERFORM FROM public.article x WHERE x.id = p_article FOR UPDATE;
  IF NOT FOUND THEN PERFORM desk.refuse('ED404', ARRAY['unknown']); END IF;
  v_number := 1 + (SELECT max(r.number) FROM public.revision r WHERE r.article = p_article);
  PERFORM desk.keep_text(p_article, v_number, p_text, 'aside', p_given);
  RETURN v_number;
END $f$;
CREATE OR REPLACE FUNCTION desk.note(p_article text, p_given jsonb) RETURNS text {HEAD}
DECLARE v_me text := desk.known(); a public.article; v_digest text;
BEGIN
  SELECT * INTO a FROM public.article x WHERE x.id = p_article FOR UPDATE;
  IF desk.may_replace(p_article) IS NOT TRUE THEN PERFORM desk.refuse('ED403', ARRAY['write']); END IF;
  SELECT desk.text_digest(r.title, r.body, r.markup, r.language, r.front) INTO v_digest FROM public.revision r
    WHERE r.article = a.id AND r.number = a.head;
  PERFORM pg_notify('desk', a.id);
  RETURN desk.chain(a.id, a.head, 'import', a.status, a.status, COALESCE(p_given->>'reason', ''), v_digest, '',
    p_given);
END $f$;
"""

_STATES = ", ".join(literal(one.value) for one in MOVES[Action.SCHEDULE].start if one)
_PRIORITIES = ", ".join(literal(one.value) for one in Priority)
_FIRST_DUE, _LAST_DUE = "1000-01-01T00:00+00:00", "9000-01-01T00:00+00:00"
"""What every calendar of a program can tell in its own time zone."""
SCHEDULE = f"""
CREATE OR REPLACE FUNCTION desk.schedule(p_article text, p_due text, p_priority text, p_given jsonb) RETURNS text {HEAD}
DECLARE v_me text := desk.known(); a public.article; v_digest text;
BEGIN
  SELECT * INTO a FROM public.article x WHERE x.id = p_article FOR UPDATE;
  IF a.id IS NULL THEN PERFORM desk.refuse('ED404', ARRAY['unknown']); END IF;
  IF a.status NOT IN ({_STATES}) THEN PERFORM desk.refuse('ED403', ARRAY['status']); END IF;
  IF NOT desk.may('edit') THEN PERFORM desk.refuse('ED403', ARRAY['privilege']); END IF;
  IF (p_priority IN ({_PRIORITIES}) AND (p_due = ''
    OR p_due::timestamptz BETWEEN {literal(_FIRST_DUE)} AND {literal(_LAST_DUE)})) IS NOT TRUE THEN
    PERFORM desk.refuse('ED403', ARRAY['value']);
  END IF;
  UPDATE public.article x SET priority = p_priority, version = a.version + 1, due = CASE p_due WHEN '' THEN '' ELSE
    to_char(p_due::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"') END WHERE x.id = a.id;
  SELECT desk.text_digest(r.title, r.body, r.markup, r.language, r.front) INTO v_digest FROM public.revision r
    WHERE r.article = a.id AND r.number = a.head;
  PERFORM pg_notify('desk', a.id);
  RETURN desk.chain(a.id, a.head, {literal(Action.SCHEDULE.value)}, a.status, a.status,
    COALESCE(p_given->>'reason', ''), v_digest, '', p_given);
END $f$;
"""

UNSEEN = (
    r"[\u0001-\u001f\u007f-\u00a0\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u1680\u180e\u2000-\u200f"
    r"\u2028-\u202f\u205f-\u206f\u3000\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\U000110bd\U000110cd"
    r"\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001-\U000e007f\U000f0000-\U0010ffff]"
)
"""What has no place in the line of a question (`checklist.plain`), as far as no later Unicode says otherwise."""
_WORDS_AND_SPACE, _BARE = r'"([^"\\]|\\.)*"|[ \t\n\r]', r"^\[(\{(true|false|[:,])*\},?)*\]$"
"""What a checklist has between strings. Numbers and nests can be too large for whoever reads them."""
HOUSE = f"""
CREATE OR REPLACE FUNCTION desk.is_checklist(p_value text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  RETURN regexp_replace(p_value, {literal(_WORDS_AND_SPACE)}, '', 'g') ~ {literal(_BARE)}
    AND jsonb_array_length(p_value::jsonb) <= {MOST}
    AND (SELECT count(DISTINCT (i.item->>'when', i.item->>'text')) = count(*)
      FROM jsonb_array_elements(p_value::jsonb) AS i (item))
    AND NOT EXISTS (SELECT FROM jsonb_array_elements(p_value::jsonb) AS i (item)
      WHERE (i.item->>'when' IN ({", ".join(literal(one.value) for one in When)})
        AND jsonb_typeof(i.item->'required') = 'boolean'
        AND jsonb_typeof(i.item->'text') = 'string' AND length(i.item->>'text') BETWEEN 1 AND {LONGEST}
        AND i.item->>'text' !~ {literal(UNSEEN)} AND i.item->>'text' !~ '^ | $|  ') IS NOT TRUE);
EXCEPTION WHEN data_exception THEN
  RETURN false;
END $f$;
CREATE OR REPLACE FUNCTION desk.set_policy(p_key text, p_value text, p_given jsonb) RETURNS void {HEAD}
DECLARE v_me text := desk.known(); v_old text; v_changes text;
BEGIN
  IF NOT (desk.may('administer') OR (p_key = {literal(CHECKLIST)} AND desk.may('approve'))) THEN
    PERFORM desk.refuse('ED403', ARRAY['privilege']);
  END IF;
  SELECT p.value INTO v_old FROM public.policy p WHERE p.key = p_key FOR UPDATE;
  IF v_old IS NULL OR (CASE p_key WHEN 'retention_days' THEN p_value ~ '^[0-9]{{1,5}}$'
    WHEN {literal(CHECKLIST)} THEN desk.is_checklist(p_value) ELSE p_value IN ('yes', 'no') END) IS NOT TRUE THEN
    PERFORM desk.refuse('ED403', ARRAY['value']);
  END IF;
  IF p_given->>'seen' <> v_old THEN PERFORM desk.refuse('ED409', ARRAY['seen']); END IF;
  IF v_old = p_value THEN RETURN; END IF;
  UPDATE public.policy p SET value = p_value WHERE p.key = p_key;
  v_changes := '[[' || desk.json_text(p_key) || ',{{"value":' || desk.json_text(v_old) || '}},{{"value":'
    || desk.json_text(p_value) || '}}]]';
  PERFORM desk.chain('', 0, {literal(Act.SET_POLICY.value)}, NULL, '', '', '', v_changes, p_given);
END $f$;
CREATE OR REPLACE FUNCTION desk.roles_of(p_name text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $f$
  SELECT string_agg(r.role, ', ' ORDER BY array_position({ROLES}, r.role::text)) FROM public.person p
  JOIN public.person_role r ON r.person = p.id WHERE p.name = p_name $f$;
CREATE OR REPLACE FUNCTION desk.set_roles(p_name text, p_roles text[], p_given jsonb) RETURNS void {HEAD}
DECLARE v_me text := desk.known(); v_old text := desk.roles_of(p_name); v_new text; v_id text;
BEGIN
  IF NOT desk.may('administer') THEN PERFORM desk.refuse('ED403', ARRAY['privilege']); END IF;
  IF NOT p_roles <@ ARRAY[{", ".join(literal(one.value) for one in Role)}] OR p_name !~ '[^[:space:]]'
    OR cardinality(p_roles) = 0 THEN PERFORM desk.refuse('ED403', ARRAY['value']); END IF;
  -- One at a time, or two administrators could each take the other's role away.
  PERFORM FROM public.policy p ORDER BY p.key FOR UPDATE;
  INSERT INTO public.person (id, origin, name, made_at) VALUES (gen_random_uuid()::text,
    COALESCE(p_given->>'origin', ''), p_name, desk.moment()) ON CONFLICT (name) DO NOTHING;
  SELECT p.id INTO v_id FROM public.person p WHERE p.name = p_name;
  DELETE FROM public.person_role r WHERE r.person = v_id;
  INSERT INTO public.person_role (person, role) SELECT v_id, one FROM (SELECT DISTINCT unnest(p_roles)) AS roles (one);
  IF NOT EXISTS (SELECT FROM desk.login l JOIN public.person_role r ON r.person = l.person
    JOIN public.role_privilege g ON g.role = r.role WHERE g.privilege = 'administer') THEN
    PERFORM desk.refuse('ED403', ARRAY['last_administrator']);
  END IF;
  v_new := desk.roles_of(p_name);
  IF v_old IS NOT DISTINCT FROM v_new THEN RETURN; END IF;
  PERFORM desk.chain('', 0, {literal(Act.SET_ROLES.value)}, NULL, '', '', '', '[[' || desk.json_text(p_name) || ','
    || COALESCE('{{"roles":' || desk.json_text(v_old) || '}}', 'null') || ',{{"roles":' || desk.json_text(v_new)
    || '}}]]', p_given);
END $f$;
"""


def _privileges() -> str:
    """Which acts take which privilege, as rows of SQL. What is not among them has a verb of its own, or none."""
    rows = {
        act: Privilege.EDIT if act in _OWN else Privilege.ACCEPT_TERMS
        for act in Act
        if act not in HOUSE_ACTS - CLIENT_ACTS
    }
    rows |= dict.fromkeys(KEY_ACTS, Privilege.EDIT) | {Act.CONFIRM_KEY: Privilege.ADMINISTER}
    ordered = sorted((act.value, privilege.value) for act, privilege in rows.items())
    return ", ".join(f"({literal(act)}, {literal(privilege)})" for act, privilege in ordered)


RECORDS = f"""
CREATE OR REPLACE FUNCTION desk.record(p_act text, p_changes text, p_given jsonb) RETURNS text {HEAD}
DECLARE v_me text := desk.known(); v_privilege text; v_change json; v_owner text;
BEGIN
  SELECT o.privilege INTO v_privilege FROM (VALUES {_privileges()}) AS o (act, privilege) WHERE o.act = p_act;
  IF v_privilege IS NULL OR NOT desk.may(v_privilege) THEN PERFORM desk.refuse('ED403', ARRAY['privilege']); END IF;
  IF p_act IN ({", ".join(literal(one.value) for one in sorted(KEY_ACTS, key=lambda one: one.value))}) THEN
    v_change := p_changes::json->0;
    -- A key is its person's alone: made by that person, and ended by that person or an administrator.
    v_owner := CASE p_act WHEN {literal(Act.ADD_KEY.value)} THEN v_change->2->>'person' ELSE
      (SELECT s.changes::json->0->2->>'person' FROM public.audit s WHERE s.action = {literal(Act.ADD_KEY.value)}
        AND s.changes::json->0->>0 = v_change->>0 ORDER BY s.serial LIMIT 1) END;
    IF json_array_length(p_changes::json) <> 1 OR v_owner IS NULL OR (CASE p_act
      WHEN {literal(Act.ADD_KEY.value)} THEN v_owner = v_me AND json_typeof(v_change->2->'key') = 'string'
        AND NOT EXISTS (SELECT FROM public.audit s WHERE s.action = p_act AND s.changes::json->0->>0 = v_change->>0)
      WHEN {literal(Act.REVOKE_KEY.value)} THEN v_owner = v_me OR desk.may('administer') ELSE true END) IS NOT TRUE THEN
      PERFORM desk.refuse('ED403', ARRAY['key']);
    END IF;
  END IF;
  RETURN desk.chain('', 0, p_act, NULL, '', COALESCE(p_given->>'reason', ''), COALESCE(p_given->>'digest', ''),
    p_changes, p_given);
END $f$;
"""

ALL = ARTICLES + SCHEDULE + HOUSE + RECORDS
