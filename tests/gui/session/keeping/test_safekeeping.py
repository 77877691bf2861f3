"""Backing up, verifying and restoring in the real window; a broken database offers its backups."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtWidgets import QApplication

from editor_app.desk.base.backups import backup, backups_in
from editor_app.desk.base.people import set_roles
from editor_app.domain.person import Role
from editor_app.gui.dialogs.backups import BackupsDialog
from editor_app.gui.program import Program
from editor_app.gui.session.keeping.safekeeping import Safekeeping, offer_backups
from editor_app.store.lists import list_records


@pytest.fixture
def program(start):
    return start()


def told(program, topic="safekeeping"):
    return [one.text for one in program.window.notices if one.topic == topic]


def dialog_of(program, qtbot):
    qtbot.waitUntil(lambda: program.window.findChild(BackupsDialog) is not None, timeout=10_000)
    return program.window.findChild(BackupsDialog)


def test_a_backup_is_made_and_listed(program, qtbot):
    qtbot.waitUntil(lambda: not program.lanes.backup.busy, timeout=30_000)
    data = program.workspace.work.desk.data_folder
    before = len(backups_in(data))
    program.window.command("backup").trigger()
    qtbot.waitUntil(lambda: any("was backed up as" in one for one in told(program)), timeout=30_000)
    assert len(backups_in(data)) == before + 1
    program.window.command("backups").trigger()
    assert dialog_of(program, qtbot).list.model().rowCount() == before + 1


def test_the_trail_is_verified(program, qtbot):
    program.window.command("verify").trigger()
    qtbot.waitUntil(lambda: told(program) == ["The audit trail is intact."], timeout=10_000)
    with program.workspace.work.desk.database.begin() as tx:
        tx.exec_driver_sql("DROP TRIGGER audit_no_update")
        tx.exec_driver_sql("UPDATE audit SET made_by = 'Bob' WHERE serial = 1")
    program.window.command("verify").trigger()
    qtbot.waitUntil(lambda: told(program) == ["The audit trail does not hold: 1 fault(s)."], timeout=10_000)


def test_only_an_administrator_restores_a_whole_database(program, qtbot):
    desk = program.workspace.work.desk
    set_roles(desk, "Ada", (Role.ADMINISTRATOR,), "Ed")
    set_roles(desk, "Ed", (Role.EDITOR,), "Ada")
    backup(desk)
    program.window.findChild(Safekeeping).choose()
    dialog = dialog_of(program, qtbot)
    dialog.list.setCurrentIndex(dialog.list.model().index(0, 0))
    assert not dialog.go.isEnabled()


def test_a_chosen_backup_takes_the_place_of_the_database(program, qtbot, tmp_path):
    desk = program.workspace.work.desk
    copy = backup(desk)
    set_roles(desk, "Ned", (Role.EDITOR,), "Ed")
    program.window.close()
    desk.database.close()
    again = Program(tmp_path, tmp_path / "data", user="Ed")
    qtbot.addWidget(again.window)
    again.start(restoring=copy)
    qtbot.waitUntil(lambda: again.workspace is not None, timeout=30_000)
    with again.workspace.work.desk.database.read() as tx:
        (record,) = [one for one in list_records.records(tx) if one.act.value == "restore-database"]
        assert record.changes[0].before["rows"] == "3"
    again.window.close()
    again.workspace.work.desk.database.close()


def test_a_damaged_database_offers_its_backups(program, qtbot, tmp_path):
    desk = program.workspace.work.desk
    copy = backup(desk)
    program.window.close()
    desk.database.close()
    file = desk.database.file
    for tail in ("-wal", "-shm"):
        file.with_name(file.name + tail).unlink(missing_ok=True)
    file.write_bytes(b"SQLite format 3\x00" + b"x" * 5000)
    again = Program(tmp_path, tmp_path / "data", user="Ed")
    qtbot.addWidget(again.window)
    again.start()
    qtbot.waitUntil(lambda: any(one.action == "Restore a backup…" for one in again.window.notices), timeout=30_000)
    assert not again.window.command("open").isEnabled() and not again.window.command("sample").isEnabled()
    next(one for one in again.window.notices if one.action == "Restore a backup…").then()
    dialog = dialog_of(again, qtbot)
    dialog.list.setCurrentIndex(dialog.list.model().index(0, 0))
    with qtbot.waitSignal(again.window.restore_asked) as asked:
        dialog.go.click()
    assert asked.args == [copy] or asked.args[0].name.endswith(".backup")
    again.window.close()


def test_a_database_that_is_locked_at_the_start_opens_by_itself(program, qtbot, tmp_path):
    desk = program.workspace.work.desk
    program.window.close()
    desk.database.close()
    with closing(sqlite3.connect(desk.database.file, isolation_level=None)) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("CREATE TABLE x (y)")
        again = Program(tmp_path, tmp_path / "data", user="Ed")
        qtbot.addWidget(again.window)
        again.start()
        qtbot.waitUntil(lambda: any(one.action == "Try again" for one in again.window.notices), timeout=30_000)
        assert not again.window.command("paste-new").isEnabled()
        connection.execute("ROLLBACK")
    qtbot.waitUntil(lambda: again.workspace is not None, timeout=30_000)
    assert again.window.command("paste-new").isEnabled()
    assert not any(one.topic == "desk" for one in again.window.notices)
    again.window.close()
    again.workspace.work.desk.database.close()


def test_who_cannot_open_it_sees_the_backups(program, qtbot):
    offer_backups(program.window, ())
    dialog = dialog_of(program, qtbot)
    assert dialog.make.isHidden() and dialog.other.isEnabled()
    dialog.close()
    QApplication.processEvents()
