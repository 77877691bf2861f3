"""F1 in the real window: the page about what is in hand."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from editor_app.gui.dialogs.manual.window import HelpWindow
from editor_app.gui.editor.live import Freshness
from editor_app.gui.flows.manual import help as help_flow
from editor_app.gui.flows.manual.help import Help
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.program import Program
from editor_app.system.resources import ResourceError


@pytest.fixture
def workspace(start: Callable[[], Program], tmp_path: Path, qtbot: QtBot) -> Workspace:
    made = start().workspace
    assert made
    (tmp_path / "locks.txt").write_text("The lock is is open.\n", encoding="utf-8")
    made.importing.take_in([tmp_path / "locks.txt"])
    qtbot.waitUntil(lambda: made.live.freshness is Freshness.FRESH and bool(made.decisions.standings), timeout=30_000)
    made.window.activateWindow()
    return made


def shown(workspace: Workspace) -> HelpWindow:
    flow = workspace.window.findChild(Help)
    assert isinstance(flow, Help) and flow.shown is not None
    return flow.shown


def press_f1(workspace: Workspace) -> HelpWindow:
    QTest.keyClick(QApplication.focusWidget() or workspace.window, Qt.Key.Key_F1)
    return shown(workspace)


def test_f1_opens_at_the_rule_of_the_finding_in_hand(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.findings.next_finding()
    workspace.page.setFocus()
    window = press_f1(workspace)
    assert window.isVisible()
    assert (window.here.page, window.here.anchor) == ("checks", "repetition.word")


@pytest.mark.parametrize(
    ("command", "page"),
    [("pane-queue", "queue"), ("pane-names", "names"), ("pane-details", "submit"), ("archive", "archive")],
)
def test_f1_opens_at_the_pane_with_the_keys(workspace: Workspace, command: str, page: str) -> None:
    workspace.window.command(command).trigger()
    assert press_f1(workspace).here.page == page


@pytest.mark.parametrize(("command", "page"), [("preferences", "settings"), ("keys", "keys"), ("house", "house-list")])
def test_f1_works_in_a_dialog_and_leaves_it_open(workspace: Workspace, qtbot: QtBot, command: str, page: str) -> None:
    workspace.window.command(command).trigger()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in workspace.window.findChildren(QDialog)), timeout=10_000)
    dialog = next(one for one in workspace.window.findChildren(QDialog) if one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None and QApplication.focusWidget().window() is dialog)
    window = press_f1(workspace)
    assert window.here.page == page and dialog.isVisible() and window.isVisible()
    dialog.reject()


def test_the_manual_names_the_keys_that_are_set(workspace: Workspace) -> None:
    workspace.window.bind_keys({"export": "F12"})
    workspace.window.command("help").trigger()
    first = shown(workspace)
    page = first.manual.page("export")
    assert page and "<kbd>F12</kbd>" in page.source
    workspace.window.bind_keys({})
    workspace.window.command("help").trigger()
    again = shown(workspace).manual.page("export")
    assert again and "<kbd>Ctrl+E</kbd>" in again.source


def test_the_same_window_is_used_again(workspace: Workspace) -> None:
    workspace.window.command("help").trigger()
    first = shown(workspace)
    workspace.window.command("help").trigger()
    assert shown(workspace) is first


def test_the_manual_closes_with_the_window(workspace: Workspace) -> None:
    workspace.window.command("help").trigger()
    window = shown(workspace)
    workspace.window.close()
    assert window.isHidden()


def test_a_manual_that_is_missing_is_said(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*given: object) -> None:
        raise ResourceError("manual/en/index.md")

    monkeypatch.setattr(help_flow, "manual", missing)
    workspace.window.command("help").trigger()
    assert any("manual/en/index.md" in f"{one.text} {one.hint}" for one in workspace.window.notices)


def test_every_pane_of_an_article_has_a_page(workspace: Workspace) -> None:
    flow = workspace.window.findChild(Help)
    assert isinstance(flow, Help)
    panes = [workspace.context.widget(number) for number in range(workspace.context.count())]
    assert [type(pane).__name__ for pane in panes if not flow._page_of(pane)] == []
