import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor_app.desk.articles.queries import queue
from editor_app.desk.base.backups import (
    backup,
    backups_in,
    daily_backup,
    end_of,
    export_audit,
    restore,
    verify,
    write_lines,
)
from editor_app.desk.base.opening import open_desk
from editor_app.domain.errors import Cancelled, StoreError


def test_a_backup_holds_what_there_was(house, taken, tmp_path):
    taken()
    copy = backup(house, tmp_path / "copy.db")
    taken("More.")
    house.database.close()
    kept = restore(copy, house.database.file)
    assert kept.exists()
    again = open_desk(data=house.data_folder)
    assert len(queue(again)) == 1
    assert verify(again) == ()
    again.database.close()


def test_one_copy_a_day_and_fourteen_kept(house, clock):
    for _ in range(16):
        assert daily_backup(house)
        assert daily_backup(house) is None
        clock.move(days=1)
    assert len(list((house.data_folder / "backups").iterdir())) == 14


def test_a_day_is_one_of_the_calendar_on_the_wall(house, clock, monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    try:
        clock.time = datetime(2025, 8, 22, 15, 30, tzinfo=UTC)  # half past eleven in the evening there
        assert daily_backup(house)
        clock.move(hours=1)
        assert daily_backup(house)
        clock.move(hours=20)
        assert daily_backup(house) is None
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_database_on_a_server_is_left_to_those_who_keep_it(house):
    class OnServer:
        file = None

    assert daily_backup(replace(house, database=OnServer())) is None
    assert not (house.data_folder / "backups").exists()


def test_a_copy_that_is_stopped_leaves_nothing(house):
    with pytest.raises(Cancelled):
        daily_backup(house, lambda: True)
    assert list((house.data_folder / "backups").iterdir()) == []


def test_a_folder_that_cannot_be_used_is_told(house):
    (house.data_folder / "backups").write_text("a letter")
    with pytest.raises(StoreError, match="backups"):
        daily_backup(house)


def test_the_trail_as_a_file(house, taken, tmp_path):
    before = len(list(export_audit(house)))
    taken()
    assert write_lines(export_audit(house), tmp_path / "audit.jsonl") == before + 1
    assert (tmp_path / "audit.jsonl").read_text(encoding="utf-8").splitlines() == list(export_audit(house))


def test_backups_are_listed_with_what_they_hold(house, taken, clock):
    first = backup(house)
    taken()
    clock.move(hours=1)
    second = backup(house)
    (house.data_folder / "backups" / "letter.txt").write_text("mine")
    damaged = first.with_name(first.name.replace("20250822", "20250821"))
    damaged.write_bytes(b"no database")
    found = backups_in(house.data_folder)
    assert [(one.path, one.articles) for one in found] == [(second, 1), (first, 0), (damaged, None)]
    assert end_of(second) is not None
    assert backups_in(house.data_folder / "nowhere") == ()
