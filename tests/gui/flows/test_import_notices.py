"""What is said of a text that has come in, and what can be had instead."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.desk.articles.comments import CameWith, comments
from editor_app.desk.articles.queries import history
from editor_app.desk.base.desk import Desk
from editor_app.gui.base.bus import Notice
from editor_app.gui.base.lanes import CancelledAsk
from editor_app.gui.dialogs.encoding import EncodingSheet
from editor_app.gui.flows.wiring import Room
from editor_app.gui.run import Program
from editor_app.gui.session import context

CZECH = "Nový most\n\nPříští týden otevře město nový most přes řeku.\n"


@pytest.fixture
def program(start: Callable[[], Program]) -> Program:
    return start()


@pytest.fixture
def room(program: Program) -> Room:
    room = program.room
    assert room
    return room


def said(room: Room, topic: str) -> Notice | None:
    return next((one for one in room.window.pane.notices.shown if one.topic == topic), None)


def press(room: Room, words: str) -> None:
    """Click a button of a notice."""
    next(one for one in room.window.pane.notices.findChildren(QPushButton) if one.text() == words).click()


def open_sheet(room: Room, qtbot: QtBot) -> EncodingSheet:
    qtbot.waitUntil(lambda: bool(room.window.findChildren(EncodingSheet)), timeout=30_000)
    sheet = room.window.findChildren(EncodingSheet)[-1]
    assert isinstance(sheet, EncodingSheet)
    return sheet


def choose(sheet: EncodingSheet, name: str) -> None:
    rows = [sheet.list.item(row).text().split(" ")[0] for row in range(sheet.list.count())]
    sheet.list.setCurrentRow(rows.index(name))
    sheet.go.click()


def test_a_guess_leads_to_other_encodings_and_to_a_new_version(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "most.txt"
    path.write_bytes(CZECH.encode("cp1250"))
    room.intake.take_in([path])
    qtbot.waitUntil(lambda: said(room, "encoding") is not None, timeout=30_000)
    press(room, "Other encodings…")
    choose(open_sheet(room, qtbot), "cp1251")
    qtbot.waitUntil(lambda: "Новэ" in room.page.body or "РЁ" in room.page.body or "ш" in room.page.body)
    room.window.command("encoding").trigger()
    qtbot.waitUntil(lambda: len(room.window.findChildren(EncodingSheet)) == 1)
    choose(open_sheet(room, qtbot), "cp1250")
    qtbot.waitUntil(lambda: room.page.body == CZECH)
    article = room.work.article
    assert article
    assert not room.page.isReadOnly()
    assert said(room, "encoding") is None  # chosen is no guess
    assert "Read again as cp1250" in [one.note for one in history(room.work.desk, article.id).revisions]


def test_what_was_typed_becomes_a_revision_first(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "most.txt"
    path.write_bytes(CZECH.encode("cp1250"))
    room.intake.take_in([path])
    qtbot.waitUntil(lambda: said(room, "encoding") is not None, timeout=30_000)
    room.page.textCursor().insertText("Typed. ")
    typed = room.page.body
    room.window.command("encoding").trigger()
    choose(open_sheet(room, qtbot), "cp1251")
    qtbot.waitUntil(lambda: "Typed" not in room.page.body)
    article = room.work.article
    assert article
    assert typed in [one.manuscript.body for one in history(room.work.desk, article.id).revisions]
    assert said(room, "recovered") is None


def test_the_text_before_tracked_changes_is_one_click_away(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    document = Document()
    paragraph = document.add_paragraph("The mill opens in ")
    for xml in (
        '<w:ins {} w:id="1" w:author="Ann"><w:r><w:t>June</w:t></w:r></w:ins>',
        '<w:del {} w:id="2" w:author="Bo"><w:r><w:delText>May</w:delText></w:r></w:del>',
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    document.save(str(tmp_path / "mill.docx"))
    room.intake.take_in([tmp_path / "mill.docx"])
    qtbot.waitUntil(lambda: said(room, "tracked") is not None, timeout=30_000)
    notice = said(room, "tracked")
    assert notice
    assert "2 tracked change" in notice.text
    press(room, "Open the text before the changes")
    qtbot.waitUntil(lambda: room.page.body.strip() == "The mill opens in May")
    press(room, "Open the text with them")
    qtbot.waitUntil(lambda: room.page.body.strip() == "The mill opens in June")


def test_comments_are_listed_and_lead_to_their_words(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("The mill opens in June.")
    paragraph = document.add_paragraph("Its wheel was ")
    run = paragraph.add_run("made in 1874")
    document.add_comment(run, text="Or <b>1847</b>?", author="Ann Reed", initials="AR")
    paragraph.add_run(" by a smith.")
    document.save(str(tmp_path / "mill.docx"))
    room.intake.take_in([tmp_path / "mill.docx"])
    qtbot.waitUntil(lambda: said(room, "comments") is not None, timeout=30_000)
    assert said(room, "notes") is None  # they have a notice and a list of their own
    press(room, "Show them")
    table = room.context.comments.table
    qtbot.waitUntil(lambda: table.topLevelItemCount() == 1, timeout=30_000)
    row = table.topLevelItem(0)
    assert row
    assert [row.text(column) for column in range(1, 4)] == ["Ann Reed", "Or <b>1847</b>?", "made in 1874"]
    assert "&lt;b&gt;" in row.toolTip(2)
    assert room.context.tabText(room.context.indexOf(room.context.comments)) == "Comments (1)"
    assert [place.of(room.page.body) for place in room.page.overlay.commented] == ["made in 1874"]
    room.page.textCursor().insertText("Today. ")
    assert [place.of(room.page.body) for place in room.page.overlay.commented] == ["made in 1874"]
    table.itemClicked.emit(row, 0)
    assert room.page.selection.of(room.page.body) == "made in 1874"
    room.page.textCursor().insertText("cast")
    table.itemClicked.emit(row, 0)
    assert not room.context.comments.hint.isHidden()


def test_a_resolved_comment_is_kept_and_no_longer_marked(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    document = Document()
    document.add_comment(document.add_paragraph().add_run("The mill opens."), text="When?", author="Ann")
    document.save(str(tmp_path / "mill.docx"))
    room.intake.take_in([tmp_path / "mill.docx"])
    qtbot.waitUntil(lambda: said(room, "comments") is not None, timeout=30_000)
    press(room, "Show them")
    table = room.context.comments.table
    qtbot.waitUntil(lambda: table.topLevelItemCount() == 1, timeout=30_000)
    assert len(room.page.overlay.commented) == 1
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Space)
    tab = room.context.indexOf(room.context.comments)
    qtbot.waitUntil(lambda: room.context.tabText(tab) == "Comments", timeout=30_000)
    assert room.page.overlay.commented == ()
    row = table.topLevelItem(0)
    assert row
    assert row.text(0) == "Ed"
    QTest.keyClick(table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: room.context.tabText(tab) == "Comments (1)", timeout=30_000)
    room.context.setCurrentWidget(room.context.history)
    assert room.page.overlay.commented == ()


def test_comments_are_there_when_the_article_is_opened_again(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    document = Document()
    document.add_comment(document.add_paragraph().add_run("The mill opens."), text="When?", author="Ann")
    document.save(str(tmp_path / "mill.docx"))
    room.intake.take_in([tmp_path / "mill.docx"])
    qtbot.waitUntil(lambda: said(room, "comments") is not None, timeout=30_000)
    mill = room.work.article
    assert mill
    room.intake.paste("Something else altogether.")
    qtbot.waitUntil(lambda: room.page.body.startswith("Something else"), timeout=30_000)
    room.context.setCurrentWidget(room.context.comments)
    room.work.open(mill.id)
    table = room.context.comments.table
    qtbot.waitUntil(lambda: table.topLevelItemCount() == 1, timeout=30_000)
    assert said(room, "comments") is None


@pytest.fixture
def held(room: Room, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Event, Event]:
    """A text with a comment that is in front; when comments are read again, it is told, and waits."""
    document = Document()
    document.add_comment(document.add_paragraph().add_run("The mill opens."), text="When?", author="Ann")
    document.save(str(tmp_path / "mill.docx"))
    room.intake.take_in([tmp_path / "mill.docx"])
    qtbot.waitUntil(lambda: said(room, "comments") is not None, timeout=30_000)
    press(room, "Show them")
    qtbot.waitUntil(lambda: room.context.comments.table.topLevelItemCount() == 1, timeout=30_000)
    begun, go = Event(), Event()

    def slowly(desk: Desk, article_id: str, cancelled: CancelledAsk) -> tuple[CameWith, ...]:
        begun.set()
        go.wait(30)
        return comments(desk, article_id, cancelled)

    monkeypatch.setattr(context, "comments", slowly)
    return begun, go


def test_comments_of_an_article_that_is_gone_are_not_shown(
    program: Program, room: Room, qtbot: QtBot, held: tuple[Event, Event]
) -> None:
    lane = program.lanes.look
    room.context.setCurrentWidget(room.context.details)  # which looks for nothing, and so cancels no look
    room.context.look_for_comments()
    qtbot.waitUntil(held[0].is_set, timeout=30_000)
    room.intake.paste("Something else altogether.")
    qtbot.waitUntil(lambda: room.page.body.startswith("Something else"), timeout=30_000)
    with qtbot.waitSignal(lane.idle, timeout=30_000):
        held[1].set()
    assert room.context.tabText(room.context.indexOf(room.context.comments)) == "Comments"


def test_comments_are_read_again_when_something_came_between(
    room: Room, qtbot: QtBot, held: tuple[Event, Event]
) -> None:
    table, tab = room.context.comments.table, room.context.indexOf(room.context.comments)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Space)
    qtbot.waitUntil(held[0].is_set, timeout=30_000)
    room.context.setCurrentWidget(room.context.history)
    held[1].set()
    room.context.setCurrentWidget(room.context.comments)
    qtbot.waitUntil(lambda: room.context.tabText(tab) == "Comments", timeout=30_000)


def test_that_the_checks_read_again_is_said_until_they_have(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "lock.txt"
    path.write_text("The lock is is open.\n", encoding="utf-8")
    room.intake.take_in([path])
    qtbot.waitUntil(lambda: room.findings.issues is not None, timeout=30_000)
    room.bus.notice.emit(Notice("The text has just changed.", topic="stale"))
    assert said(room, "stale")
    room.live.check()
    qtbot.waitUntil(lambda: said(room, "stale") is None, timeout=30_000)
