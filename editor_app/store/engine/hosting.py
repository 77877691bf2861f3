"""What the administrator of a server does to it: roles, ownership, logins. Only who may act as the owner can."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import ProgrammingError

from editor_app.domain.errors import StoreError
from editor_app.domain.message import say
from editor_app.store.engine import postgres, sqlite
from editor_app.store.engine.database import Database
from editor_app.store.engine.errors import mended
from editor_app.store.engine.migrations.steps import STEPS
from editor_app.store.engine.migrations.upgrade import upgrade

if TYPE_CHECKING:
    from psycopg import Connection as Server

OLDEST = 150000
"""PostgreSQL 15: before it, everybody could make tables and functions in the schema `public`."""


@dataclass(frozen=True, slots=True)
class Host:
    """A server's database as its administrator reaches it. `owner` has all tables and cannot log in; `people` is the
    group of all who work there.
    """

    url: str
    password: str
    owner: str
    people: str

    def quoted(self, name: str) -> str:
        """A name of the server as SQL writes it."""
        return '"' + name.replace('"', '""') + '"'


@contextmanager
def _engine(url: str, password: str, role: str = "") -> Iterator[Engine]:
    engine = postgres.make_engine(url, sqlite.PATIENCE, password, role)
    try:
        with mended():
            yield engine
    finally:
        engine.dispose()


def look(url: str, password: str = "") -> Host:
    """The roles of a database, made or not. Raises StoreError for a server that is too old, and PasswordNeeded."""
    with _engine(url, password) as engine, engine.connect() as tx:
        number = int(str(tx.exec_driver_sql("SHOW server_version_num").scalar_one()))
        name = str(tx.exec_driver_sql("SELECT current_database()").scalar_one())
    if number < OLDEST:
        raise StoreError(
            say("The server is PostgreSQL {version}.", version=number // 10000),
            say("A team needs PostgreSQL 15 or newer."),
        )
    return Host(url, password, f"{name}_owner", f"{name}_people")


def found(host: Host, script: str) -> None:
    """Make roles, schema, tables, verbs and rights; tables of a database that people shared before are taken over."""
    owner, people = host.quoted(host.owner), host.quoted(host.people)
    with as_administrator(host) as tx:
        for role in (host.owner, host.people):
            if not has_role(tx, role):
                tx.exec_driver_sql(f"CREATE ROLE {host.quoted(role)} NOLOGIN")
        tx.exec_driver_sql(f"GRANT {owner} TO CURRENT_USER")
        name = host.quoted(host.owner.removesuffix("_owner"))
        tx.exec_driver_sql("REVOKE ALL ON SCHEMA public FROM PUBLIC")
        tx.exec_driver_sql(f"GRANT USAGE, CREATE ON SCHEMA public TO {owner}")
        tx.exec_driver_sql(f"GRANT USAGE ON SCHEMA public TO {people}")
        tx.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS desk AUTHORIZATION {owner}")
        tx.exec_driver_sql(f"REVOKE ALL ON DATABASE {name} FROM PUBLIC")
        tx.exec_driver_sql(f"GRANT CONNECT ON DATABASE {name} TO {people}, {owner}")
        _take_over(tx, owner)
    renew(host, script)


def _take_over(tx: Connection, owner: str) -> None:
    """Give every table and function that is there to the owner."""
    kinds = {"r": "TABLE", "p": "TABLE", "f": "FUNCTION"}
    asked = """SELECT c.relkind::text, c.oid::regclass::text FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      UNION ALL SELECT 'f', p.oid::regprocedure::text FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace"""
    for kind, name in tx.exec_driver_sql(asked).all():
        tx.exec_driver_sql(f"ALTER {kinds[kind]} {name} OWNER TO {owner}")


def renew(host: Host, script: str) -> None:
    """Take the written steps that are missing, then replace all verbs and rights, as the owner."""
    with _engine(host.url, host.password, host.owner) as engine:
        upgrade(engine, STEPS)
        with engine.begin() as tx:
            run(tx, script)


def run(tx: Connection, script: str) -> None:
    """Run several statements of our own; nothing in them is a parameter."""
    cast("Server[object]", tx.connection.driver_connection).execute(script.encode())


@contextmanager
def as_caller(host: Host) -> Iterator[Connection]:
    """A transaction of whoever logged in, for looking round."""
    with _engine(host.url, host.password) as engine, engine.connect() as tx:
        yield tx


@contextmanager
def as_administrator(host: Host) -> Iterator[Connection]:
    """A transaction of whoever logged in. Raises StoreError for who may not do that."""
    with _engine(host.url, host.password) as engine:
        try:
            with engine.begin() as tx:
                yield tx
        except ProgrammingError as refusal:
            if getattr(refusal.orig, "sqlstate", "") != "42501":
                raise
            raise StoreError(
                say("This login is not an administrator of the server."),
                say("Log in as one who may make roles, such as postgres."),
            ) from None


@contextmanager
def as_owner(host: Host) -> Iterator[Database]:
    """The database as its owner has it: every row can be written, and every row of the trail is on whoever does."""
    with _engine(host.url, host.password, host.owner) as engine:
        yield Database(engine, host.url, None)


def has_role(tx: Connection, name: str) -> bool:
    """Whether the server knows a login or a group."""
    return bool(tx.execute(text("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = :name)"), {"name": name}).scalar())


def rules_all(tx: Connection, login: str) -> bool:
    """Whether a login is bound by no right, or may act as somebody who is not."""
    asked = """SELECT EXISTS (SELECT FROM pg_roles r WHERE r.rolname = :login
      AND (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR EXISTS (SELECT FROM pg_roles o
        WHERE o.rolname = current_database() || '_owner' AND pg_has_role(r.oid, o.oid, 'MEMBER'))))"""
    return bool(tx.execute(text(asked), {"login": login}).scalar())


def add_login(host: Host, login: str, secret: str) -> bool:
    """Let a login work in this database; whether it was made now, with the password given. The server never sees that
    password: it gets what proves it.
    """
    with as_administrator(host) as tx:
        made = not has_role(tx, login)
        if made:
            server = cast("Server[object]", tx.connection.driver_connection).pgconn
            proof = server.encrypt_password(secret.encode(), login.encode(), b"scram-sha-256").decode()
            tx.exec_driver_sql(f"CREATE ROLE {host.quoted(login)} LOGIN PASSWORD '{proof}'")
        tx.exec_driver_sql(f"GRANT {host.quoted(host.people)} TO {host.quoted(login)}")
        wait = "idle_in_transaction_session_timeout"
        tx.exec_driver_sql(f"ALTER ROLE {host.quoted(login)} SET {wait} = '10s'")
        return made


def bind(tx: Connection, login: str, name: str) -> None:
    """A login is a person's, and no other's."""
    tx.execute(
        text(
            "INSERT INTO desk.login (login, person) SELECT :login, p.id FROM public.person p WHERE p.name = :name "
            "ON CONFLICT (login) DO UPDATE SET person = excluded.person"
        ),
        {"login": login, "name": name},
    )


def logins(tx: Connection) -> tuple[tuple[str, str], ...]:
    """Every login with the name of its person."""
    asked = "SELECT l.login, p.name FROM desk.login l JOIN public.person p ON p.id = l.person ORDER BY 1"
    return tuple((str(login), str(name)) for login, name in tx.exec_driver_sql(asked))


def login_in(url: str) -> str:
    """The login that an address names."""
    return postgres.parsed(url).username or ""


def login_here(tx: Connection) -> str:
    """Who logged in."""
    return str(tx.exec_driver_sql("SELECT session_user").scalar_one())
