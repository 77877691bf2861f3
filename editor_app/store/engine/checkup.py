"""Looks over a team's server: who could do more than they should. Everything is asked of the server's own catalogue."""

from collections.abc import Iterator

from sqlalchemy import Connection

from editor_app.domain.message import Message, say

_TABLES = """SELECT c.relname::text, pg_get_userbyid(c.relowner)::text, c.relrowsecurity FROM pg_class c
  WHERE c.relnamespace IN ('public'::regnamespace, 'desk'::regnamespace) AND c.relkind IN ('r', 'p', 'v', 'm')
  ORDER BY 1"""
_GRANTS = """SELECT c.relname::text, COALESCE(pg_get_userbyid(NULLIF(a.grantee, 0)), 'PUBLIC')::text, a.privilege_type
  FROM pg_class c CROSS JOIN aclexplode(c.relacl) a
  WHERE c.relnamespace IN ('public'::regnamespace, 'desk'::regnamespace) AND c.relkind IN ('r', 'p', 'v', 'm')
  AND a.grantee <> c.relowner AND a.privilege_type <> 'SELECT' ORDER BY 1, 2, 3"""
_FUNCTIONS = """SELECT p.oid::regprocedure::text FROM pg_proc p
  WHERE p.pronamespace IN ('public'::regnamespace, 'desk'::regnamespace) AND ({}) ORDER BY 1"""
_TO_ALL = "p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0)"
_ADRIFT = "p.prosecdef AND NOT COALESCE(array_to_string(p.proconfig, ',') ~ 'search_path=pg_catalog, pg_temp', false)"
_MAKERS = """SELECT n.nspname::text, COALESCE(pg_get_userbyid(NULLIF(a.grantee, 0)), 'PUBLIC')::text FROM pg_namespace n
  CROSS JOIN aclexplode(n.nspacl) a WHERE n.nspname IN ('public', 'desk') AND a.privilege_type = 'CREATE'
  AND a.grantee <> n.nspowner AND a.grantee <> to_regrole(quote_ident(current_database() || '_owner')) ORDER BY 1, 2"""
_MIGHTY = """SELECT r.rolname::text FROM pg_roles r WHERE r.rolcanlogin AND NOT r.rolsuper
  AND pg_has_role(r.oid, to_regrole(quote_ident(current_database() || '_people')), 'MEMBER')
  AND (r.rolbypassrls OR r.rolcreaterole
    OR pg_has_role(r.oid, to_regrole(quote_ident(current_database() || '_owner')), 'MEMBER')) ORDER BY 1"""
_PLAIN = """SELECT NOT s.ssl AND inet_server_addr() IS NOT NULL AND NOT inet_server_addr() <<= '127.0.0.0/8'
  AND inet_server_addr() <> '::1' FROM pg_stat_ssl s WHERE s.pid = pg_backend_pid()"""


def faults(
    tx: Connection, owner: str, people: str, written: frozenset[tuple[str, str]], shut: str
) -> Iterator[Message]:
    """What is not as it should be. `written` are the tables and verbs of rows that people have; `shut` names a table
    whose rows everybody in the group may read.
    """
    for table, holder, guarded in tx.exec_driver_sql(_TABLES).all():
        if holder != owner:
            yield say(
                "The table {table} belongs to {login}, who can change every row of it.", table=table, login=holder
            )
        if not guarded and table not in shut.split() and not table.startswith("archive_key"):
            yield say("The rows of the table {table} are open to every login of the group.", table=table)
    for table, login, verb in tx.exec_driver_sql(_GRANTS).all():
        if login != people or (table, verb) not in written:
            yield say("{login} may {verb} rows of the table {table}.", login=login, verb=verb, table=table)
    yield from _of_functions(tx)
    for schema, login in tx.exec_driver_sql(_MAKERS).all():
        yield say("{login} may put things of their own into the schema {schema}.", login=login, schema=schema)
    for (login,) in tx.exec_driver_sql(_MIGHTY).all():
        yield say("The login {login} is a person's and is bound by no right.", login=login)
    if tx.exec_driver_sql(_PLAIN).scalar():
        yield say("This connection is not encrypted. Turn on TLS at the server, and sslmode=require in the address.")


def _of_functions(tx: Connection) -> Iterator[Message]:
    for (name,) in tx.exec_driver_sql(_FUNCTIONS.format(_TO_ALL)).all():
        if not name.startswith("refuse_"):  # they only refuse
            yield say("The function {name} is open to everybody.", name=name)
    for (name,) in tx.exec_driver_sql(_FUNCTIONS.format(_ADRIFT)).all():
        yield say("The function {name} can be led to tables of somebody else's.", name=name)


def somebody_else(tx: Connection, wanted: str) -> str:
    """Who the server takes the login for, where that is somebody else: a pooler can log in for everybody."""
    here = str(tx.exec_driver_sql("SELECT session_user").scalar_one())
    return "" if wanted in ("", here) else here
