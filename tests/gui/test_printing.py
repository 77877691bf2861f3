"""The text on the screen on paper, and as a copy for Word, in the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from editor_app.gui.editor.live import Freshness
from editor_app.gui.printing import Paper, PrintPreview
from editor_app.gui.run import Program
from editor_app.gui.wiring import Room

TEXT = (
    "---\ntitle: Locks open\nsource: Canal office\ndate: 2026-03-02\n---\n\n## Costs\n"
    "\nThe lock is is open.\n\n中文段落。\n"
)


@pytest.fixture
def room(start: Callable[[], Program], tmp_path: Path, qtbot: QtBot) -> Room:
    room = start().room
    assert room
    (tmp_path / "locks.md").write_text(TEXT, encoding="utf-8")
    room.intake.take_in([tmp_path / "locks.md"])
    live = room.live
    qtbot.waitUntil(lambda: live.freshness is Freshness.FRESH and bool(room.verdicts.standings), timeout=30_000)
    return room


def preview(room: Room) -> PrintPreview | None:
    return next((one for one in room.window.findChildren(PrintPreview) if one.isVisible()), None)


def test_print_shows_the_pages_first(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    room.window.command("print").trigger()
    qtbot.waitUntil(lambda: preview(room) is not None, timeout=10_000)
    shown = preview(room)
    assert shown is not None
    pages = shown.findChild(QPrintPreviewWidget)
    assert isinstance(pages, QPrintPreviewWidget)
    qtbot.waitUntil(lambda: pages.pageCount() == 1, timeout=10_000)
    assert shown.windowTitle() == "Locks open"
    assert shown.paper.toPlainText().split("\n") == [
        "Canal office · 2026-03-02", "Locks open", "Costs", "The lock is is open.", "中文段落。",
    ]  # fmt: skip
    shown.device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    shown.device.setOutputFileName(str(tmp_path / "paper.pdf"))
    shown.paper.print_(shown.device)
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
    shown.close()


def test_nothing_is_loaded_for_paper(qtbot: QtBot, tmp_path: Path) -> None:
    secret = tmp_path / "secret.css"
    secret.write_text("p { color: red }")
    paper = Paper(f'<link rel="stylesheet" href="{secret.as_uri()}"><p>open <img src="{secret.as_uri()}"></p>')
    assert paper.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl(secret.as_uri())).isEmpty()


def test_a_copy_for_word_holds_the_text_and_what_is_said_of_it(
    room: Room, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *asked: str(tmp_path / "out"))
    room.window.command("review-copy").trigger()
    path = tmp_path / "out" / "Locks open - review.docx"
    qtbot.waitUntil(path.exists, timeout=10_000)
    comments = list(Document(str(path)).comments)
    assert len(comments) == len(room.verdicts.standings)
    assert any("repetition.word" in one.text for one in comments)


def test_commands_need_a_text(start: Callable[[], Program]) -> None:
    window = start().window
    assert not window.command("print").isEnabled()
    assert not window.command("review-copy").isEnabled()
