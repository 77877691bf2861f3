"""What a machine has seen of a trail stays with it: a tail that was cut, or rows that were rewritten, show."""

import shutil

import pytest

from editor_app.desk.base import backups
from editor_app.desk.base.opening import open_desk
from editor_app.desk.base.people import note_restore, set_policy
from editor_app.desk.trust.heads import MOST, NAME, name_of, remember, watch
from editor_app.domain.article import Status
from editor_app.domain.chain import Head
from editor_app.store import audit


@pytest.fixture
def again(tmp_path, clock):
    """Opens the desk's database anew, as the next start does."""
    opened = []

    def make():
        opened.append(open_desk(data=tmp_path / "data", clock=clock))
        return opened[-1]

    yield make
    for desk in opened:
        desk.read.close()
        desk.database.close()


def test_nothing_is_said_of_a_trail_that_grew(house, at):
    assert watch(house) == ()
    at(Status.APPROVED)
    assert watch(house) == ()
    assert watch(house) == ()
    assert name_of(house).endswith("editor-app.db")


def test_an_earlier_copy_in_its_place_shows(house, at, tmp_path, again):
    watch(house)
    early = backups.backup(house, tmp_path / "early.db")
    at(Status.APPROVED)
    watch(house)
    house.database.close()
    shutil.copy(early, house.database.file)
    later = again()
    for _ in range(2):
        (said,) = watch(later)
        assert "is gone: the trail was cut" in str(said) and "2025-08-22" in str(said)


def test_a_restored_backup_is_explained_once(house, at, tmp_path, again):
    watch(house)
    early = backups.backup(house, tmp_path / "early.db")
    at(Status.APPROVED)
    watch(house)
    with house.database.read() as tx:
        replaced = audit.head(tx)
    house.database.close()
    backups.restore(early, house.database.file)
    later = again()
    note_restore(later, "early.db", "Ada", replaced)
    (said,) = watch(later)
    assert str(said).startswith("Ada restored a backup of the database on 2025-08-22")
    assert watch(later) == ()


def test_rewritten_rows_show(house, tmp_path, again):
    set_policy(house, "four_eyes", "no", "Ada")
    watch(house)
    with house.database.begin() as tx:
        head = audit.head(tx)
        for name in ("audit_no_update", "audit_no_delete"):
            tx.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
        tx.exec_driver_sql("UPDATE audit SET made_by = 'Bob', hash = 'ab' WHERE serial = ?", (head.serial,))
        tx.exec_driver_sql("UPDATE audit_end SET hash = 'ab'")
    (said,) = watch(house)
    assert "the trail was rewritten" in str(said)


def test_another_house_in_its_place_shows_once(house, tmp_path, again, clock):
    watch(house)
    other = open_desk(data=tmp_path / "other", clock=clock)
    set_policy(other, "four_eyes", "no", "Eve")
    other.read.close()
    other.database.close()
    house.database.close()
    shutil.copy(tmp_path / "other" / "editor-app.db", house.database.file)
    later = again()
    (said,) = watch(later)
    assert "begins with another row" in str(said)
    assert watch(later) == ()


def test_heads_of_others_are_remembered_and_compared(tmp_path, clock):
    assert remember(tmp_path, (Head("h", 3, "aa"), Head("h", 9, "bb")), clock()) is None
    assert remember(tmp_path, (Head("h", 3, "aa"), Head("other", 9, "cc")), clock()) is None
    clock.move(days=1)
    said = remember(tmp_path, (Head("h", 12, "dd"), Head("h", 9, "ee")), clock())
    assert "Row 9" in str(said) and "2025-08-22" in str(said)
    assert remember(tmp_path, (Head("h", 12, "xx"),), clock()) is None, "what did not fit was not remembered"


def test_the_memory_is_bounded_and_a_damaged_one_begins_anew(tmp_path, clock):
    remember(tmp_path, (Head("h", n, "a") for n in range(MOST + 50)), clock())
    assert remember(tmp_path, (Head("h", 0, "b"),), clock()) is None
    assert remember(tmp_path, (Head("h", MOST + 40, "b"),), clock()) is not None
    for damaged in ("", "[]", "{}", '{"houses": 3, "databases": {}}', "[" * 100_000):
        (tmp_path / NAME).write_text(damaged)
        assert remember(tmp_path, (Head("h", 1, "c"),), clock()) is None
        assert remember(tmp_path, (Head("h", 1, "d"),), clock()) is not None


def test_a_new_house_has_nothing_to_remember(desk):
    assert watch(desk) == ()
