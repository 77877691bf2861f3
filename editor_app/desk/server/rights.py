"""Who may read and write which rows of a server: nobody writes texts, steps, people or policies but through a verb."""

from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.desk.server import sound

_TERMS = "desk.may('accept terms')"
_EDIT = "desk.may('edit')"
_STEPS = f"({_TERMS} OR desk.may('approve') OR desk.may('release'))"
_AT_WORK = f"({_EDIT} OR desk.may('approve') OR desk.may('release'))"
_OWNED = "EXISTS (SELECT FROM public.article a WHERE a.id = article AND a.owner = (SELECT desk.me()))"
_APPROVED = (
    "EXISTS (SELECT FROM public.article a WHERE a.id = article AND a.status = 'approved' AND a.approved = revision)"
)


@dataclass(frozen=True, slots=True)
class Right:
    """What people may do with the rows of a table themselves: a condition for each; empty: not at all."""

    table: str
    insert: str = ""
    update: str = ""
    delete: str = ""
    stamped: bool = False  # the server writes who added a row, and when


RIGHTS = (
    Right("decision", f"desk.may_decide(article) OR {_TERMS}", stamped=True),
    Right("comment_state", "desk.may_comment(article)", stamped=True),
    Right("remark", "desk.may_comment(article)", delete="made_by = (SELECT desk.me())", stamped=True),
    Right("source_text", "desk.may_replace(article)", stamped=True),
    Right("export", f"desk.may('release') AND {_APPROVED}", stamped=True),
    Right("original", f"desk.may_replace(article) AND {_OWNED}"),
    Right("picture", "desk.may_replace(article)"),
    Right("own_word", "person = (SELECT desk.me())", delete="person = (SELECT desk.me())"),
    Right("saved_view", "person = (SELECT desk.me())", delete="person = (SELECT desk.me())"),
    Right("house_suggestion", _EDIT, delete=f"made_by = (SELECT desk.me()) OR {_TERMS}", stamped=True),
    Right("house_term", _TERMS, _TERMS, _TERMS),
    Right("house_exception", _TERMS, delete=_TERMS),
    # what can be made again from the texts
    Right("report", _AT_WORK, delete=_AT_WORK),
    Right("archived", _AT_WORK, _AT_WORK, _AT_WORK),
    Right("search_text", _AT_WORK, delete=_AT_WORK),
    Right("search_words", _AT_WORK, delete=_AT_WORK),
    Right("ledger_entry", _STEPS, _TERMS, _STEPS),
    Right("edition", _AT_WORK, _AT_WORK),
)
"""Every table that people write to themselves. All others are written by the verbs alone."""
_ASKED = ("desk.me()", "desk.may(text)", "desk.may(text, text)", "desk.moment()")
"""What the conditions above and the stamp ask for."""
OPEN = ("alembic_version", "archive_key")
"""Tables without people's texts, read before it is known who is there or copied into by the thousand."""

_READING = f"""
DO $f$ DECLARE v_table text; v_policy record; BEGIN
  FOR v_policy IN SELECT p.policyname AS name, p.tablename AS place FROM pg_policies p
    WHERE p.schemaname = 'public' LOOP
    EXECUTE format('DROP POLICY %I ON public.%I', v_policy.name, v_policy.place);
  END LOOP;
  FOR v_table IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND NOT c.relispartition
    AND c.relname NOT IN ({", ".join(f"'{one}'" for one in OPEN)}) LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', v_table);
    -- In brackets it is asked once a statement, not once a row.
    EXECUTE format('CREATE POLICY reading ON public.%I FOR SELECT USING ((SELECT desk.me()) IS NOT NULL)', v_table);
  END LOOP;
END $f$;
"""
_STAMP = """
CREATE OR REPLACE FUNCTION desk.stamp() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF desk.me() IS NOT NULL THEN NEW.made_by := desk.me(); NEW.made_at := desk.moment(); END IF;
  RETURN NEW;
END $f$;
"""


_TELLING = ("decision", "comment_state", "remark", "source_text", "export", "house_term", "house_suggestion")
"""Tables whose changes others see; the verbs tell of their own."""
_TELL = """
CREATE OR REPLACE FUNCTION desk.tell() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  PERFORM pg_notify('desk', '');
  RETURN NULL;
END $f$;
""" + "".join(
    f"""CREATE OR REPLACE TRIGGER {table}_told AFTER INSERT OR UPDATE OR DELETE ON public.{table}
  FOR EACH STATEMENT EXECUTE FUNCTION desk.tell();
"""
    for table in _TELLING
)


def written() -> frozenset[tuple[str, str]]:
    """The tables that people write to themselves, each with a verb of rows."""
    verbs = (("INSERT", "insert"), ("UPDATE", "update"), ("DELETE", "delete"))
    held = {(right.table, verb) for right in RIGHTS for verb, field in verbs if getattr(right, field)}
    return frozenset(held | {("archive_key", "INSERT"), ("archive_key", "DELETE")})


def rights(people: str, verbs: Iterable[str]) -> str:
    """The rights of all who belong to a group of logins. What was granted before is taken away first."""
    held = "".join(_of_table(right, people) for right in RIGHTS)
    return f"""{_READING}{_STAMP}{_TELL}
REVOKE ALL ON ALL TABLES IN SCHEMA public, desk FROM PUBLIC, {people};
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public, desk FROM PUBLIC, {people};
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public, desk FROM PUBLIC, {people};
GRANT USAGE ON SCHEMA desk TO {people};
GRANT SELECT ON ALL TABLES IN SCHEMA public TO {people};
GRANT SELECT ON desk.state TO {people};
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {people};
GRANT EXECUTE ON FUNCTION {", ".join((*_ASKED, *sound.ASKED, *(f"desk.{verb}" for verb in verbs)))} TO {people};
GRANT INSERT, DELETE ON public.archive_key TO {people};
{held}"""


def _of_table(right: Right, people: str) -> str:
    table, sane = f"public.{right.table}", sound.ROWS.get(right.table, "true")
    parts = (
        ("INSERT", right.insert, f"WITH CHECK (({right.insert}) AND {sane})"),
        ("UPDATE", right.update, f"USING ({right.update}) WITH CHECK (({right.update}) AND {sane})"),
        ("DELETE", right.delete, f"USING ({right.delete})"),
    )
    granted = "".join(
        f"GRANT {verb} ON {table} TO {people};\nCREATE POLICY {verb.lower()}_rows ON {table} FOR {verb} {clause};\n"
        for verb, condition, clause in parts
        if condition
    )
    if not right.stamped:
        return granted
    return f"""{granted}CREATE OR REPLACE TRIGGER {right.table}_stamped BEFORE INSERT ON {table}
  FOR EACH ROW EXECUTE FUNCTION desk.stamp();
"""
