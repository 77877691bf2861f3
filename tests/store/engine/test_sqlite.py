"""Files that cannot be used: one sentence and a hint each, and not a byte of them changed."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from editor_app.domain.errors import EditorError, StoreError
from editor_app.domain.queue import Sought
from editor_app.store import articles, audit, decisions, exports, people, reports
from editor_app.store.engine import backup
from editor_app.store.engine.database import open_database, sqlite_url
from editor_app.store.engine.sqlite import file_of
from editor_app.store.listing import rows

shared = Path(__file__).resolve().parents[3] / "../shared/bench/pack/bad-databases"
DAMAGED = sorted(path.name for path in shared.glob("files/*.db"))


def refused(path: Path, **more: float) -> StoreError:
    """The refusal of a file; it must say one thing and what to do."""
    with pytest.raises(StoreError) as caught:
        open_database(sqlite_url(path), **more).close()
    assert str(caught.value.message).endswith(".")
    assert caught.value.hint
    return caught.value


@pytest.fixture
def finished(file_database, kept, step) -> Path:
    """A database file with some work in it, closed."""
    with file_database.begin() as tx:
        people.person(tx, "Ben")
        for number in range(40):
            audit.append(tx, step(kept(tx, f"The bridge number {number} opened. " * 40).id))
    file_database.close()
    return file_database.file


@pytest.mark.parametrize("name", ["a b.db", "100% ?#&.db", "稿件 库.db", "it's.db", "sub/../x.db"])
def test_an_address_names_its_file_whatever_its_letters(tmp_path, name):
    (tmp_path / "sub").mkdir()
    assert file_of(sqlite_url(tmp_path / name)) == tmp_path / name
    open_database(sqlite_url(tmp_path / name)).close()
    assert (tmp_path / name).read_bytes().startswith(b"SQLite format 3")


def test_nothing_is_left_beside_a_closed_database(finished):
    assert [path.name for path in finished.parent.iterdir()] == ["desk.db"]


@pytest.mark.skipif(not shared.exists(), reason="needs ../shared")
@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_of_any_kind_is_refused_and_left_as_it_is(tmp_path, name):
    file = tmp_path / "desk.db"
    shutil.copyfile(shared / "files" / name, file)
    before = file.read_bytes()
    refused(file)
    assert file.read_bytes() == before


def test_our_own_file_with_any_bytes_damaged_is_refused_or_read_but_never_crashes(finished, tmp_path):
    whole, chance = finished.read_bytes(), random.Random(7)
    outcomes = {True: 0, False: 0}
    for turn in range(60):
        data = bytearray(whole)
        at, length = chance.randrange(len(data)), chance.choice([1, 16, 300, 5000])
        data[at : at + length] = chance.randbytes(min(length, len(data) - at))
        if turn % 10 == 0:
            data = data[: chance.randrange(1, len(data))]
        file = tmp_path / f"{turn}.db"
        file.write_bytes(data)
        outcomes[read_all(file)] += 1
    assert all(outcomes.values()), outcomes


def read_all(file: Path) -> bool:
    """Read whatever can be read; False when the file was refused."""
    try:
        opened = open_database(sqlite_url(file))
    except StoreError:
        return False
    try:
        with opened.read() as tx:
            for article in rows.listed(tx, Sought(words="bridge")):
                articles.revisions(tx, article.id)
                decisions.of_article(tx, article.id)
                reports.latest(tx, article.id)
                exports.of_article(tx, article.id)
            audit.verify(tx)
            audit.steps(tx)
            people.everyone(tx)
    except EditorError:
        return False
    finally:
        opened.close()
    return True


@pytest.mark.parametrize("content", [b"x", b"just a letter\n" * 100, b"SQLite format 3\x00", bytes(4096)])
def test_what_is_no_database_is_refused(tmp_path, content):
    file = tmp_path / "letter.db"
    file.write_bytes(content)
    refused(file)
    assert file.read_bytes() == content


HOT = shared.parents[1] / "hot-journal"


@pytest.mark.skipif(not HOT.exists(), reason="needs ../shared")
def test_what_a_killed_program_had_half_written_is_undone_at_opening(tmp_path):
    for path in HOT.glob("editor-app.db*"):
        shutil.copyfile(path, tmp_path / path.name)
    opened = open_database(sqlite_url(tmp_path / "editor-app.db"))
    with opened.read() as tx:
        assert len(rows.listed(tx)) == 6
    opened.close()


def half_written(finished: Path) -> Path:
    """A copy of a database in the middle of a write, as a killed program leaves it."""
    with closing(sqlite3.connect(finished, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_size = 2")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE article SET title = 'half'")
        connection.execute("CREATE TABLE other AS SELECT * FROM revision")
        for tail in ("", "-journal"):
            shutil.copyfile(f"{finished}{tail}", f"{finished.parent / 'killed.db'}{tail}")
    return finished.parent / "killed.db"


def test_half_a_transaction_is_undone_and_all_before_it_is_kept(finished):
    killed = half_written(finished)
    opened = open_database(sqlite_url(killed))
    with opened.read() as tx:
        assert {one.title for one in rows.listed(tx)} == {"A bridge opens"}
        assert len(rows.listed(tx)) == 40
    opened.close()
    assert not killed.with_name("killed.db-journal").exists()


def test_half_a_transaction_that_may_not_be_undone_is_undone_in_a_copy(finished):
    killed = half_written(finished)
    killed.chmod(0o444)
    before = killed.read_bytes()
    opened = open_database(sqlite_url(killed))
    with opened.read() as tx:
        assert {one.title for one in rows.listed(tx)} == {"A bridge opens"}
    opened.close()
    assert killed.read_bytes() == before
    assert killed.with_name("killed.db-journal").exists()


def test_an_empty_file_is_a_new_database(tmp_path):
    (tmp_path / "new.db").touch()
    open_database(sqlite_url(tmp_path / "new.db")).close()


def test_the_database_of_another_program_is_refused(tmp_path):
    file = tmp_path / "other.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE song (title)")
    assert "another program" in str(refused(file).message)


def test_a_newer_database_is_refused(finished):
    with closing(sqlite3.connect(finished)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = finished.read_bytes()
    refusal = refused(finished)
    assert "newer" in str(refusal.message)
    assert "newest version" in str(refusal.hint)
    assert finished.read_bytes() == before


def test_a_database_without_one_of_its_tables_is_refused(finished):
    with closing(sqlite3.connect(finished)) as connection:
        connection.execute("DROP TABLE policy")
    assert "damaged" in str(refused(finished).message)


@pytest.mark.parametrize("what", ["desk.db", "."])
def test_a_file_or_folder_that_may_only_be_read_takes_no_writing(finished, what):
    path = finished.parent / what
    mode = path.stat().st_mode
    path.chmod(mode & ~0o222)
    opened = open_database(sqlite_url(finished))
    with pytest.raises(StoreError, match=f"can only be read: “.*{path.name}”") as refused, opened.begin():
        pass
    assert refused.value.hint
    opened.close()
    path.chmod(mode)


def test_a_folder_that_is_not_there_and_a_folder_for_a_file_are_refused(tmp_path):
    assert "no folder" in str(refused(tmp_path / "nowhere" / "desk.db").message)
    assert "is a folder" in str(refused(tmp_path).message)
    assert "too long" in str(refused(tmp_path / ("n" * 300) / "desk.db").message)


def test_a_file_held_by_another_program_is_refused(finished):
    with closing(sqlite3.connect(finished, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        assert str(refused(finished, patience=0.1).message) == "The database is in use by another program."
    open_database(sqlite_url(finished)).close()


@pytest.mark.needs_root
@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="needs root, to make a small disk")
def test_a_full_disk_is_said_and_costs_nothing_that_was_kept(tmp_path, kept, step):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "none", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("needs leave to mount")
    try:
        opened = open_database(sqlite_url(disk / "desk.db"))
        done = 0
        with pytest.raises(StoreError, match="disk is full"):
            for _ in range(100):
                with opened.begin() as tx:
                    audit.append(tx, step(kept(tx, "A long text. " * 8000).id))
                done += 1
        with pytest.raises(StoreError, match="disk is full"):
            backup.backup(opened, disk / "copy")
        with opened.read() as tx:
            assert 0 < len(rows.listed(tx)) == done
            assert audit.verify(tx) == ()
        opened.close()
        open_database(sqlite_url(disk / "desk.db")).close()
        with pytest.raises(StoreError, match="disk is full"):
            for number in range(100):
                open_database(sqlite_url(disk / f"{number}.db")).close()
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def test_the_steps_are_not_paid_for_when_there_is_nothing_to_do(finished):
    script = (
        "import sys; from editor_app.store.engine.database import open_database; "
        f"open_database({sqlite_url(finished)!r}).close(); print(any('alembic' == name for name in sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "False"
