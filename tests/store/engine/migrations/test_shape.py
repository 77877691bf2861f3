"""What is not in the form that the steps make is refused at opening, in words, and left as it is."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from editor_app.domain.errors import Damaged
from editor_app.store import audit
from editor_app.store.engine.database import Database, open_database, sqlite_url
from editor_app.store.engine.migrations import shape
from editor_app.store.engine.tables import metadata

OURS = sorted({*metadata.tables, "archive_bucket", "archive_fresh", "search_words", "search_words_idx"})


@pytest.fixture
def damaged(file_template: Path, tmp_path: Path) -> Callable[[str], Path]:
    """`damaged("DROP TABLE person")`: a file that something else has changed."""

    def change(statement: str) -> Path:
        file = tmp_path / "desk.db"
        shutil.copyfile(file_template, file)
        with closing(sqlite3.connect(file)) as raw:
            raw.execute("PRAGMA foreign_keys = OFF")
            triggers = raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for (name,) in triggers:
                raw.execute(f"DROP TRIGGER {name}")
            raw.execute(statement)
            raw.commit()
            raw.execute("PRAGMA journal_mode = DELETE")
        return file

    return change


def refused(file: Path) -> Damaged:
    before = file.read_bytes()
    with pytest.raises(Damaged) as caught:
        open_database(sqlite_url(file)).close()
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert str(caught.value.hint).startswith("Restore the newest backup.")
    return caught.value


@pytest.mark.parametrize("table", [one for one in OURS if one != "article"])
def test_a_table_that_is_missing_is_named(damaged: Callable[[str], Path], table: str) -> None:
    file = damaged(f'DROP TABLE "{table}"')
    assert f"“{table}” is missing" in str(refused(file).message)


@pytest.mark.parametrize("table", list(metadata.tables))
def test_a_column_that_is_missing_is_named(damaged: Callable[[str], Path], table: str) -> None:
    name = sorted(metadata.tables[table].columns.keys())[-1]
    said = str(refused(damaged(f'ALTER TABLE "{table}" RENAME COLUMN "{name}" TO gone')).message)
    assert f"“{name}”" in said
    assert f"“{table}”" in said


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM audit_end", "INSERT INTO audit_end VALUES (9, '')", "UPDATE OR REPLACE audit_end SET hash = x'ff'"],
)
def test_a_trail_without_one_end_is_refused(damaged: Callable[[str], Path], statement: str) -> None:
    assert "where its audit trail ends" in str(refused(damaged(statement)).message)


@pytest.mark.parametrize("value", ["x'ff'", "7.5", "NULL"])
def test_what_fails_over_a_value_of_the_wrong_kind_says_so(file_database: Database, value: str) -> None:
    assert file_database.file
    with closing(sqlite3.connect(file_database.file)) as raw, raw:
        raw.execute("PRAGMA ignore_check_constraints = ON")
        raw.execute("PRAGMA writable_schema = ON")
        raw.execute("UPDATE sqlite_master SET sql = replace(sql, 'value TEXT NOT NULL', 'value') WHERE name = 'policy'")
    with closing(sqlite3.connect(file_database.file)) as raw, raw:
        raw.execute(f"UPDATE policy SET value = {value} WHERE key = 'four_eyes'")
    with pytest.raises(Damaged, match="a value in its table “policy” makes no sense"), file_database.read():
        raise TypeError


def test_what_fails_over_a_whole_database_is_a_fault_of_the_program(file_database: Database) -> None:
    with pytest.raises(TypeError), file_database.begin():
        raise TypeError
    assert file_database.file
    shape.refuse_misfits(file_database.file)


@pytest.mark.parametrize(
    "change", ["DROP TABLE picture", "ALTER TABLE remark DROP COLUMN words", "DROP TABLE archive_key"]
)
def test_a_server_without_a_table_or_column_is_refused_too(server_database: Database, change: str) -> None:
    with server_database.begin() as tx:
        tx.exec_driver_sql(change)
    with pytest.raises(Damaged, match="is missing"):
        open_database(server_database.url).close()


def test_a_server_whose_trail_has_no_end_says_so_in_words(server_database: Database) -> None:
    with server_database.begin() as tx:
        tx.exec_driver_sql("DELETE FROM audit_end")
    with pytest.raises(Damaged), server_database.read() as tx:
        audit.head(tx)
