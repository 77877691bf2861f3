"""The notices about an imported text, and the alternatives they offer."""

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
from editor_app.gui.dialogs.encoding import EncodingDialog
from editor_app.gui.flows.import_notices import ImportNotices
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.program import Program
from editor_app.gui.session import comments_controller
from editor_app.gui.session.comments_controller import CommentsController
from editor_app.text.edits import Edit
from editor_app.text.span import Span

CZECH = "Nový most\n\nPříští týden otevře město nový most přes řeku.\n"


@pytest.fixture
def program(start: Callable[[], Program]) -> Program:
    return start()


@pytest.fixture
def workspace(program: Program) -> Workspace:
    workspace = program.workspace
    assert workspace
    return workspace


def said(workspace: Workspace, topic: str) -> Notice | None:
    return next((one for one in workspace.window.notices if one.topic == topic), None)


def press(workspace: Workspace, words: str) -> None:
    """Click a button of a notice."""
    next(one for one in workspace.window.pane.notices.findChildren(QPushButton) if one.text() == words).click()


def open_dialog(workspace: Workspace, qtbot: QtBot) -> EncodingDialog:
    qtbot.waitUntil(lambda: bool(workspace.window.findChildren(EncodingDialog)), timeout=30_000)
    dialog = workspace.window.findChildren(EncodingDialog)[-1]
    assert isinstance(dialog, EncodingDialog)
    return dialog


def choose(dialog: EncodingDialog, name: str) -> None:
    rows = [dialog.list.item(row).text().split(" ")[0] for row in range(dialog.list.count())]
    dialog.list.setCurrentRow(rows.index(name))
    dialog.go.click()


def test_a_guess_leads_to_other_encodings_and_to_a_new_version(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "most.txt"
    path.write_bytes(CZECH.encode("cp1250"))
    workspace.importing.take_in([path])
    qtbot.waitUntil(lambda: said(workspace, "encoding") is not None, timeout=30_000)
    press(workspace, "Other encodings…")
    choose(open_dialog(workspace, qtbot), "cp1251")
    qtbot.waitUntil(lambda: "Новэ" in workspace.page.body or "РЁ" in workspace.page.body or "ш" in workspace.page.body)
    workspace.window.command("encoding").trigger()
    qtbot.waitUntil(lambda: len(workspace.window.findChildren(EncodingDialog)) == 1)
    choose(open_dialog(workspace, qtbot), "cp1250")
    qtbot.waitUntil(lambda: workspace.page.body == CZECH)
    article = workspace.work.article
    assert article
    assert not workspace.page.isReadOnly()
    assert said(workspace, "encoding") is None  # chosen is no guess
    assert "Read again as cp1250" in [one.note for one in history(workspace.work.desk, article.id).revisions]


def test_what_was_typed_becomes_a_revision_first(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "most.txt"
    path.write_bytes(CZECH.encode("cp1250"))
    workspace.importing.take_in([path])
    qtbot.waitUntil(lambda: said(workspace, "encoding") is not None, timeout=30_000)
    workspace.page.textCursor().insertText("Typed. ")
    typed = workspace.page.body
    workspace.window.command("encoding").trigger()
    choose(open_dialog(workspace, qtbot), "cp1251")
    qtbot.waitUntil(lambda: "Typed" not in workspace.page.body)
    article = workspace.work.article
    assert article
    assert typed in [one.manuscript.body for one in history(workspace.work.desk, article.id).revisions]
    assert said(workspace, "recovered") is None


def test_the_text_before_tracked_changes_is_one_click_away(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    document = Document()
    paragraph = document.add_paragraph("The mill opens in ")
    for xml in (
        '<w:ins {} w:id="1" w:author="Ann"><w:r><w:t>June</w:t></w:r></w:ins>',
        '<w:del {} w:id="2" w:author="Bo"><w:r><w:delText>May</w:delText></w:r></w:del>',
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    document.save(str(tmp_path / "mill.docx"))
    workspace.importing.take_in([tmp_path / "mill.docx"])
    qtbot.waitUntil(lambda: said(workspace, "tracked") is not None, timeout=30_000)
    notice = said(workspace, "tracked")
    assert notice
    assert "2 tracked change" in notice.text
    press(workspace, "Open the text before the changes")
    qtbot.waitUntil(lambda: workspace.page.body.strip() == "The mill opens in May")
    press(workspace, "Open the text with them")
    qtbot.waitUntil(lambda: workspace.page.body.strip() == "The mill opens in June")


def test_the_file_of_another_article_is_not_read_again(furnished: Workspace, qtbot: QtBot) -> None:
    notices = furnished.window.findChild(ImportNotices)
    assert isinstance(notices, ImportNotices)
    with qtbot.waitSignal(furnished.work.opened, timeout=30_000):
        furnished.importing.paste("Something else altogether.")
    with qtbot.assertNotEmitted(furnished.work.opened):
        notices.read_again("another", encoding="cp1250")
    assert furnished.importing._names == []


def test_comments_are_listed_and_lead_to_their_words(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("The mill opens in June.")
    paragraph = document.add_paragraph("Its wheel was ")
    run = paragraph.add_run("made in 1874")
    document.add_comment(run, text="Or <b>1847</b>?", author="Ann Reed", initials="AR")
    paragraph.add_run(" by a smith.")
    document.save(str(tmp_path / "mill.docx"))
    workspace.importing.take_in([tmp_path / "mill.docx"])
    qtbot.waitUntil(lambda: said(workspace, "comments") is not None, timeout=30_000)
    assert said(workspace, "notes") is None  # they have a notice and a list of their own
    press(workspace, "Show them")
    panel = workspace.context.comments
    qtbot.waitUntil(lambda: len(panel.cards) == 1, timeout=30_000)
    assert panel.cards[0].accessibleName() == "Comment 1, Ann Reed: Or <b>1847</b>?"
    assert [place.of(workspace.page.body) for place in workspace.page.overlay.commented] == ["made in 1874"]
    workspace.page.textCursor().insertText("Today. ")
    assert [place.of(workspace.page.body) for place in workspace.page.overlay.commented] == ["made in 1874"]
    QTest.mouseClick(panel.cards[0], Qt.MouseButton.LeftButton)
    there = workspace.page.body.index("made in 1874")
    assert workspace.page.selection == Span(there, there)
    workspace.page.apply([Edit(Span(0, len(workspace.page.body)), "Something else.")])
    QTest.mouseClick(panel.cards[0], Qt.MouseButton.LeftButton)
    assert not workspace.context.comments.hint.isHidden()


def test_a_resolved_comment_is_kept_and_no_longer_marked(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    document = Document()
    document.add_comment(document.add_paragraph().add_run("The mill opens."), text="When?", author="Ann")
    document.save(str(tmp_path / "mill.docx"))
    workspace.importing.take_in([tmp_path / "mill.docx"])
    qtbot.waitUntil(lambda: said(workspace, "comments") is not None, timeout=30_000)
    press(workspace, "Show them")
    panel = workspace.context.comments
    qtbot.waitUntil(lambda: len(panel.cards) == 1, timeout=30_000)
    assert len(workspace.page.overlay.commented) == 1
    with qtbot.waitSignal(workspace.context.comments_counted, timeout=30_000) as counted:
        QTest.keyClick(panel.cards[0].done, Qt.Key.Key_Space)
    assert counted.args == [0]
    assert workspace.page.overlay.commented == ()
    panel.resolved.setChecked(True)
    QTest.keyClick(panel.cards[0].done, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(workspace.page.overlay.commented) == 1, timeout=30_000)
    workspace.context.setCurrentWidget(workspace.context.history)
    assert workspace.page.overlay.commented == ()


def test_comments_are_there_when_the_article_is_opened_again(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    document = Document()
    document.add_comment(document.add_paragraph().add_run("The mill opens."), text="When?", author="Ann")
    document.save(str(tmp_path / "mill.docx"))
    workspace.importing.take_in([tmp_path / "mill.docx"])
    qtbot.waitUntil(lambda: said(workspace, "comments") is not None, timeout=30_000)
    mill = workspace.work.article
    assert mill
    workspace.importing.paste("Something else altogether.")
    qtbot.waitUntil(lambda: workspace.page.body.startswith("Something else"), timeout=30_000)
    workspace.context.setCurrentWidget(workspace.context.comments)
    workspace.work.open(mill.id)
    qtbot.waitUntil(lambda: len(workspace.context.comments.cards) == 1, timeout=30_000)
    assert said(workspace, "comments") is None


@pytest.fixture
def held(workspace: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Event, Event]:
    """A text with a comment that is in front; when comments are read again, it is told, and waits."""
    document = Document()
    document.add_comment(document.add_paragraph().add_run("The mill opens."), text="When?", author="Ann")
    document.save(str(tmp_path / "mill.docx"))
    workspace.importing.take_in([tmp_path / "mill.docx"])
    qtbot.waitUntil(lambda: said(workspace, "comments") is not None, timeout=30_000)
    press(workspace, "Show them")
    qtbot.waitUntil(lambda: len(workspace.context.comments.cards) == 1, timeout=30_000)
    begun, go = Event(), Event()

    def slowly(desk: Desk, article_id: str, known: tuple[CameWith, ...] | None = None) -> tuple[CameWith, ...]:
        begun.set()
        go.wait(30)
        return comments(desk, article_id, known=known)

    monkeypatch.setattr(comments_controller, "comments", slowly)
    return begun, go


def test_comments_of_an_article_that_is_gone_are_not_shown(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "lock.txt"
    path.write_text("The lock is open.\n", encoding="utf-8")
    workspace.importing.take_in([path])
    qtbot.waitUntil(lambda: workspace.work.article is not None, timeout=30_000)
    controller = workspace.context.comments.findChild(CommentsController)
    with qtbot.assertNotEmitted(workspace.context.comments_counted):
        controller._show_of("gone", True, ())


def test_comments_are_read_again_when_something_came_between(
    workspace: Workspace, qtbot: QtBot, held: tuple[Event, Event]
) -> None:
    panel, none = workspace.context.comments, (lambda still: still == 0)
    with qtbot.waitSignal(workspace.context.comments_counted, timeout=30_000, check_params_cb=none):
        QTest.keyClick(panel.cards[0].done, Qt.Key.Key_Space)
        qtbot.waitUntil(held[0].is_set, timeout=30_000)
        workspace.context.setCurrentWidget(workspace.context.history)
        held[1].set()
        workspace.context.setCurrentWidget(workspace.context.comments)


def test_that_the_checks_read_again_is_said_until_they_have(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "lock.txt"
    path.write_text("The lock is is open.\n", encoding="utf-8")
    workspace.importing.take_in([path])
    qtbot.waitUntil(lambda: workspace.findings.issues is not None, timeout=30_000)
    workspace.bus.notice.emit(Notice("The text has just changed.", topic="stale"))
    assert said(workspace, "stale")
    workspace.live.check()
    qtbot.waitUntil(lambda: said(workspace, "stale") is None, timeout=30_000)


def test_a_file_with_a_chinese_text_and_its_english_is_separated(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    paragraphs = (
        "新桥造价3.8亿元,全长1450米,由市建设局承建。",
        "The new bridge cost 380 million yuan and is 1,450 meters long, and the city built it.",
        "大桥将于5月12日通车,届时将举行通车仪式,市民可以步行参观。",
        "It opens to traffic on May 12 with a ceremony, and people may walk across it.",
    )
    (tmp_path / "both.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    workspace.importing.take_in([tmp_path / "both.txt"])
    qtbot.waitUntil(lambda: said(workspace, "bilingual") is not None, timeout=30_000)
    press(workspace, "Separate them")
    qtbot.waitUntil(lambda: "新桥" not in workspace.page.body and "bridge" in workspace.page.body, timeout=30_000)
    assert said(workspace, "bilingual") is None
    qtbot.waitUntil(lambda: "新桥造价3.8亿元" in workspace.context.source.text.toPlainText(), timeout=30_000)
