"""A file that the reader cannot get through: the window goes on, says why, and takes the next file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.desk.articles.queries import queue
from editor_app.domain.article import Status
from editor_app.gui.program import Program
from editor_app.gui.session.importing import Importing


def test_a_file_that_takes_too_long_costs_the_window_nothing(
    start: Callable[[], Program], tmp_path: Path, qtbot: QtBot
) -> None:
    program = start()
    workspace = program.workspace
    assert workspace
    long, short = tmp_path / "long.docx", tmp_path / "short.docx"
    document = Document()
    for number in range(4000):
        document.add_paragraph(f"Paragraph {number} of a long text.")
    document.save(str(long))
    document = Document()
    document.add_paragraph("The lower lock opens in May.")
    document.save(str(short))
    said: list[str] = []
    ticks: list[int] = []
    timer = QTimer(program.window)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(10)
    workspace.bus.notice.connect(lambda notice: said.append(notice.text))
    workspace.work.desk.read._seconds = -1.0
    workspace.importing.take_in([long])
    qtbot.waitUntil(lambda: any("too long" in text for text in said), timeout=30_000)
    assert len(ticks) > 5
    workspace.work.desk.read._seconds = 6.0
    workspace.importing.take_in([short])
    qtbot.waitUntil(lambda: "lower lock" in workspace.page.body, timeout=30_000)


def test_closing_the_window_ends_the_process_that_reads(
    start: Callable[[], Program], tmp_path: Path, qtbot: QtBot
) -> None:
    program = start()
    assert program.workspace
    path = tmp_path / "short.docx"
    document = Document()
    document.add_paragraph("The lower lock opens in May.")
    document.save(str(path))
    program.workspace.importing.take_in([path])
    qtbot.waitUntil(lambda: "lower lock" in program.workspace.page.body, timeout=30_000)
    reading = program.workspace.work.desk.read
    assert reading._process
    program.window.close()
    assert reading._process is None


COPIED = """<html><body><!--StartFragment--><h2>The lower lock</h2><p>It opens in <b>May</b>, says the
<a href="https://canal.example/">canal office</a>.</p><ul><li>walk</li><li>boat</li></ul>
<img src="https://canal.example/lock.png"><script>alert(1)</script><!--EndFragment--></body></html>"""
PLAIN = "The lower lock\nIt opens in May, says the canal office.\nwalk\nboat\n"


def copied(text: str, html: str = "") -> QMimeData:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    return data


def test_what_is_copied_from_a_page_keeps_its_headings_lists_and_links(
    start: Callable[[], Program], qtbot: QtBot
) -> None:
    workspace = start().workspace
    assert workspace
    QGuiApplication.clipboard().setMimeData(copied(PLAIN, COPIED))
    workspace.window.command("paste-new").trigger()
    QGuiApplication.clipboard().clear()  # what it still holds when Python ends is freed too late
    qtbot.waitUntil(lambda: "canal office" in workspace.page.body, timeout=30_000)
    assert "[canal office](https://canal.example/)" in workspace.page.body
    assert "- walk" in workspace.page.body
    assert "alert" not in workspace.page.body
    assert workspace.work.article
    assert not workspace.page.isReadOnly()


def test_words_that_the_page_would_lose_are_taken_plainly(start: Callable[[], Program], qtbot: QtBot) -> None:
    workspace = start().workspace
    assert workspace
    workspace.importing.paste(PLAIN, "<html><body><p>Nothing much</p></body></html>")
    qtbot.waitUntil(lambda: "canal office" in workspace.page.body, timeout=30_000)
    assert workspace.page.body == PLAIN


def test_a_dropped_piece_of_a_page_is_taken_in_and_an_address_is_not_fetched(
    start: Callable[[], Program], qtbot: QtBot
) -> None:
    program = start()
    workspace = program.workspace
    assert workspace
    copy, link, none = Qt.DropAction.CopyAction, copied("https://canal.example/lock"), Qt.KeyboardModifier.NoModifier
    link.setUrls([QUrl("https://canal.example/lock")])
    program.window.dropEvent(QDropEvent(QPointF(9, 9), copy, link, Qt.MouseButton.LeftButton, none))
    (notice,) = program.window.notices
    assert "fetches nothing" in notice.text
    piece = copied(PLAIN, COPIED)
    program.window.dropEvent(QDropEvent(QPointF(9, 9), copy, piece, Qt.MouseButton.LeftButton, none))
    qtbot.waitUntil(lambda: "[canal office]" in workspace.page.body, timeout=30_000)
    assert len(queue(workspace.work.desk)) == 1


def test_the_name_of_a_dropped_file_is_no_text_for_the_page(start: Callable[[], Program], tmp_path: Path) -> None:
    workspace = start().workspace
    assert workspace
    file = QMimeData()
    file.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    assert not workspace.page.canInsertFromMimeData(file)
    assert workspace.page.canInsertFromMimeData(copied("words"))


def test_reading_that_takes_long_can_be_stopped(start: Callable[[], Program], tmp_path: Path, qtbot: QtBot) -> None:
    program = start()
    workspace = program.workspace
    assert workspace
    document = Document()
    for number in range(4000):
        document.add_paragraph(f"Paragraph {number} of a long text.")
    long, longer = tmp_path / "long.docx", tmp_path / "longer.docx"
    document.save(str(long))
    document.add_paragraph("One more.")
    document.save(str(longer))
    workspace.importing._slow.setInterval(0)
    workspace.importing.take_in([long, longer])
    notices = program.window.pane.notices
    qtbot.waitUntil(lambda: [one.topic for one in notices.shown] == ["reading"], timeout=30_000)
    assert notices.shown[0].text.startswith("Reading long.docx")
    next(one for one in notices.findChildren(QPushButton) if one.text() == "Stop reading").click()
    qtbot.waitUntil(lambda: not workspace.importing._names, timeout=30_000)
    assert [one.topic for one in program.window.notices] == ["stopped"]
    assert queue(workspace.work.desk) == ()
    workspace.importing.take_in([tmp_path / "long.docx"])
    qtbot.waitUntil(lambda: "Paragraph 3999" in workspace.page.body, timeout=30_000)
    assert "reading" not in [one.topic for one in notices.shown]


def test_what_was_copied_begins_the_sentence_that_it_is_read(
    start: Callable[[], Program], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    workspace = start().workspace
    assert workspace
    names: list[str] = []
    monkeypatch.setattr(workspace.importing, "read", lambda name, *_: names.append(name))
    workspace.importing.paste("The lock is open.")
    qtbot.waitUntil(lambda: names == ["What was copied"])


@pytest.mark.parametrize(("pasted", "read"), [(" https://canal.example/a ", []), ("See https://canal.example", [1])])
def test_an_address_alone_is_not_a_text(seat, monkeypatch: pytest.MonkeyPatch, pasted: str, read: list[int]) -> None:
    importing, begun = Importing(seat.work, seat.live, seat.bus), list[int]()
    monkeypatch.setattr(importing, "read", lambda *_: begun.append(1))
    importing.paste(pasted)
    assert begun == read
    assert bool(seat.notices) is not bool(read)


@pytest.mark.parametrize("how", ["paste", "take_in", "take_over"])
def test_what_is_typed_is_kept_before_another_text_takes_its_place(
    seat, at: Callable[..., str], tmp_path: Path, how: str
) -> None:
    importing, mine = Importing(seat.work, seat.live, seat.bus), at(Status.IN_REVIEW)
    (tmp_path / "other.txt").write_text("Another lock.", encoding="utf-8")
    brought = {
        "paste": lambda: importing.paste("Another lock."),
        "take_in": lambda: importing.take_in([tmp_path / "other.txt"]),
        "take_over": lambda: importing.take_over(tmp_path / "missing.bundle.zip"),
    }
    seat.open(mine)
    seat.type("New. ")
    brought[how]()
    seat.settle()
    seat.open(mine)
    assert seat.live.body.startswith("New. ")


@pytest.mark.parametrize("how", ["command", "drop"])
def test_whoever_says_their_name_and_brings_a_text_at_once_works_on_it(
    start: Callable[[], Program], qtbot: QtBot, tmp_path: Path, how: str
) -> None:
    program = start()
    workspace, welcome = program.workspace, program.window.pane.welcome
    assert workspace
    qtbot.waitUntil(lambda: not welcome.introduction.isHidden())
    welcome.introduction.name.setText("Anna Berg")
    (tmp_path / "draft.txt").write_text("The lock is open.", encoding="utf-8")
    if how == "command":
        QGuiApplication.clipboard().setText("The lock is open.")
        program.window.command("paste-new").trigger()
    else:
        program.window.dropped.emit([tmp_path / "draft.txt"])
    qtbot.waitUntil(lambda: workspace.work.article is not None, timeout=30_000)
    assert workspace.work.article
    assert (workspace.work.by, workspace.work.article.holder) == ("Anna Berg", "Anna Berg")
