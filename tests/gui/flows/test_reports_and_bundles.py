"""Findings reports and bundles in the real window, on real files."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from editor_app.desk.articles.queries import history
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.base.opening import open_desk
from editor_app.desk.base.people import person
from editor_app.desk.exports.bundle import hand_over, take_over
from editor_app.domain.article import Action, Status
from editor_app.gui.dialogs.conflict import ConflictDialog
from editor_app.gui.editor.live import Freshness
from editor_app.gui.flows.reports_and_bundles import ReportsAndBundles
from tests.taking import advance

DRAFT = "Lock keepers welcome spring\n\nThe the keepers opened the upper lock on Monday.\n"


@pytest.fixture
def workspace(start, tmp_path, qtbot):
    """A draft is open, checked, and in hand."""
    (tmp_path / "locks.txt").write_text(DRAFT, encoding="utf-8")
    made = start().workspace
    made.importing.take_in([tmp_path / "locks.txt"])
    qtbot.waitUntil(
        lambda: made.live.freshness is Freshness.FRESH and made.decisions.report is not None, timeout=30_000
    )
    return made


@pytest.fixture
def other(tmp_path):
    """A machine that shares no database with the window's."""
    made = open_desk(data=tmp_path / "other")
    person(made, "Olga")
    yield made
    made.database.close()


def told(workspace, topic):
    return next((one for one in workspace.window.notices if one.topic == topic), None)


def drop(workspace, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, left, none = QPointF(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    workspace.window.dropEvent(QDropEvent(where, Qt.DropAction.CopyAction, data, left, none))


@pytest.mark.parametrize("name", ["findings.html", "findings.csv", "findings"])
def test_a_report_is_written_where_it_was_asked_for(workspace, qtbot, tmp_path, monkeypatch, name):
    answer = str(tmp_path / name), "Word (*.docx)"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    workspace.window.command("report").trigger()
    qtbot.waitUntil(lambda: told(workspace, "written") is not None, timeout=30_000)
    path = tmp_path / (name if "." in name else f"{name}.docx")
    assert path.stat().st_size > 100
    assert path.name in told(workspace, "written").text


def test_an_article_goes_out_as_a_bundle_and_a_dropped_one_comes_back(workspace, other, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out"))
    workspace.window.command("hand-over").trigger()
    qtbot.waitUntil(lambda: told(workspace, "written") is not None, timeout=30_000)
    (path,) = (tmp_path / "out").iterdir()
    article = take_over(other, path, "Olga").article.id
    advance(other, article, Action.START, "Olga")
    draft = open_draft(other, article).draft
    save(other, draft.with_manuscript(draft.manuscript.knowing("source", "Canal Weekly")), "Olga")
    drop(workspace, hand_over(other, article, tmp_path, "Olga"))
    qtbot.waitUntil(lambda: told(workspace, "taken-over") is not None, timeout=30_000)
    assert workspace.work.article.head == 2 and workspace.work.article.status is Status.IN_REVIEW
    assert len(history(workspace.work.desk, article).revisions) == 2


def test_a_bundle_of_an_article_that_was_never_here_is_laid_on_the_desk(workspace, other, qtbot, tmp_path, monkeypatch):
    from editor_app.desk.articles.importing import paste

    article = paste(other, "Another lock.", "Olga").article.id
    path = hand_over(other, article, tmp_path, "Olga")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    workspace.window.command("take-over").trigger()
    qtbot.waitUntil(lambda: workspace.work.article.id == article, timeout=30_000)
    assert workspace.page.body == "Another lock."


def test_without_a_text_there_is_nothing_to_report_or_to_hand_over(furnished, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: asked.append("report"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: asked.append("bundle"))
    flow = furnished.window.findChild(ReportsAndBundles)
    flow.report()
    flow.hand_over()
    assert asked == []


def test_what_is_no_bundle_is_said_calmly(workspace, qtbot, tmp_path):
    path = tmp_path / "bad.bundle.zip"
    path.write_bytes(b"PK\x03\x04")
    before = workspace.work.article
    drop(workspace, path)
    qtbot.waitUntil(lambda: any("not a review bundle" in one.text for one in workspace.window.notices))
    assert workspace.work.article == before


def test_a_text_changed_here_and_there_can_be_taken_in_beside(workspace, other, qtbot, tmp_path):
    article = workspace.work.article.id
    path = hand_over(workspace.work.desk, article, Path(tmp_path), "Olga")
    take_over(other, path, "Olga")
    advance(other, article, Action.START, "Olga")
    for desk, by, words in ((other, "Olga", "There."), (workspace.work.desk, workspace.work.by, "Here.")):
        draft = open_draft(desk, article).draft
        save(desk, draft.with_manuscript(draft.manuscript.knowing("source", words)), by)
    drop(workspace, hand_over(other, article, tmp_path, "Olga"))
    qtbot.waitUntil(lambda: told(workspace, "taken-over") is not None, timeout=30_000)
    notice = told(workspace, "taken-over")
    assert "changed here" in notice.text
    (dialog,) = workspace.window.findChildren(ConflictDialog)
    assert dialog.isVisible() and "source: " in dialog.texts.left.toPlainText() and len(dialog.texts.stops) == 1
    dialog.reject()
    assert len(history(workspace.work.desk, article).revisions) == 2, "closing it decides nothing"
    notice.then()
    (dialog,) = [one for one in workspace.window.findChildren(ConflictDialog) if one.isVisible()]
    dialog.go.click()
    qtbot.waitUntil(lambda: len(history(workspace.work.desk, article).revisions) == 3, timeout=30_000)
    assert history(workspace.work.desk, article).revisions[-1].note.startswith("Put aside")


def test_one_report_of_all_that_is_selected(workspace, qtbot, tmp_path, monkeypatch):
    (tmp_path / "mill.txt").write_text("The mill\n\nThe wheel of of the mill turns.\n", encoding="utf-8")
    workspace.importing.take_in([tmp_path / "mill.txt"])
    qtbot.waitUntil(lambda: workspace.queue.list.articles.rowCount() == 2, timeout=30_000)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "both.html"), ""))
    workspace.queue.list.selectAll()
    entry = next(one for one in workspace.queue.menu().actions() if one.text().startswith("Findings report"))
    entry.trigger()
    assert told(workspace, "report") is not None  # it can be stopped
    qtbot.waitUntil(lambda: told(workspace, "written") is not None, timeout=30_000)
    assert told(workspace, "report") is None
    page = (tmp_path / "both.html").read_text(encoding="utf-8")
    assert "Findings in 2 texts" in page and "Lock keepers welcome spring" in page and "The mill" in page


def test_a_report_of_many_can_be_stopped(workspace, qtbot, tmp_path, monkeypatch):
    (tmp_path / "mill.txt").write_text("The mill\n\nThe wheel turns.\n", encoding="utf-8")
    workspace.importing.take_in([tmp_path / "mill.txt"])
    qtbot.waitUntil(lambda: workspace.queue.list.articles.rowCount() == 2, timeout=30_000)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "both.html"), ""))
    workspace.queue.list.selectAll()
    hold = threading.Event()
    workspace.work.run(hold.wait, lambda _: None)  # so that it cannot be quicker than the click
    workspace.window.command("report").trigger()
    told(workspace, "report").then()
    hold.set()
    done = []
    workspace.work.run(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=30_000)
    assert not (tmp_path / "both.html").exists()
    assert told(workspace, "written") is None


def test_a_report_that_waits_for_a_save_which_fails_is_not_said_to_be_made(workspace, qtbot, tmp_path, monkeypatch):
    (tmp_path / "mill.txt").write_text("The mill\n\nThe wheel turns.\n", encoding="utf-8")
    workspace.importing.take_in([tmp_path / "mill.txt"])
    qtbot.waitUntil(lambda: workspace.queue.list.articles.rowCount() == 2, timeout=30_000)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "both.html"), ""))
    qtbot.waitUntil(lambda: workspace.work.article.holder == workspace.work.by, timeout=30_000)
    draft = open_draft(workspace.work.desk, workspace.work.article.id).draft
    save(workspace.work.desk, draft.with_manuscript(replace(draft.manuscript, body="It stands.")), workspace.work.by)
    workspace.page.textCursor().insertText("Now ")
    workspace.queue.list.selectAll()
    workspace.window.command("report").trigger()
    done = []
    workspace.work.run(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=30_000)
    qtbot.waitUntil(lambda: workspace.window.findChild(ConflictDialog) is not None, timeout=30_000)
    assert told(workspace, "report") is None
