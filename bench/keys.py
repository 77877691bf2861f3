"""From key press to painted letter in a text of 5,000 words, when idle and while checks run.

Keys come at set moments, as from a typist; the time counts from that moment, so that a window that is busy when the key
arrives is charged for it. The floor is a bare QPlainTextEdit with the same text in the same run.
"""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from bench.measure import percentile
from bench.texts import of_length
from editor_app.gui.base import theme
from editor_app.gui.editor.live import Freshness
from editor_app.gui.program import Program

_KEYS = "the quick brown fox jumps over a lazy dog " * 8
_STEP = 0.08


def main() -> None:
    """Three lines."""
    app = QApplication.instance() or QApplication([])
    theme.apply(app, "light")
    text = of_length(5_000)
    bare = QPlainTextEdit(text)
    bare.resize(700, 600)
    bare.show()
    _to_the_middle(bare)
    _print("bare text field", _type(app, bare, lambda: None))
    bare.close()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "draft.txt"
        file.write_text(text, encoding="utf-8")
        program = Program(folder, folder)
        program.window.resize(1366, 768)
        program.start([file])
        _until(app, lambda: program.live.freshness is Freshness.FRESH)
        _to_the_middle(program.workspace.page)
        _print("at rest", _type(app, program.workspace.page, lambda: None))
        _until(app, lambda: program.live.freshness is Freshness.FRESH)
        # A check is requested at every key, so that one is always running.
        _print("while checks run", _type(app, program.workspace.page, program.live.check))
        program.window.close()


def _type(app: QApplication, page: QPlainTextEdit, before: Callable[[], None]) -> list[float]:
    """Milliseconds for each key."""
    times = []
    due = time.perf_counter() + _STEP
    for letter in _KEYS:
        before()
        _until(app, lambda due=due: time.perf_counter() >= due)
        QTest.keyClick(page, letter)
        page.viewport().repaint()
        times.append(1000 * (time.perf_counter() - due))
        due = max(due + _STEP, time.perf_counter())
    return times


def _until(app: QApplication, done: Callable[[], bool]) -> None:
    end = time.perf_counter() + 120
    while not done():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)
        time.sleep(0.0005)  # leaves the processor to the check, as a real event loop would
        if time.perf_counter() > end:
            raise SystemExit("the window did not get ready within two minutes")


def _to_the_middle(page: QPlainTextEdit) -> None:
    cursor = page.textCursor()
    cursor.setPosition(page.document().characterCount() // 2)
    page.setTextCursor(cursor)
    page.setFocus()


def _print(name: str, times: list[float]) -> None:
    p50, p99 = percentile(times, 0.5), percentile(times, 0.99)
    print(f"key to painted letter, 5,000 words, {name}: p50 {p50:.1f} ms, p99 {p99:.1f} ms")
