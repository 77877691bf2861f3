"""Whether a database has the form that the steps make: tables, columns, and in a file values of the right kind.

SQLite takes any value into any column, and a file can be changed by anything that opens it.
"""

import sqlite3
from collections.abc import Mapping, Set
from contextlib import closing
from pathlib import Path

from sqlalchemy import Boolean, Column, Connection, Integer, LargeBinary

from editor_app.domain.errors import Damaged
from editor_app.domain.message import Message, say
from editor_app.store.engine.codecs import RESTORE
from editor_app.store.engine.tables import metadata

_OURS = {one.name: frozenset(one.columns.keys()) for one in metadata.tables.values()}
_IN_A_FILE = _OURS | {
    "archive_bucket": frozenset({"bucket", "data"}),
    "archive_fresh": frozenset({"hash", "text"}),
    "search_words": frozenset[str](),
    "search_words_data": frozenset({"id", "block"}),
    "search_words_idx": frozenset({"segid", "term", "pgno"}),
    "search_words_config": frozenset({"k", "v"}),
}
_ON_A_SERVER = _OURS | {"archive_key": frozenset({"hash", "text"}), "search_words": frozenset({"serial", "words"})}
"""All tables of today's form with their columns, also those that only one engine has."""
_COLUMNS = """SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
  WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%'"""
_OF_SERVER = """SELECT c.relname::text, a.attname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped"""
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"


def faults(connection: sqlite3.Connection) -> Message | None:
    """Why a database of today's form cannot be worked with; None when it can."""
    there: dict[str, set[str]] = {name: set() for (name,) in connection.execute(_TABLES)}
    for table, column in connection.execute(_COLUMNS):
        there[table].add(column)
    if fault := _missing(there, _IN_A_FILE):
        return fault
    ends = connection.execute("SELECT count(*) FROM audit_end WHERE typeof(hash) = 'text'").fetchone()
    return say("The database is damaged: where its audit trail ends is not in it.") if ends != (1,) else None


def faults_of_server(connection: Connection) -> Message | None:
    """The same of a database on a server, where a value is of the kind of its column."""
    there: dict[str, set[str]] = {}
    for table, column in connection.exec_driver_sql(_OF_SERVER):
        there.setdefault(table, set()).add(column)
    return _missing(there, _ON_A_SERVER)


def _missing(there: Mapping[str, Set[str]], wanted: Mapping[str, Set[str]]) -> Message | None:
    for name, columns in wanted.items():
        if name not in there:
            return say("The database is damaged: its table “{table}” is missing.", table=name)
        if missing := sorted(columns - there[name]):
            return say(
                "The database is damaged: the column “{column}” of its table “{table}” is missing.",
                column=missing[0],
                table=name,
            )
    return None


def refuse_misfits(file: Path) -> None:
    """Refuse a file with a value of the wrong kind: whoever reads one of those fails in ways that say nothing."""
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        for name, table in metadata.tables.items():
            wrong = " OR ".join(map(_is_wrong, table.columns))
            if connection.execute(f'SELECT 1 FROM "{name}" WHERE {wrong} LIMIT 1').fetchone():
                raise Damaged(
                    say("The database is damaged: a value in its table “{table}” makes no sense.", table=name), RESTORE
                )


def _is_wrong(column: Column[object]) -> str:
    """In SQL: a value of another kind than the column's."""
    kind = "integer" if isinstance(column.type, Integer | Boolean) else "text"
    kind = "blob" if isinstance(column.type, LargeBinary) else kind
    empty = ", 'null'" if column.nullable else ""
    return f"typeof(\"{column.name}\") NOT IN ('{kind}'{empty})"
