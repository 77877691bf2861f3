"""What a server keeps: only what every program can read again. One row that none can read would keep others from their
work, and no person can take it away.
"""

from enum import Enum

from editor_app.desk.server.helpers import COUNTED
from editor_app.domain.decision import Reason, Scope, Verdict
from editor_app.domain.house import CaseRule, TermKind, TermStatus
from editor_app.domain.ledger import EntryKind
from editor_app.store.engine.codecs import MARK
from editor_app.text.manuscript import Markup, Part
from editor_app.workflow.expression import literal

_STRING = (
    r'"([\u0020\u0021\u0023-\u005b\u005d-\u007e]|\\["\\bfnrt]'
    r"|\\u(00(0[0-7be-f]|1[0-9a-f]|7f|[89a-f][0-9a-f])|(0[1-9a-f]|[1-9a-f][0-9a-f])[0-9a-f]{2}))*"
    '"'
)
_FRONT = rf"^\[(\[{_STRING},{_STRING}\](,\[{_STRING},{_STRING}\])*)?\]$"
"""Pairs of strings to the letter as `codecs.packed` writes them: the digest of a text counts every letter."""
_HALF = "(?!0000|d[89a-f][0-9a-f]{2}|fdd0)"
"""After the mark of what a database cannot hold: not one of those."""


def one_of(column: str, kind: type[Enum]) -> str:
    """The condition that a column holds a value of a kind."""
    return f"{column} IN ({', '.join(literal(one.value) for one in kind)})"


TEXTS = f"""
CREATE OR REPLACE FUNCTION desk.is_prose(p_text text) RETURNS boolean {COUNTED}
  SELECT strpos(p_text, chr({ord(MARK)})) = 0 OR p_text !~ (chr({ord(MARK)}) || {literal(_HALF)}) $f$;
CREATE OR REPLACE FUNCTION desk.is_manuscript(p_title text, p_body text, p_markup text, p_language text, p_front text)
RETURNS boolean {COUNTED}
  SELECT (desk.is_prose(p_title) AND desk.is_prose(p_body) AND desk.is_prose(p_language)
    AND {one_of("p_markup", Markup)} AND p_front ~ {literal(_FRONT)}) IS TRUE $f$;
CREATE OR REPLACE FUNCTION desk.is_text(p_text jsonb) RETURNS boolean {COUNTED}
  SELECT (desk.is_manuscript(p_text->>'title', p_text->>'body', p_text->>'markup', p_text->>'language',
    p_text->>'front') AND p_text->>'words' ~ '^[0-9]{{1,9}}$') IS TRUE $f$;
CREATE OR REPLACE FUNCTION desk.is_day(p_text text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  RETURN p_text = '' OR (p_text ~ '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}$' AND p_text::date IS NOT NULL);
EXCEPTION WHEN data_exception THEN
  RETURN false;
END $f$;
CREATE OR REPLACE FUNCTION desk.is_moment(p_text text) RETURNS boolean {COUNTED}
  SELECT p_text ~ '^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T([01][0-9]|2[0-3])(:[0-5][0-9]){{2}}\\.[0-9]{{6}}\\+00:00$'
    AND desk.is_day(left(p_text, 10)) $f$;
"""
ASKED = (
    *("desk.is_prose(text)", "desk.is_manuscript(text, text, text, text, text)", "desk.is_day(text)"),
    *("desk.is_moment(text)", "desk.text_digest(text, text, text, text, text)", "desk.json_text(text)"),
    "desk.json_spaced(text)",
)
"""What the conditions below ask for."""

_TERM = (
    f"{one_of('kind', TermKind)} AND {one_of('status', TermStatus)} AND {one_of('case_rule', CaseRule)}"
    " AND desk.is_day(valid_from) AND desk.is_day(valid_until) AND desk.is_moment(made_at)"
)
ROWS = {
    "decision": " AND ".join(
        one_of(column, kind)
        for column, kind in (("part", Part), ("verdict", Verdict), ("scope", Scope), ("reason", Reason))
    ),
    "remark": one_of("part", Part),
    "source_text": "desk.is_manuscript(title, body, markup, language, '[]')"
    " AND digest = desk.text_digest(title, body, markup, language, '[]')",
    "house_suggestion": _TERM,
    "house_term": _TERM,
    "house_exception": f"{one_of('part', Part)} AND {one_of('reason', Reason)} AND desk.is_moment(accepted_at)",
    "ledger_entry": f"{one_of('kind', EntryKind)} AND desk.is_moment(made_at)",
}
"""Of the tables that people write to themselves: what must hold of a row for every program to read it."""
