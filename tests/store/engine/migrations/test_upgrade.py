"""Each step whole or not at all, after a copy, on both engines."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from editor_app.domain.errors import StoreError
from editor_app.domain.queue import Sought
from editor_app.store.engine.database import open_database, sqlite_url
from editor_app.store.engine.migrations.steps import STEPS
from editor_app.store.engine.migrations.upgrade import stored_version
from editor_app.store.listing import rows


def add_colour(op):
    """A step as a later version could take; SQLite has to make the table anew for it."""
    with op.batch_alter_table("article") as batch:
        batch.alter_column("words", existing_type=sa.Integer(), nullable=True)
        batch.add_column(sa.Column("colour", sa.Text(), nullable=False, server_default="green"))


def fail_halfway(op):
    """A step that breaks after it has made and filled a table."""
    op.execute("CREATE TABLE half (a TEXT)")
    op.execute("INSERT INTO half VALUES ('x')")
    raise RuntimeError("halfway")


def orphan(op):
    """A step that leaves rows behind that belong to nothing."""
    op.execute("UPDATE person_role SET person = 'nobody'")


GOOD = (*STEPS, ("9002", add_colour))
BROKEN = (*GOOD, ("9003", fail_halfway))


def form(database):
    """The step that a database took last."""
    with database.read() as tx:
        return stored_version(tx)


@pytest.fixture
def used(url, kept_then):
    """The address of a database in the form of the first version, with an article in it."""
    first = open_database(url, STEPS[:1])
    with first.begin() as tx:
        kept_then(tx)
    first.close()
    return url


def test_a_database_of_an_earlier_version_keeps_all_its_rows(used):
    later = open_database(used, GOOD)
    with later.read() as tx:
        assert tx.exec_driver_sql("SELECT colour FROM article").scalars().all() == ["green"]
        assert tx.exec_driver_sql("SELECT count(*) FROM revision").scalar_one() == 1
    assert form(later) == "9002"
    later.close()


def test_a_step_that_breaks_leaves_nothing_and_those_before_it_stay(used):
    with pytest.raises(RuntimeError, match="halfway"):
        open_database(used, BROKEN)
    after = open_database(used, GOOD)
    assert form(after) == "9002"
    with after.read() as tx:
        assert not sa.inspect(tx).has_table("half")
        assert tx.exec_driver_sql("SELECT count(*) FROM article").scalar_one() == 1
    after.close()


def test_a_first_step_that_breaks_leaves_an_empty_database(url):
    with pytest.raises(RuntimeError, match="halfway"):
        open_database(url, (("0001", fail_halfway),))
    open_database(url).close()


def test_a_database_that_took_a_later_step_is_refused_by_the_program_that_lacks_it(used):
    open_database(used, GOOD).close()
    with pytest.raises(StoreError, match="newer"):
        open_database(used)


def test_nothing_is_done_twice(used):
    for _ in range(2):
        open_database(used, GOOD).close()
    opened = open_database(used, GOOD)
    with opened.read() as tx:
        assert tx.exec_driver_sql("SELECT count(*) FROM alembic_version").scalar_one() == 1
        assert tx.exec_driver_sql("SELECT count(*) FROM policy").scalar_one() == 6
    opened.close()


@pytest.fixture
def used_file(file_database, kept) -> Path:
    """A file in today's form with an article in it."""
    with file_database.begin() as tx:
        kept(tx, "Before the step.")
        tx.exec_driver_sql("INSERT INTO person (id, origin, name, made_at) VALUES ('a', 'm', 'Ben', 'then')")
        tx.exec_driver_sql("INSERT INTO person_role VALUES ('a', 'editor')")
    file_database.close()
    return file_database.file


def test_a_copy_is_made_before_the_first_step_and_can_be_used(used_file):
    open_database(sqlite_url(used_file), GOOD).close()
    (copy,) = (path for path in used_file.parent.iterdir() if path != used_file)
    assert f".form-{STEPS[-1][0]}." in copy.name
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(STEPS[-1][0],)]
    opened = open_database(sqlite_url(copy))
    with opened.read() as tx:
        assert len(rows.listed(tx, Sought(words="before"))) == 1
    opened.close()


def test_a_new_file_is_not_copied(tmp_path):
    open_database(sqlite_url(tmp_path / "new.db")).close()
    assert [path.name for path in tmp_path.iterdir()] == ["new.db"]


def test_a_step_that_leaves_stray_rows_is_undone(used_file):
    with pytest.raises(StoreError, match="rows that are missing"):
        open_database(sqlite_url(used_file), (*STEPS, ("9002", orphan)))
    opened = open_database(sqlite_url(used_file))
    with opened.read() as tx:
        assert tx.exec_driver_sql("SELECT person FROM person_role").scalars().all() == ["a"]
    opened.close()
