"""A file that the reader cannot get through: the window goes on, says why, and takes the next file."""

from collections.abc import Callable
from pathlib import Path

from docx import Document
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from editor_app.gui.run import Program


def test_a_file_that_takes_too_long_costs_the_window_nothing(
    start: Callable[[], Program], tmp_path: Path, qtbot: QtBot
) -> None:
    program = start()
    room = program.room
    assert room
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
    room.bus.notice.connect(lambda notice: said.append(notice.text))
    room.work.desk.read._seconds = -1.0
    room.intake.take_in([long])
    qtbot.waitUntil(lambda: any("too long" in text for text in said), timeout=30_000)
    assert len(ticks) > 5
    room.work.desk.read._seconds = 6.0
    room.intake.take_in([short])
    qtbot.waitUntil(lambda: "lower lock" in room.page.body, timeout=30_000)


def test_closing_the_window_ends_the_process_that_reads(
    start: Callable[[], Program], tmp_path: Path, qtbot: QtBot
) -> None:
    program = start()
    assert program.room
    path = tmp_path / "short.docx"
    document = Document()
    document.add_paragraph("The lower lock opens in May.")
    document.save(str(path))
    program.room.intake.take_in([path])
    qtbot.waitUntil(lambda: "lower lock" in program.room.page.body, timeout=30_000)
    reading = program.room.work.desk.read
    assert reading._process
    program.window.close()
    assert reading._process is None
