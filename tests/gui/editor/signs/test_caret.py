"""The caret in a text whose signs are not seen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor_app.gui.editor.page import Page
from editor_app.gui.editor.signs.caret import landed
from editor_app.gui.editor.signs.caret import place as place_of
from editor_app.text.span import Span

_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_LEFT, _RIGHT, _UP, _DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
_HOME, _END = Qt.Key.Key_Home, Qt.Key.Key_End


@pytest.mark.parametrize(
    ("before", "key", "how", "after"),
    [
        ("a ‹›**b** c", _RIGHT, _NONE, "a **b‹›** c"),
        ("a **b‹›** c", _RIGHT, _NONE, "a **b** ‹›c"),
        ("a **b** ‹›c", _LEFT, _NONE, "a **b**‹› c"),
        ("a **b**‹› c", _LEFT, _NONE, "a **‹›b** c"),
        ("a [b‹›](https://example.org) c", _RIGHT, _NONE, "a [b](https://example.org) ‹›c"),
        ("one\n## ‹›Two", _LEFT, _NONE, "one‹›\n## Two"),
        ("one‹›\n## Two", _RIGHT, _NONE, "one\n## ‹›Two"),
        ("## ‹›Two", _LEFT, _NONE, "## ‹›Two"),
        ("## Two‹›", _HOME, _NONE, "## ‹›Two"),
        ("- one‹›", _HOME, _NONE, "- ‹›one"),
        ("‹›one\n- two", _DOWN, _NONE, "one\n- ‹›two"),
        ("one **‹›two** three", _RIGHT, _CTRL, "one **two** ‹›three"),
        ("one **two** ‹›three", _LEFT, _CTRL, "one **‹›two** three"),
        ("one ‹›**two**, three", _RIGHT, _CTRL, "one **two**‹›, three"),
        ("a ‹›**b** c", _RIGHT, _SHIFT, "a ‹**b›** c"),
        ("## Two‹›", _HOME, _SHIFT, "## ‹Two›"),
        ("a ![](picture:0a)‹› c", _LEFT, _NONE, "a ‹›![](picture:0a) c"),
        ("a‹› ![](picture:0a) c", _RIGHT, _NONE, "a ‹›![](picture:0a) c"),
        ("a ‹›![](picture:0a) c", _RIGHT, _NONE, "a ![](picture:0a)‹› c"),
        ("**b‹›** c", _END, _NONE, "**b** c‹›"),
        ("a **b**‹›", _HOME, _NONE, "‹›a **b**"),
        ("a ‹›**b**", _END, _NONE, "a **b**‹›"),
        ("a **b**‹›", _LEFT, _SHIFT, "a **‹b**›"),
        ("one ‹›**two three** four", _RIGHT, _CTRL, "one **two ‹›three** four"),
        ("one **two ‹›three** four", _RIGHT, _CTRL, "one **two three** ‹›four"),
        ("one **two three** ‹›four", _LEFT, _CTRL, "one **two ‹›three** four"),
    ],
)
def test_the_caret_passes_signs_by(
    pressed: Callable[[str, Qt.Key, Qt.KeyboardModifier], str],
    before: str,
    key: Qt.Key,
    how: Qt.KeyboardModifier,
    after: str,
) -> None:
    assert pressed(before, key, how) == after


def test_a_click_before_a_heading_is_at_its_words(place: Callable[[str], Page]) -> None:
    page = place("‹›one\n\n## Two")
    page.go_to(Span(8, 8))
    spot = QPoint(page.cursorRect().left() - 2, page.cursorRect().center().y())
    page.go_to(Span(0, 0))
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert page.caret == 8


@pytest.mark.parametrize(
    "body",
    [
        "a **b** c [d](https://example.org) `e` *f* g",
        "***a*** **b**c *d*",
        "## Head **two**\n- one *two*\n> **q**\n\nend",
        "| **a** | b |\n| --- | --- |\n| c |  |\n\nend",
        "x \\*no\\* ~~y~~ 😀 **😀**",
    ],
)
@pytest.mark.parametrize("how", [_NONE, _SHIFT])
def test_no_step_stops_on_nothing_and_each_comes_back(sheet: Page, body: str, how: Qt.KeyboardModifier) -> None:
    """Each press of an arrow shows: another letter is passed, or the end of a line or of a cell."""
    sheet.show_text(body, formatted=True)
    places = [sheet.caret]
    while True:
        QTest.keyClick(sheet, _RIGHT, how)
        if sheet.caret == places[-1]:
            break
        places.append(sheet.caret)
        assert len(places) < 200
    assert len(places) == len(set(places))
    shown = sheet.seen().text
    assert len(places) <= len(shown) + 1, "more stops than letters"
    back = [sheet.caret]
    while True:
        QTest.keyClick(sheet, _LEFT, how)
        if sheet.caret == back[-1]:
            break
        back.append(sheet.caret)
    assert len(back) == len(places)


@pytest.mark.parametrize(
    ("body", "word"), [("one **two** three", "two"), ("a [link](https://e.org) b", "link"), ("x *it*, y", "it")]
)
def test_two_clicks_take_the_word_and_no_more(sheet: Page, body: str, word: str) -> None:
    sheet.show_text(body, formatted=True)
    cursor = sheet.textCursor()
    cursor.setPosition(body.index(word) + 1)
    QTest.mouseDClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=sheet.cursorRect(cursor).center())
    assert sheet.selected_words == word


def test_a_place_among_signs_is_behind_them(sheet: Page) -> None:
    sheet.show_text("## a **b**", formatted=True)
    cursor = sheet.textCursor()
    cursor.setPosition(1)
    assert place_of(cursor) == 3
    assert landed(cursor, 6) == 7
    assert landed(cursor, 6, back=True) == 5
