"""Findings reports and bundles in the real window, on real files."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from editor_app.desk.articles.approve import advance
from editor_app.desk.articles.queries import history
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.base.opening import open_desk
from editor_app.desk.base.people import person
from editor_app.desk.exports.bundle import hand_over, take_over
from editor_app.domain.article import Action, Status
from editor_app.gui.editor.live import Freshness

DRAFT = "Lock keepers welcome spring\n\nThe the keepers opened the upper lock on Monday.\n"


@pytest.fixture
def room(start, tmp_path, qtbot):
    """A draft is open, checked, and in hand."""
    (tmp_path / "locks.txt").write_text(DRAFT, encoding="utf-8")
    made = start().room
    made.intake.take_in([tmp_path / "locks.txt"])
    qtbot.waitUntil(lambda: made.live.freshness is Freshness.FRESH and made.verdicts.report is not None, timeout=30_000)
    return made


@pytest.fixture
def other(tmp_path):
    """A machine that shares no database with the window's."""
    made = open_desk(data=tmp_path / "other")
    person(made, "Olga")
    yield made
    made.database.close()


def told(room, topic):
    return next((one for one in room.window.pane.notices.shown if one.topic == topic), None)


def drop(room, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, left, none = QPointF(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    room.window.dropEvent(QDropEvent(where, Qt.DropAction.CopyAction, data, left, none))


@pytest.mark.parametrize("name", ["findings.html", "findings.csv", "findings"])
def test_a_report_is_written_where_it_was_asked_for(room, qtbot, tmp_path, monkeypatch, name):
    answer = str(tmp_path / name), "Word (*.docx)"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    room.window.command("report").trigger()
    qtbot.waitUntil(lambda: told(room, "written") is not None, timeout=30_000)
    path = tmp_path / (name if "." in name else f"{name}.docx")
    assert path.stat().st_size > 100
    assert path.name in told(room, "written").text


def test_an_article_goes_out_as_a_bundle_and_a_dropped_one_comes_back(room, other, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out"))
    room.window.command("hand-over").trigger()
    qtbot.waitUntil(lambda: told(room, "written") is not None, timeout=30_000)
    (path,) = (tmp_path / "out").iterdir()
    article = take_over(other, path, "Olga").article.id
    advance(other, article, Action.START, "Olga")
    draft = open_draft(other, article).draft
    save(other, draft.with_manuscript(draft.manuscript.knowing("source", "Canal Weekly")), "Olga")
    drop(room, hand_over(other, article, tmp_path, "Olga"))
    qtbot.waitUntil(lambda: told(room, "taken-over") is not None, timeout=30_000)
    assert room.work.article.head == 2 and room.work.article.status is Status.IN_REVIEW
    assert len(history(room.work.desk, article).revisions) == 2


def test_a_bundle_of_an_article_that_was_never_here_is_laid_on_the_desk(room, other, qtbot, tmp_path, monkeypatch):
    from editor_app.desk.articles.importing import paste

    article = paste(other, "Another lock.", "Olga").article.id
    path = hand_over(other, article, tmp_path, "Olga")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    room.window.command("take-over").trigger()
    qtbot.waitUntil(lambda: room.work.article.id == article, timeout=30_000)
    assert room.page.body == "Another lock."


def test_what_is_no_bundle_is_said_calmly(room, qtbot, tmp_path):
    path = tmp_path / "bad.bundle.zip"
    path.write_bytes(b"PK\x03\x04")
    before = room.work.article
    drop(room, path)
    qtbot.waitUntil(lambda: any("no review bundle" in one.text for one in room.window.pane.notices.shown))
    assert room.work.article == before


def test_a_text_changed_here_and_there_can_be_taken_in_beside(room, other, qtbot, tmp_path):
    article = room.work.article.id
    path = hand_over(room.work.desk, article, Path(tmp_path), "Olga")
    take_over(other, path, "Olga")
    advance(other, article, Action.START, "Olga")
    for desk, by, words in ((other, "Olga", "There."), (room.work.desk, room.work.by, "Here.")):
        draft = open_draft(desk, article).draft
        save(desk, draft.with_manuscript(draft.manuscript.knowing("source", words)), by)
    drop(room, hand_over(other, article, tmp_path, "Olga"))
    qtbot.waitUntil(lambda: told(room, "taken-over") is not None, timeout=30_000)
    notice = told(room, "taken-over")
    assert "changed here" in notice.text
    notice.then()
    qtbot.waitUntil(lambda: len(history(room.work.desk, article).revisions) == 3, timeout=30_000)
    assert history(room.work.desk, article).revisions[-1].note.startswith("Put aside")


def test_one_report_of_all_that_is_selected(room, qtbot, tmp_path, monkeypatch):
    (tmp_path / "mill.txt").write_text("The mill\n\nThe wheel of of the mill turns.\n", encoding="utf-8")
    room.intake.take_in([tmp_path / "mill.txt"])
    qtbot.waitUntil(lambda: room.queue.list.articles.rowCount() == 2, timeout=30_000)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "both.html"), ""))
    room.queue.list.selectAll()
    entry = next(one for one in room.queue.menu().actions() if one.text().startswith("Findings report"))
    entry.trigger()
    assert told(room, "report") is not None  # it can be stopped
    qtbot.waitUntil(lambda: told(room, "written") is not None, timeout=30_000)
    assert told(room, "report") is None
    page = (tmp_path / "both.html").read_text(encoding="utf-8")
    assert "Findings in 2 texts" in page and "Lock keepers welcome spring" in page and "The mill" in page


def test_a_report_of_many_can_be_stopped(room, qtbot, tmp_path, monkeypatch):
    (tmp_path / "mill.txt").write_text("The mill\n\nThe wheel turns.\n", encoding="utf-8")
    room.intake.take_in([tmp_path / "mill.txt"])
    qtbot.waitUntil(lambda: room.queue.list.articles.rowCount() == 2, timeout=30_000)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "both.html"), ""))
    room.queue.list.selectAll()
    hold = threading.Event()
    room.work.run(hold.wait, lambda _: None)  # so that it cannot be quicker than the click
    room.window.command("report").trigger()
    told(room, "report").then()
    hold.set()
    done = []
    room.work.run(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=30_000)
    assert not (tmp_path / "both.html").exists()
    assert told(room, "written") is None


def test_a_report_that_waits_for_a_save_which_fails_is_not_said_to_be_made(room, qtbot, tmp_path, monkeypatch):
    (tmp_path / "mill.txt").write_text("The mill\n\nThe wheel turns.\n", encoding="utf-8")
    room.intake.take_in([tmp_path / "mill.txt"])
    qtbot.waitUntil(lambda: room.queue.list.articles.rowCount() == 2, timeout=30_000)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "both.html"), ""))
    qtbot.waitUntil(lambda: room.work.article.holder == room.work.by, timeout=30_000)
    draft = open_draft(room.work.desk, room.work.article.id).draft
    save(room.work.desk, draft.with_manuscript(replace(draft.manuscript, body="It stands.")), room.work.by)
    room.page.textCursor().insertText("Now ")
    room.queue.list.selectAll()
    room.window.command("report").trigger()
    done = []
    room.work.run(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=30_000)
    assert any("saved by somebody else" in one.text for one in room.window.pane.notices.shown)
    assert told(room, "report") is None
