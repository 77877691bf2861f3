"""From key press to painted letter in texts of 1,000, 5,000 and 100,000 words, when idle and while checks run.

Keys come at set moments, as from a typist; the time counts from that moment, so that a window that is busy when the key
arrives is charged for it. Beside the clock stands the processor time of the window's thread. The floor is a bare
QPlainTextEdit with the same text in the same run; the last line is the memory with the shortest text open.
"""

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil
from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from bench.measure import percentile
from bench.texts import of_length
from editor_app.gui.base import theme
from editor_app.gui.editor.live import Freshness
from editor_app.gui.program import Program

SIZES = (1_000, 5_000, 100_000)
_KEYS = "the quick brown fox jumps over a lazy dog " * 3
_STEP = 0.08


@dataclass(frozen=True, slots=True)
class Typed:
    """Milliseconds for each key: by the clock, and of the processor."""

    wall: list[float]
    own: list[float]


def main() -> None:
    """Three lines for each length."""
    app = QApplication.instance() or QApplication([])
    theme.apply(app, "light")
    for words in SIZES:
        _of_length(app, words)


def _of_length(app: QApplication, words: int) -> None:
    text = of_length(words)
    bare = QPlainTextEdit(text)
    bare.resize(700, 600)
    bare.show()
    _to_the_middle(bare)
    floor = _type(app, bare, lambda: None)
    _print(words, "bare text field", floor, floor)
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
        if words == SIZES[0]:
            print(f"memory with {words:,} words open: {psutil.Process().memory_info().rss / 1e6:,.0f} MB")
        _print(words, "at rest", _type(app, program.workspace.page, lambda: None), floor)
        _until(app, lambda: program.live.freshness is Freshness.FRESH)
        # A check is requested at every key, so that one is always running.
        _print(words, "while checks run", _type(app, program.workspace.page, program.live.check), floor)
        program.window.close()


def _type(app: QApplication, page: QPlainTextEdit, before: Callable[[], None]) -> Typed:
    wall, own = [], []
    due = time.perf_counter() + _STEP
    for letter in _KEYS:
        before()
        _until(app, lambda due=due: time.perf_counter() >= due)
        began = time.thread_time()
        QTest.keyClick(page, letter)
        page.viewport().repaint()
        own.append(1000 * (time.thread_time() - began))
        wall.append(1000 * (time.perf_counter() - due))
        due = max(due + _STEP, time.perf_counter())
    return Typed(wall, own)


def _until(app: QApplication, done: Callable[[], bool]) -> None:
    end = time.perf_counter() + 240
    while not done():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)
        time.sleep(0.0005)  # leaves the processor to the check, as a real event loop would
        if time.perf_counter() > end:
            raise SystemExit("the window did not get ready within four minutes")


def _to_the_middle(page: QPlainTextEdit) -> None:
    cursor = page.textCursor()
    cursor.setPosition(page.document().characterCount() // 2)
    page.setTextCursor(cursor)
    page.setFocus()


def _print(words: int, name: str, typed: Typed, floor: Typed) -> None:
    told = [f"key to painted letter, {words:,} words, {name}:"]
    for kind, times, bare in (("clock", typed.wall, floor.wall), ("processor", typed.own, floor.own)):
        p50, p99 = percentile(times, 0.5), percentile(times, 0.99)
        ratio = p50 / max(0.01, percentile(bare, 0.5))
        told.append(f"{kind} p50 {p50:.1f} ms ({ratio:.1f} x bare), p99 {p99:.1f} ms;")
    print(" ".join(told).rstrip(";"))
