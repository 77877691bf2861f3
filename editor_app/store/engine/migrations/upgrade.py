"""Brings a database to today's form, each step whole or not at all."""

from sqlalchemy import Column, Connection, Engine, MetaData, String, Table, inspect, select

from editor_app.domain.errors import Damaged
from editor_app.domain.message import say
from editor_app.store.engine.codecs import RESTORE
from editor_app.store.engine.migrations.steps import STEPS, Steps
from editor_app.store.engine.tables import NAMING

VERSION = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))
"""Alembic's own table, in its own form."""


def upgrade(engine: Engine, steps: Steps = STEPS) -> None:
    """Take every step that the database has not taken yet; each is one transaction with the note that it was taken."""
    for number, _ in steps:
        with engine.connect() as connection, connection.begin():
            take(connection, number, steps)


def take(connection: Connection, number: str, steps: Steps) -> None:
    """One step, unless it has been taken: perhaps just now, by another program that opened the same database."""
    # Alembic costs 0.4 s to import: only a database that has steps to take pays for it.
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    order = [name for name, _ in steps]
    stored = stored_version(connection)
    if stored is not None and order.index(stored) >= order.index(number):
        return
    options = {"target_metadata": MetaData(naming_convention=NAMING)}
    dict(steps)[number](Operations(MigrationContext.configure(connection, opts=options)))
    VERSION.create(connection, checkfirst=True)
    connection.execute(VERSION.delete())
    connection.execute(VERSION.insert().values(version_num=number))
    check_references(connection)


def stored_version(connection: Connection) -> str | None:
    """The last step that a database has taken; None for one that has taken none."""
    if not inspect(connection).has_table(VERSION.name):
        return None
    return connection.execute(select(VERSION.c.version_num)).scalar_one_or_none()


def check_references(connection: Connection) -> None:
    """SQLite does not watch its references while tables are rebuilt, so they are looked at before the commit."""
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise Damaged(say("The database cannot be updated: some of its rows refer to rows that are missing."), RESTORE)
