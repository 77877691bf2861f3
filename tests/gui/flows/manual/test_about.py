"""Help > About in the real window, and the folder with the log."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from editor_app import __version__
from editor_app.gui.flows.manual.about import About, versions
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.program import Program


@pytest.fixture
def workspace(start: Callable[[], Program]) -> Workspace:
    made = start().workspace
    assert made
    return made


def test_about_says_what_runs_here_and_lists_the_licences(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.window.command("about").trigger()
    flow = workspace.window.findChild(About)
    assert isinstance(flow, About) and flow.dialog
    dialog = flow.dialog
    assert f"Editor App {__version__}" == dialog.title.text()
    assert str(workspace.work.desk.data_folder) in dialog.versions and "PySide6" in dialog.versions
    qtbot.waitUntil(lambda: dialog.parts.rowCount() > 20, timeout=30_000)
    dialog.accept()
    assert flow.dialog is None


def test_licences_that_come_late_find_no_dialog(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.window.command("about").trigger()
    flow = workspace.window.findChild(About)
    assert isinstance(flow, About) and flow.dialog
    flow.dialog.accept()
    done: list[object] = []
    workspace.work.run(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=30_000)


@pytest.mark.parametrize("command", ["log", "about"])
def test_the_log_folder_is_one_click_away(workspace: Workspace, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    workspace.window.command(command).trigger()
    flow = workspace.window.findChild(About)
    if isinstance(flow, About) and flow.dialog:
        flow.dialog.log.click()
    assert [url.toLocalFile() for url in asked] == [str(workspace.work.desk.data_folder)]


def test_no_password_of_a_server_is_shown(workspace: Workspace) -> None:
    desk = workspace.work.desk
    desk.database.file, desk.database.url = None, "postgresql+psycopg://anna:s3cret@host/desk"
    workspace.work.desk = replace(desk)
    assert dict(versions(workspace.work))["Database"] == "postgresql+psycopg://anna@host/desk"
