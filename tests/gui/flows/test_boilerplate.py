"""Web page leftovers: proposed on the page, chosen piece by piece, put back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.gui.base.bus import Notice
from editor_app.gui.dialogs.boilerplate import BoilerplateDialog
from editor_app.gui.flows.boilerplate import Boilerplate
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.panels.names.checklist import PROPOSAL
from editor_app.gui.program import Program

PAGE = """<html><body><h1>The mill opens again</h1>
<p><a href="#">Skip to main content</a></p>
<p>The old mill by the river opened its doors on Friday, after two years of work on its roof, its wheel and its
walls.</p>
<p>The wheel was made in 1874 and turns again. Visitors may see it on every day but Monday, from ten to five.</p>
<div class="related"><h3>Related articles</h3><ul><li><a href="/a">Bridge to close in May</a></li>
<li><a href="/b">New lock</a></li></ul></div></body></html>
"""


@pytest.fixture
def workspace(start: Callable[[], Program], qtbot: QtBot, tmp_path: Path) -> Workspace:
    """The page has come in."""
    workspace = start().workspace
    assert workspace
    path = tmp_path / "mill.html"
    path.write_text(PAGE, encoding="utf-8")
    workspace.importing.take_in([path])
    qtbot.waitUntil(lambda: said(workspace, "furniture") is not None, timeout=30_000)
    return workspace


def said(workspace: Workspace, topic: str) -> Notice | None:
    return next((one for one in workspace.window.notices if one.topic == topic), None)


def press(workspace: Workspace, words: str) -> None:
    """Click a button of a notice."""
    next(one for one in workspace.window.pane.notices.findChildren(QPushButton) if one.text() == words).click()


def struck(workspace: Workspace) -> list[str]:
    return [span.of(workspace.page.body).strip() for span in workspace.page.overlay.proposed]


def chosen(workspace: Workspace, qtbot: QtBot) -> BoilerplateDialog:
    """The dialog, opened by its command."""
    workspace.window.command("furniture").trigger()
    qtbot.waitUntil(lambda: bool(dialogs(workspace)), timeout=30_000)
    return dialogs(workspace)[-1]


def dialogs(workspace: Workspace) -> list[BoilerplateDialog]:
    return [one for one in workspace.window.findChildren(BoilerplateDialog) if one.isVisible()]


def turn(dialog: BoilerplateDialog, words: str) -> None:
    """Press Space on the piece with these words."""
    model = dialog.pieces.ticks
    row = next(at for at, one in enumerate(model.rows) if words in one.old)
    dialog.pieces.setCurrentIndex(model.index(row))
    QTest.keyClick(dialog.pieces, Qt.Key.Key_Space)


def test_all_of_it_goes_and_is_proposed_again_after_undo(workspace: Workspace) -> None:
    whole, before = workspace.page.body, struck(workspace)
    assert "Related articles" in " ".join(before)
    press(workspace, "Remove them")
    assert "Related articles" not in workspace.page.body
    assert "The wheel was made in 1874" in workspace.page.body
    assert not struck(workspace)
    workspace.window.command("undo").trigger()
    assert workspace.page.body == whole
    assert struck(workspace) == before
    assert said(workspace, "furniture")


def test_the_proposal_moves_with_what_is_typed(workspace: Workspace) -> None:
    before = struck(workspace)
    cursor = workspace.page.textCursor()
    cursor.setPosition(0)
    cursor.insertText("Today:\n\n")
    assert struck(workspace) == before
    press(workspace, "Remove them")
    assert workspace.page.body.startswith("Today:\n\nThe old mill")
    assert "Related articles" not in workspace.page.body


def test_closing_the_notice_takes_the_proposal_back(workspace: Workspace) -> None:
    workspace.window.pane.notices.withdraw("furniture")
    assert not struck(workspace)
    assert "Related articles" in workspace.page.body


def test_each_piece_says_why_and_can_stay(workspace: Workspace, qtbot: QtBot) -> None:
    press(workspace, "Choose…")
    dialog = dialogs(workspace)[0]
    rows = [dialog.pieces.ticks.index(at).data(PROPOSAL) for at in range(dialog.pieces.ticks.rowCount())]
    why = {one.old.split("\n")[0]: one.why for one in rows}
    assert why["Skip to main content"] == "menu or label"
    assert why["### Related articles"] == "other articles"
    turn(dialog, "Skip to main")
    assert "Skip to main" not in " ".join(struck(workspace))
    assert "### Related articles" in " ".join(struck(workspace))
    dialog.go.click()
    assert "Skip to main" in workspace.page.body
    assert "Related articles" not in workspace.page.body
    assert not struck(workspace)


def test_what_is_ticked_is_struck_through_from_the_first(workspace: Workspace, qtbot: QtBot) -> None:
    before, whole = struck(workspace), workspace.page.body
    workspace.window.pane.notices.withdraw("furniture")
    assert not struck(workspace)
    dialog = chosen(workspace, qtbot)
    assert struck(workspace) == before
    dialog.go.click()
    assert workspace.page.body != whole
    workspace.window.command("undo").trigger()
    assert struck(workspace) == before  # proposed again


def test_none_and_all(workspace: Workspace, qtbot: QtBot) -> None:
    before, body = struck(workspace), workspace.page.body
    dialog = chosen(workspace, qtbot)
    dialog.none.click()
    assert not struck(workspace)
    assert not dialog.go.isEnabled()
    dialog.all.click()
    assert dialog.go.isEnabled()
    dialog.reject()
    assert struck(workspace) == before
    assert workspace.page.body == body


def test_what_was_taken_out_and_saved_can_be_put_back_where_it_stood(workspace: Workspace, qtbot: QtBot) -> None:
    whole, mill = workspace.page.body, workspace.work.article
    assert mill
    press(workspace, "Remove them")
    workspace.window.command("save").trigger()
    qtbot.waitUntil(lambda: not workspace.work.unsaved)
    workspace.importing.paste("Something else altogether.")
    qtbot.waitUntil(lambda: workspace.page.body.startswith("Something else"), timeout=30_000)
    workspace.work.open(mill.id)
    qtbot.waitUntil(lambda: "The old mill" in workspace.page.body, timeout=30_000)
    dialog = chosen(workspace, qtbot)
    assert all(one.why == "removed" for one in dialog.pieces.ticks.rows)
    turn(dialog, "Skip to main")
    dialog.go.click()
    assert workspace.page.body == whole[: whole.index("### Related")].rstrip()
    workspace.window.command("undo").trigger()
    assert "Skip to main" not in workspace.page.body
    assert said(workspace, "furniture") is None  # nothing was taken out that could be proposed again
    workspace.window.command("redo").trigger()
    again = chosen(workspace, qtbot)
    assert [one.why for one in again.pieces.ticks.rows] == ["menu or label", "removed"]
    turn(again, "Related articles")  # it goes back while the other one goes
    again.go.click()
    assert workspace.page.body == whole[whole.index("The old mill") :]


def test_without_a_text_there_is_nothing_to_choose(furnished: Workspace) -> None:
    boilerplate = furnished.window.findChild(Boilerplate)
    assert isinstance(boilerplate, Boilerplate)
    boilerplate.choose()
    assert boilerplate.dialog is None


def test_an_ordinary_text_has_none(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.importing.paste("Something else altogether.")
    qtbot.waitUntil(lambda: workspace.page.body.startswith("Something else"), timeout=30_000)
    assert said(workspace, "furniture") is None
    workspace.window.command("furniture").trigger()
    qtbot.waitUntil(lambda: any("Nothing in this text" in one.text for one in workspace.window.notices))
    assert not dialogs(workspace)
