"""What the commands of the window do, and when they mean something."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from editor_app.desk.articles.queries import queue
from editor_app.domain.article import Status
from editor_app.gui.base.bus import Notice
from editor_app.gui.flows.command_handlers import WITH_A_PEN, WITH_A_TEXT, WITH_SIGNS
from editor_app.gui.flows.workspace import Workspace

Lay = Callable[[str], Workspace]


def enabled(workspace: Workspace) -> set[str]:
    return {name for name, action in workspace.window.commands.items() if action.isEnabled()}


def test_what_means_nothing_is_grey(furnished: Workspace, lay: Lay, at: Callable[..., str]) -> None:
    every = furnished.window.commands.keys()
    assert every >= WITH_A_TEXT | WITH_A_PEN | WITH_SIGNS
    assert enabled(furnished) == every - WITH_A_TEXT - WITH_SIGNS
    lay(at(Status.SUBMITTED))
    assert enabled(furnished) == every - WITH_A_PEN - WITH_SIGNS
    lay(at(Status.IN_REVIEW, name="other"))
    assert enabled(furnished) == every


def test_files_that_are_chosen_come_in(
    qtbot: QtBot, furnished: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lock.txt"
    path.write_text("The lock is open.", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    with qtbot.waitSignal(furnished.work.opened, timeout=30_000):
        furnished.window.command("open").trigger()
    assert furnished.page.body == "The lock is open."


def test_choosing_no_file_does_nothing(furnished: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    furnished.window.command("open").trigger()
    assert furnished.live._store_lane.settle(30)
    assert (furnished.work.article, queue(furnished.work.desk)) == (None, ())


def test_an_empty_clipboard_says_what_to_do(furnished: Workspace, said: Callable[[str], Notice | None]) -> None:
    QGuiApplication.clipboard().setMimeData(QMimeData())
    furnished.window.command("paste-new").trigger()
    notice = said("clipboard")
    assert notice and notice.hint


def test_the_sample_comes_in_once(qtbot: QtBot, furnished: Workspace) -> None:
    for _ in range(2):
        with qtbot.waitSignal(furnished.work.opened, timeout=30_000):
            furnished.window.pane.welcome.sample_asked.emit()
    assert furnished.page.body
    assert len(queue(furnished.work.desk)) == 1


def test_the_find_commands_lead_through_the_text(lay: Lay, at: Callable[..., str]) -> None:
    workspace = lay(at(Status.IN_REVIEW, "A lock, a mill, a lock."))
    workspace.window.command("find").trigger()
    bar = workspace.window.pane.find_bar
    assert bar.isVisible() and bar.new.isHidden()
    bar.wanted.setText("lock")
    first = workspace.page.selection.start
    workspace.window.command("find-next").trigger()
    second = workspace.page.selection.start
    workspace.window.command("find-previous").trigger()
    assert (first, second, workspace.page.selection.start) == (2, 18, 2)
    workspace.window.command("replace").trigger()
    assert bar.new.isVisible()


def test_undo_and_redo_are_those_of_the_text(lay: Lay, at: Callable[..., str]) -> None:
    workspace = lay(at(Status.IN_REVIEW))
    body = workspace.page.body
    QTest.keyClicks(workspace.page, "New ")
    workspace.window.command("undo").trigger()
    assert workspace.page.body == body
    workspace.window.command("redo").trigger()
    assert workspace.page.body == "New " + body
