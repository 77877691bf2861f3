"""Faults of the program: rescued first, then shown, without a word of the text."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.gui.base.process import crash_handler
from editor_app.gui.base.process.crash_handler import CrashHandler, CrashWindow, report


def broken() -> tuple[type[BaseException], BaseException, object]:
    secret = "the text under review"
    try:
        raise ValueError(secret)
    except ValueError as fault:
        return type(fault), fault, fault.__traceback__


def test_the_report_says_where_but_not_what_was_written() -> None:
    text = report(*broken())
    assert "test_crash_handler.py" in text
    assert "ValueError" in text
    assert "the text under review" not in text.replace('secret = "the text under review"', "")


def test_the_draft_is_put_by_before_anything_is_shown(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    class Window:
        def __init__(self, text: str, safe: bool, parent: object) -> None:
            told.append(f"window, safe: {safe}")

        def exec(self) -> None:
            return

    monkeypatch.setattr(crash_handler, "CrashWindow", Window)
    CrashHandler(lambda: bool(told.append("rescue")) or True).caught(*broken())
    assert told == ["rescue", "window, safe: True"]


def test_a_rescue_that_fails_is_admitted(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[bool] = []

    class Window:
        def __init__(self, text: str, safe: bool, parent: object) -> None:
            told.append(safe)

        def exec(self) -> None:
            return

    monkeypatch.setattr(crash_handler, "CrashWindow", Window)
    CrashHandler(lambda: bool(1 // 0)).caught(*broken())
    assert told == [False]


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    window = CrashWindow("where it broke", safe=True)
    qtbot.addWidget(window)
    copy = next(button for button in window.findChildren(QPushButton) if "Copy" in button.text())
    copy.click()
    assert QGuiApplication.clipboard().text() == "where it broke"
