"""The real program on a real desk makes the copy of the day beside the work."""

from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.desk.base.backups import backup
from editor_app.domain.errors import Cancelled
from editor_app.gui.base.bus import Tone
from editor_app.gui.session.keeping import daily_backup
from editor_app.gui.session.keeping.daily_backup import HOUR, DailyBackup


def copies(program):
    return sorted((program.workspace.work.desk.data_folder / "backups").glob("*.backup"))


def backing_up(program):
    return program.workspace.work.findChild(DailyBackup)


def settled(program, qtbot):
    qtbot.waitUntil(lambda: not program.lanes.backup.busy, timeout=30_000)


def look_again(program, qtbot):
    """As after an hour."""
    backing_up(program).timer.timeout.emit()
    settled(program, qtbot)


def days_later(program, days):
    desk = program.workspace.work.desk
    program.workspace.work.desk = replace(desk, clock=lambda: desk.clock() + timedelta(days=days))


def told(program):
    return [one for one in program.window.notices if one.topic == "backup"]


def test_a_start_makes_the_copy_of_the_day_and_another_start_makes_none(start, qtbot):
    first = start()
    settled(first, qtbot)
    (made,) = copies(first)
    assert told(first) == []
    first.window.close()
    again = start()
    settled(again, qtbot)
    look_again(again, qtbot)
    assert copies(again) == [made]


def test_a_window_that_stays_open_makes_one_each_day_and_fourteen_are_kept(start, qtbot):
    program = start()
    settled(program, qtbot)
    timer = backing_up(program).timer
    assert timer.isActive()
    assert (timer.interval(), timer.isSingleShot()) == (HOUR, False)
    first = copies(program)
    for _ in range(14):
        days_later(program, 1)
        look_again(program, qtbot)
    assert len(copies(program)) == 14
    assert not set(first) & set(copies(program))


@pytest.fixture
def blocked(start, qtbot):
    """A program that cannot make its copy: a file stands where the folder should be."""
    program = start()
    settled(program, qtbot)
    folder = program.workspace.work.desk.data_folder / "backups"
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    folder.write_text("a letter")
    return program


def test_a_failure_is_told_once_a_day_and_when_it_is_mended(blocked, qtbot):
    look_again(blocked, qtbot)
    (notice,) = told(blocked)
    assert notice.tone is Tone.WARNING
    assert notice.text == "Today’s backup could not be made."
    assert "backups" in notice.hint
    blocked.window.pane.notices.withdraw("backup")
    look_again(blocked, qtbot)
    assert told(blocked) == []
    days_later(blocked, 1)
    look_again(blocked, qtbot)
    (notice,) = told(blocked)
    (blocked.workspace.work.desk.data_folder / "backups").unlink()
    notice.then()
    settled(blocked, qtbot)
    (notice,) = told(blocked)
    assert (notice.tone, notice.text) == (Tone.DONE, "Today’s backup was made.")
    assert len(copies(blocked)) == 1


def test_who_asks_again_is_told_again(blocked, qtbot):
    look_again(blocked, qtbot)
    (notice,) = told(blocked)
    blocked.window.pane.notices.withdraw("backup")
    notice.then()
    settled(blocked, qtbot)
    assert [one.tone for one in told(blocked)] == [Tone.WARNING]


def test_closing_waits_for_no_copy(start, qtbot, monkeypatch):
    asked = []

    def endless(desk, cancelled):
        assert cancelled.__self__.wait(30)  # until the window asks it to stop
        asked.append(desk)
        raise Cancelled

    monkeypatch.setattr(daily_backup, "daily_backup", endless)
    program = start()
    assert program.lanes.backup.busy
    program.window.close()
    assert asked


def test_a_copy_made_by_hand_counts(start, qtbot):
    program = start()
    settled(program, qtbot)
    days_later(program, 1)
    backup(program.workspace.work.desk)
    look_again(program, qtbot)
    assert len(copies(program)) == 2
