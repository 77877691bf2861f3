"""All that a server needs besides its tables: what it knows of logins, its verbs, and the rights of people."""

import hashlib

from editor_app import __version__
from editor_app.desk.server import helpers, rights, sound, steps, texts
from editor_app.workflow.expression import literal

TABLES = """
CREATE TABLE IF NOT EXISTS desk.login (login text PRIMARY KEY,
  person varchar(36) NOT NULL REFERENCES public.person (id) ON DELETE CASCADE);
CREATE TABLE IF NOT EXISTS desk.state (one boolean PRIMARY KEY DEFAULT true CHECK (one), digest text NOT NULL,
  program text NOT NULL);
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER FUNCTION public.refuse_single_delete() SET search_path = public, pg_temp;
"""
"""Beside the program's own tables, which its written steps make."""
_CLEAN = """
DO $f$ DECLARE v_old record; BEGIN
  FOR v_old IN SELECT p.oid::regprocedure AS name FROM pg_proc p WHERE p.pronamespace = 'desk'::regnamespace LOOP
    EXECUTE 'DROP FUNCTION ' || v_old.name || ' CASCADE';
  END LOOP;
END $f$;
"""
"""Verbs are replaced whole: none of an earlier program stays behind."""


def script(people: str) -> str:
    """The SQL that makes or renews it, run by the owner of the tables in one transaction; `people` is a quoted role."""
    state = f"({literal(digest())}, {literal(__version__)})"
    return f"""{_CLEAN}{TABLES}{_verbs()}{rights.rights(people, (*steps.verbs(), *texts.VERBS))}
DELETE FROM desk.state;
INSERT INTO desk.state (digest, program) VALUES {state};
"""


def digest() -> str:
    """What tells the verbs and rights of one program from those of another."""
    return hashlib.sha256((_verbs() + rights.rights("people", steps.verbs())).encode()).hexdigest()


def _verbs() -> str:
    return helpers.ALL + sound.TEXTS + steps.rights() + steps.steps() + texts.ALL
