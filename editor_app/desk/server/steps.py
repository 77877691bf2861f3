"""The verbs of a server: one function for each action of the workflow, made from its row.

A server asks every guard that it can answer. What takes a look at the words, at what is typed or at keys is asked at
the desk alone: approving runs the checks again there, so that checks which somebody left out before it do no harm.
"""

from editor_app.desk.server.helpers import HEAD
from editor_app.domain.article import UNTITLED
from editor_app.domain.person import Privilege
from editor_app.domain.record import CHECKLIST
from editor_app.workflow.expression import Expression, literal
from editor_app.workflow.gate import COMMENTING, DECIDING, REPLACING, WRITING
from editor_app.workflow.guard import Guard
from editor_app.workflow.move import Move
from editor_app.workflow.moves import MOVES
from editor_app.workflow.names import COLUMNS, SERVED

RIGHTS = {"write": WRITING, "decide": DECIDING, "comment": COMMENTING, "replace": REPLACING}
"""Questions about one article that are no step."""
_MAY = {
    "may_edit": Privilege.EDIT,
    "may_approve": Privilege.APPROVE,
    "may_hand_over_any": Privilege.HAND_OVER_ANY,
    "may_set_aside_any": Privilege.SET_ASIDE_ANY,
}
_POLICIES = {"four_eyes": "<> 'no'", "second_approval": "= 'yes'", "approve_own": "= 'yes'", "signatures": "= 'yes'"}
_GIVEN = {
    "reason": "btrim(COALESCE(p_given->>'reason', ''), E' \\t\\n\\r\\f\\v')",
    "receiver": "COALESCE(p_given->>'receiver', '')",
    "receiver_edits": f"desk.may({literal(Privilege.EDIT.value)}, p_given->>'receiver')",
    "confirmed": "COALESCE((p_given->>'confirmed')::boolean, false)",
    "shown": "COALESCE(p_given->>'shown', '')",
    "signing": "COALESCE(p_given->>'signature', '') <> ''",
}
_WROTE = f"""EXISTS (SELECT FROM public.revision r WHERE r.article = a.id AND r.author = v_me
    AND r.number > COALESCE((SELECT max(s.revision) FROM public.audit s
      WHERE s.article = a.id AND s.action = 'approve' AND s.status_after = 'approved'), 0)
    AND NOT (r.number = 1 AND (r.kind IN ('imported', '') OR (btrim(r.body, E' \\t\\n\\r\\f\\v') = ''
      AND btrim(r.title) IN ('', {literal(UNTITLED)})))))"""
_KEPT = """clock_timestamp() >= a.changed_at::timestamptz
    + (SELECT p.value::int FROM public.policy p WHERE p.key = 'retention_days') * interval '1 day'"""
_UNTICKED = """(SELECT count(*) FROM public.policy p, jsonb_array_elements(p.value::jsonb) AS i (item)
    WHERE p.key = {key} AND i.item->>'when' = {when} AND (i.item->>'required')::boolean
    AND NOT jsonb_exists(COALESCE(NULLIF(p_given->>'ticked', ''), '[]')::jsonb, i.item->>'text'))"""
_BOOLEAN = {*_MAY, *_POLICIES, "receiver_edits", "confirmed", "signing", "wrote", "kept_long_enough"}


def verbs() -> tuple[str, ...]:
    """What people call by name, or what their rights rest on."""
    return (*(f"may_{name}" for name in RIGHTS), *(_verb(move) for move in MOVES.values() if None not in move.start))


def rights() -> str:
    """One function for each question about an article, which policies of rows ask."""
    return "".join(_right(name, right) for name, right in RIGHTS.items())


def steps() -> str:
    """The functions of all actions but the import, which makes the article that the others move."""
    return "".join(_step(move) for move in MOVES.values() if None not in move.start)


def _verb(move: Move) -> str:
    return f"act_{move.action.value.replace('-', '_')}"


def _right(name: str, right: Expression) -> str:
    asked = right.sql(lambda known: f"a.{known}" if known in COLUMNS else _MAY_OR_ME[known])
    return f"""
CREATE OR REPLACE FUNCTION desk.may_{name}(p_article text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $f$
  SELECT ({asked}) IS TRUE FROM public.article a WHERE a.id = p_article AND desk.me() IS NOT NULL $f$;
"""


_MAY_OR_ME = {"me": "desk.me()"} | {name: f"desk.may({literal(one.value)})" for name, one in _MAY.items()}


def _step(move: Move) -> str:
    guards = [guard for guard in move.guards if guard.served]
    sets = {column: value for effect in move.effects for column, value in effect.sets.items()}
    to = (move.to,) if isinstance(move.to, Expression) else ()
    asked = {name for one in (*sets.values(), *to, *(guard.holds for guard in guards)) for name in one.names}
    local = sorted((asked | {"digest", "reason"}) & SERVED.keys() - {"me"})
    declared = "".join(f"  v_{name} {_kind(name)};\n" for name in local)
    found = "".join(f"  v_{name} := {_fact(name, move)};\n" for name in local)
    statuses = ", ".join(literal(one.value) for one in move.start if one)
    return f"""
CREATE OR REPLACE FUNCTION desk.{_verb(move)}(p_article text, p_given jsonb) RETURNS text {HEAD}
DECLARE
  v_me text := desk.known(); a public.article; v_against text[] := '{{}}'; v_after text;
{declared}BEGIN
  SELECT * INTO a FROM public.article x WHERE x.id = p_article FOR UPDATE;
  IF a.id IS NULL THEN PERFORM desk.refuse('ED404', ARRAY['unknown']); END IF;
  IF a.status NOT IN ({statuses}) THEN PERFORM desk.refuse('ED403', ARRAY['status']); END IF;
  IF NOT desk.may({literal(move.privilege.value)}) THEN PERFORM desk.refuse('ED403', ARRAY['privilege']); END IF;
{found}  v_after := {_after(move)};
{"".join(map(_asked, guards))}  IF v_against <> '{{}}' THEN PERFORM desk.refuse('ED403', v_against); END IF;
  IF p_given->>'after' <> v_after THEN PERFORM desk.refuse('ED409', ARRAY['after']); END IF;
{_change(move, sets)}  PERFORM pg_notify('desk', a.id);
  RETURN desk.chain(a.id, a.head, {literal(move.action.value)}, a.status, v_after, v_reason, v_digest, '', p_given);
END $f$;
"""


def _kind(name: str) -> str:
    """The type of a fact in SQL."""
    return "boolean" if name in _BOOLEAN else "int" if name == "unticked" else "text"


def _after(move: Move) -> str:
    if isinstance(move.to, Expression):
        return move.to.sql(_place)
    return literal(move.to.value) if move.to else "a.status"


def _asked(guard: Guard) -> str:
    named = literal(guard.name)
    return f"  IF ({guard.holds.sql(_place)}) IS NOT TRUE THEN v_against := v_against || {named}::text; END IF;\n"


def _change(move: Move, sets: dict[str, Expression]) -> str:
    if move.ends:
        return "  DELETE FROM public.article x WHERE x.id = a.id;\n"
    columns = "".join(f"{column} = {value.sql(_place)}, " for column, value in sets.items())
    return f"""  UPDATE public.article x SET {columns}status = v_after, version = a.version + 1,
    changed_at = desk.moment() WHERE x.id = a.id;
"""


def _place(name: str) -> str:
    """Where a name stands in the function of a step."""
    return f"a.{name}" if name in COLUMNS else f"v_{name}"


def _fact(name: str, move: Move) -> str:
    """How a server finds out what a name stands for."""
    if name in _MAY:
        return f"desk.may({literal(_MAY[name].value)})"
    if name in _POLICIES:
        return f"(SELECT p.value {_POLICIES[name]} FROM public.policy p WHERE p.key = {literal(name)})"
    if name == "digest":
        return """(SELECT desk.text_digest(r.title, r.body, r.markup, r.language, r.front) FROM public.revision r
    WHERE r.article = a.id AND r.number = a.head)"""
    if name == "unticked":
        return _UNTICKED.format(key=literal(CHECKLIST), when=literal(move.asks.value if move.asks else None))
    if name == "agreed":
        settling = ", ".join(literal(one.value) for one in move.settled_by)
        return f"""COALESCE((SELECT s.digest FROM public.audit s
    WHERE s.article = a.id AND s.action IN ({settling}) ORDER BY s.serial DESC LIMIT 1), '')"""
    return {**_GIVEN, "wrote": _WROTE, "kept_long_enough": _KEPT}[name]
