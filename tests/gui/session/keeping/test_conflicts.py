"""Two people save one article: whoever was later sees both texts and chooses; nothing is lost either way."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.desk.articles.queries import history
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.base.desk import Desk
from editor_app.gui.dialogs.conflict import ConflictDialog
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.session.keeping.conflicts import Conflicts
from editor_app.store.parking import parked_of
from editor_app.text.span import Span


@pytest.fixture
def dialog(workspace: Workspace, other: Desk, qtbot: QtBot) -> ConflictDialog:
    """Ed types, another window saves, Ed saves."""
    article = workspace.work.article.id
    workspace.page.go_to(Span(0, 0))
    QTest.keyClicks(workspace.page, "Mine ")
    qtbot.waitUntil(lambda: bool(parked_of(other.parking, article)))
    base = replace(open_draft(other, article).draft, version=0)
    save(other, base.with_manuscript(replace(base.manuscript, body="Theirs.")), "Ed")
    assert workspace.window.findChild(Conflicts)
    workspace.window.command("save").trigger()
    qtbot.waitUntil(lambda: workspace.window.findChild(ConflictDialog) is not None, timeout=20_000)
    found = workspace.window.findChild(ConflictDialog)
    assert (found.texts.left.toPlainText(), found.texts.right.toPlainText()[:9]) == ("Theirs.", "Mine Lock")
    return found


def bodies(desk: Desk, article: str) -> list[str]:
    return [one.manuscript.body[:9] for one in sorted(history(desk, article).revisions, key=lambda one: one.number)]


def test_both_can_be_kept(dialog: ConflictDialog, workspace: Workspace, other: Desk, qtbot: QtBot) -> None:
    dialog.go.click()
    qtbot.waitUntil(lambda: workspace.page.body == "Theirs.", timeout=20_000)
    assert bodies(other, workspace.work.article.id) == ["Lock keep", "Theirs.", "Mine Lock"]
    assert workspace.work.article.head == 2


def test_mine_can_follow_theirs(dialog: ConflictDialog, workspace: Workspace, other: Desk, qtbot: QtBot) -> None:
    dialog.mine.click()
    qtbot.waitUntil(lambda: workspace.work.article.head == 3, timeout=20_000)
    assert bodies(other, workspace.work.article.id) == ["Lock keep", "Theirs.", "Mine Lock"]
    assert workspace.page.body.startswith("Mine Lock") and not workspace.work.unsaved


def test_theirs_can_be_kept(dialog: ConflictDialog, workspace: Workspace, other: Desk, qtbot: QtBot) -> None:
    dialog.theirs.click()
    qtbot.waitUntil(lambda: workspace.page.body == "Theirs.", timeout=20_000)
    assert bodies(other, workspace.work.article.id) == ["Lock keep", "Theirs."]


def test_closing_decides_nothing(dialog: ConflictDialog, workspace: Workspace, other: Desk) -> None:
    dialog.reject()
    assert workspace.page.body.startswith("Mine Lock") and workspace.work.unsaved
    assert parked_of(other.parking, workspace.work.article.id)
