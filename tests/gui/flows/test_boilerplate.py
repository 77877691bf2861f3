"""What a web page left behind: proposed on the page, chosen piece by piece, put back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.gui.base.bus import Notice
from editor_app.gui.dialogs.furniture import FurnitureSheet
from editor_app.gui.flows.wiring import Room
from editor_app.gui.panels.names.checklist import PROPOSAL
from editor_app.gui.run import Program

PAGE = """<html><body><h1>The mill opens again</h1>
<p><a href="#">Skip to main content</a></p>
<p>The old mill by the river opened its doors on Friday, after two years of work on its roof, its wheel and its
walls.</p>
<p>The wheel was made in 1874 and turns again. Visitors may see it on every day but Monday, from ten to five.</p>
<div class="related"><h3>Related articles</h3><ul><li><a href="/a">Bridge to close in May</a></li>
<li><a href="/b">New lock</a></li></ul></div></body></html>
"""


@pytest.fixture
def room(start: Callable[[], Program], qtbot: QtBot, tmp_path: Path) -> Room:
    """The page has come in."""
    room = start().room
    assert room
    path = tmp_path / "mill.html"
    path.write_text(PAGE, encoding="utf-8")
    room.intake.take_in([path])
    qtbot.waitUntil(lambda: said(room, "furniture") is not None, timeout=30_000)
    return room


def said(room: Room, topic: str) -> Notice | None:
    return next((one for one in room.window.pane.notices.shown if one.topic == topic), None)


def press(room: Room, words: str) -> None:
    """Click a button of a notice."""
    next(one for one in room.window.pane.notices.findChildren(QPushButton) if one.text() == words).click()


def struck(room: Room) -> list[str]:
    return [span.of(room.page.body).strip() for span in room.page.overlay.proposed]


def chosen(room: Room, qtbot: QtBot) -> FurnitureSheet:
    """The sheet, opened by its command."""
    room.window.command("furniture").trigger()
    qtbot.waitUntil(lambda: bool(sheets(room)), timeout=30_000)
    return sheets(room)[-1]


def sheets(room: Room) -> list[FurnitureSheet]:
    return [one for one in room.window.findChildren(FurnitureSheet) if one.isVisible()]


def turn(sheet: FurnitureSheet, words: str) -> None:
    """Press Space on the piece with these words."""
    model = sheet.pieces.ticks
    row = next(at for at, one in enumerate(model.proposals) if words in one.old)
    sheet.pieces.setCurrentIndex(model.index(row))
    QTest.keyClick(sheet.pieces, Qt.Key.Key_Space)


def test_all_of_it_goes_and_is_proposed_again_after_undo(room: Room) -> None:
    whole, before = room.page.body, struck(room)
    assert "Related articles" in " ".join(before)
    press(room, "Remove them")
    assert "Related articles" not in room.page.body
    assert "The wheel was made in 1874" in room.page.body
    assert not struck(room)
    room.page.undo()
    assert room.page.body == whole
    assert struck(room) == before
    assert said(room, "furniture")


def test_the_proposal_moves_with_what_is_typed(room: Room) -> None:
    before = struck(room)
    cursor = room.page.textCursor()
    cursor.setPosition(0)
    cursor.insertText("Today:\n\n")
    assert struck(room) == before
    press(room, "Remove them")
    assert room.page.body.startswith("Today:\n\nThe old mill")
    assert "Related articles" not in room.page.body


def test_closing_the_notice_takes_the_proposal_back(room: Room) -> None:
    room.window.pane.notices.withdraw("furniture")
    assert not struck(room)
    assert "Related articles" in room.page.body


def test_each_piece_says_why_and_can_stay(room: Room, qtbot: QtBot) -> None:
    press(room, "Choose…")
    sheet = sheets(room)[0]
    rows = [sheet.pieces.ticks.index(at).data(PROPOSAL) for at in range(sheet.pieces.ticks.rowCount())]
    why = {one.old.split("\n")[0]: one.why for one in rows}
    assert why["Skip to main content"] == "menu or label"
    assert why["### Related articles"] == "other articles"
    turn(sheet, "Skip to main")
    assert "Skip to main" not in " ".join(struck(room))
    assert "### Related articles" in " ".join(struck(room))
    sheet.go.click()
    assert "Skip to main" in room.page.body
    assert "Related articles" not in room.page.body
    assert not struck(room)


def test_what_is_ticked_is_struck_through_from_the_first(room: Room, qtbot: QtBot) -> None:
    before, whole = struck(room), room.page.body
    room.window.pane.notices.withdraw("furniture")
    assert not struck(room)
    sheet = chosen(room, qtbot)
    assert struck(room) == before
    sheet.go.click()
    assert room.page.body != whole
    room.page.undo()
    assert struck(room) == before  # proposed again


def test_none_and_all(room: Room, qtbot: QtBot) -> None:
    before, body = struck(room), room.page.body
    sheet = chosen(room, qtbot)
    sheet.none.click()
    assert not struck(room)
    assert not sheet.go.isEnabled()
    sheet.all.click()
    assert sheet.go.isEnabled()
    sheet.reject()
    assert struck(room) == before
    assert room.page.body == body


def test_what_was_taken_out_and_saved_can_be_put_back_where_it_stood(room: Room, qtbot: QtBot) -> None:
    whole, mill = room.page.body, room.work.article
    assert mill
    press(room, "Remove them")
    room.window.command("save").trigger()
    qtbot.waitUntil(lambda: not room.work.unsaved)
    room.intake.paste("Something else altogether.")
    qtbot.waitUntil(lambda: room.page.body.startswith("Something else"), timeout=30_000)
    room.work.open(mill.id)
    qtbot.waitUntil(lambda: "The old mill" in room.page.body, timeout=30_000)
    sheet = chosen(room, qtbot)
    assert all(one.why == "taken out" for one in sheet.pieces.ticks.proposals)
    turn(sheet, "Skip to main")
    sheet.go.click()
    assert room.page.body == whole[: whole.index("### Related")].rstrip()
    room.page.undo()
    assert "Skip to main" not in room.page.body
    assert said(room, "furniture") is None  # nothing was taken out that could be proposed again
    room.page.redo()
    again = chosen(room, qtbot)
    assert [one.why for one in again.pieces.ticks.proposals] == ["menu or label", "taken out"]
    turn(again, "Related articles")  # it goes back while the other one goes
    again.go.click()
    assert room.page.body == whole[whole.index("The old mill") :]


def test_an_ordinary_text_has_none(room: Room, qtbot: QtBot) -> None:
    room.intake.paste("Something else altogether.")
    qtbot.waitUntil(lambda: room.page.body.startswith("Something else"), timeout=30_000)
    assert said(room, "furniture") is None
    room.window.command("furniture").trigger()
    qtbot.waitUntil(lambda: any("Nothing in this text" in one.text for one in room.window.pane.notices.shown))
    assert not sheets(room)
