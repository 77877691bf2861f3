"""The type in which the next words are written."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor_app.gui.editor.page import Page
from editor_app.gui.editor.signs.pen import Pen
from editor_app.text.signs.inline import Style
from editor_app.text.span import Span

_BOLD, _ITALIC = Style.BOLD, Style.ITALIC


@pytest.mark.parametrize(
    ("before", "keys", "after"),
    [
        ("a ‹›", [_BOLD, "bc"], "a **bc‹›**"),
        ("a ‹› d", [_BOLD, "b", _BOLD, " c"], "a **b** c‹› d"),
        ("a ‹›", [_BOLD, "two words", _BOLD, " c"], "a **two words** c‹›"),
        ("a ‹›", [_BOLD, _ITALIC, "b"], "a ***b‹›***"),
        ("a ‹›", [_BOLD, _BOLD, "b"], "a b‹›"),
        ("a ‹›", [_ITALIC, "b"], "a *b‹›*"),
        ("a **b‹›**", [_BOLD, "c"], "a **b**c‹›"),
        ("‹›", [_BOLD, "Z"], "**Z‹›**"),
        ("- ‹›", [_BOLD, "x"], "- **x‹›**"),
        ("| a |  ‹›|\n| --- | --- |\n| c | d |", [_BOLD, "x"], "| a | **x‹›** |\n| --- | --- |\n| c | d |"),
        ("a ‹›", [_BOLD, "*"], "a *‹›"),
    ],
)
def test_letters_have_the_type_that_was_chosen(
    place: Callable[[str], Page], told: Callable[[Page], str], before: str, keys: list[Style | str], after: str
) -> None:
    page = place(before)
    for key in keys:
        if isinstance(key, Style):
            body = page.body
            assert page.pen.turn(key)
            assert page.body == body, "no sign before a letter"
        else:
            QTest.keyClicks(page, key)
    assert told(page) == after


def test_it_is_given_up_once_the_caret_goes_elsewhere(
    place: Callable[[str], Page], told: Callable[[Page], str]
) -> None:
    page = place("a ‹› c")
    page.pen.turn(_BOLD)
    assert page.pen.styles == {_BOLD}
    QTest.keyClick(page, Qt.Key.Key_Left)
    assert not page.pen.styles
    QTest.keyClick(page, Qt.Key.Key_Right)
    page.go_to(Span(0, 0))
    QTest.keyClicks(page, "x")
    assert told(page) == "x‹›a  c"


def test_an_input_method_writes_in_it_too(place: Callable[[str], Page], told: Callable[[Page], str]) -> None:
    page = place("a ‹›")
    page.pen.turn(_BOLD)
    event = QInputMethodEvent()
    event.setCommitString("中文")
    QApplication.sendEvent(page, event)
    assert told(page) == "a **中文‹›**"


def test_words_that_are_there_are_not_its_business(place: Callable[[str], Page]) -> None:
    assert not Pen(place("wo‹›rd")).turn(_BOLD)
    assert not Pen(place("a ‹word›")).turn(_BOLD)
    assert not Pen(place("a ‹› b")).write("x")
