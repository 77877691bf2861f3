"""Keys in a text whose signs are not seen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor_app.gui.editor.page import Page
from editor_app.gui.editor.signs.keys import is_command, put, tab

_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_LEFT, _RIGHT, _UP, _DOWN, _HOME = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
)
_BACK, _DELETE, _ENTER, _SPACE = Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Space


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [
        ("**bold**‹› x", _BACK, "**bol‹›** x"),
        ("**b**‹› x", _BACK, "‹› x"),
        ("x ‹›**bold**", _DELETE, "x ‹›**old**"),
        ("**bold w‹›**", _BACK, "**bold** ‹›"),
        ("## ‹›Head", _BACK, "‹›Head"),
        ("- ‹›item", _BACK, "‹›item"),
        ("> ‹›words", _BACK, "‹›words"),
        ("one‹›\n## Two", _DELETE, "one‹›Two"),
        ("one\n‹›two", _BACK, "one‹›two"),
        ("a ‹**b›ig** c", _DELETE, "a ‹›**ig** c"),
        ("a ‹**big**› c", _BACK, "a ‹› c"),
        ("[li‹nk](u) o›n", _BACK, "[li‹›](u)n"),
        ("😀 **😀‹›**", _BACK, "😀 ‹›"),
        ("**bold‹›**", _SPACE, "**bold** ‹›"),
        ("**bo‹›ld**", _ENTER, "**bo**\n\n‹›**ld**"),
        ("One.‹›", _ENTER, "One.\n\n‹›"),
        ("One.‹›\n\nTwo.", _ENTER, "One.\n\n‹›\n\nTwo."),
        ("One. ‹and› two.", _ENTER, "One. \n\n‹› two."),
        ("One.\n‹›\nTwo.", _ENTER, "One.\n\n‹›\nTwo."),
        ("One.\n\n‹›Two.", _BACK, "One.‹›Two."),
        ("One.\n\n‹›", _BACK, "One.‹›"),
        ("One.‹›\n\nTwo.", _DELETE, "One.‹›Two."),
        ("One.\n\n\n‹›Two.", _BACK, "One.\n\n‹›Two."),
        ("‹›\n\nTwo.", _DELETE, "‹›\nTwo."),
        ("> One.‹›", _ENTER, "> One.\n‹›"),
        ("- one‹›", _ENTER, "- one\n- ‹›"),
        ("  9. one‹› two", _ENTER, "  9. one\n  10. ‹› two"),
        ("- one\n- ‹›", _ENTER, "- one\n\n‹›"),
        ("- one\n  - ‹›", _ENTER, "- one\n- ‹›"),
        ("1. one\n2. ‹›\n3. three", _ENTER, "1. one\n\n‹›\n2. three"),
        ("1. one‹›\n2. two", _ENTER, "1. one\n2. ‹›\n3. two"),
        ("1. ‹›one\n2. two", _BACK, "‹›one\n1. two"),
        ("‹1. one\n›2. two", _DELETE, "1. ‹›two"),
        ("1. o‹ne\n2. tw›o\n3. x", _DELETE, "1. o‹›o\n2. x"),
        ("## Head‹›", _ENTER, "## Head\n\n‹›"),
    ],
)
def test_what_goes_takes_its_signs_with_it(
    place: Callable[[str], Page], told: Callable[[Page], str], before: str, key: Qt.Key, after: str
) -> None:
    page = place(before)
    QTest.keyClick(page, key)
    assert told(page) == after


def test_a_word_goes_with_its_signs_by_one_key(place: Callable[[str], Page], told: Callable[[Page], str]) -> None:
    page = place("one **two**‹› three")
    QTest.keyClick(page, _BACK, _CTRL)
    assert told(page) == "one ‹› three"


@pytest.mark.parametrize(
    ("before", "ahead", "after"),
    [
        ("1. one\n2. tw‹›o\n3. x", True, "1. one\n   1. tw‹›o\n2. x"),
        ("1. one\n   1. tw‹›o\n2. x", False, "1. one\n2. tw‹›o\n3. x"),
        ("- on‹›e", True, "- on‹›e"),
    ],
)
def test_tab_moves_an_item_in_and_out(
    place: Callable[[str], Page], told: Callable[[Page], str], before: str, ahead: bool, after: str
) -> None:
    page = place(before)
    assert tab(page, ahead)
    assert told(page) == after


def test_tab_leaves_a_text_without_lists(place: Callable[[str], Page]) -> None:
    assert not tab(place("wo‹›rds"), True)
    assert not tab(place("- on‹›e"), False), "out of the page, back"
    page = place("- one\n- tw‹›o")
    page.setReadOnly(True)
    assert not tab(page, True)


def test_what_is_typed_over_bold_words_is_bold(place: Callable[[str], Page], told: Callable[[Page], str]) -> None:
    page = place("a **‹bold›** c")
    QTest.keyClicks(page, "new")
    assert told(page) == "a **new‹›** c"


def test_an_input_method_leaves_no_sign_behind(place: Callable[[str], Page], told: Callable[[Page], str]) -> None:
    page = place("a ‹**b›ig** c")
    event = QInputMethodEvent()
    event.setCommitString("中")
    QApplication.sendEvent(page, event)
    assert told(page) == "a 中‹›**ig** c"


def test_cut_and_paste_bring_the_signs_along(place: Callable[[str], Page], told: Callable[[Page], str]) -> None:
    page = place("a **‹bold›** c")
    page.cut()
    assert page.body == "a  c"
    assert QGuiApplication.clipboard().text() == "bold"
    page.paste()
    assert told(page) == "a **bold**‹› c"


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        ("\\‹›*no\\*", "a", "a‹›\\*no\\*"),
        ("a _word_‹›", "s", "a *word*s‹›"),
        ("a **bold**‹› c", "s", "a **bold**s‹› c"),
        ("<https:‹›//e.com>", "x", "https:x‹›//e.com"),
    ],
)
def test_what_is_typed_beside_signs_or_committed_leaves_them_unseen(
    place: Callable[[str], Page], told: Callable[[Page], str], before: str, typed: str, after: str
) -> None:
    page = place(before)
    QTest.keyClick(page, typed)
    assert told(page) == after
    page = place(before)
    event = QInputMethodEvent()
    event.setCommitString(typed)
    QApplication.sendEvent(page, event)
    assert told(page) == after


def test_what_is_typed_first_into_a_text_is_behind_the_sign_that_it_begins_with(sheet: Page) -> None:
    sheet.show_text("## Head\n\nWords.", formatted=True)
    assert sheet.caret == 3
    QTest.keyClick(sheet, "x")
    assert sheet.body == "## xHead\n\nWords."


def test_signs_that_are_seen_are_letters_like_others(place: Callable[[str], Page], told: Callable[[Page], str]) -> None:
    page = place("a **b**‹› c")
    page.show_signs(True)
    QTest.keyClick(page, _BACK)
    assert told(page) == "a **b*‹› c"
    QTest.keyClick(page, _LEFT)
    assert told(page) == "a **b‹›* c"


def test_a_frozen_text_stays(place: Callable[[str], Page]) -> None:
    page = place("## ‹›Head")
    page.setReadOnly(True)
    for key in (_BACK, _DELETE, _ENTER, _SPACE):
        QTest.keyClick(page, key)
    assert page.body == "## Head"


def test_words_without_signs_are_left_to_the_toolkit(place: Callable[[str], Page]) -> None:
    assert not put(place("a ‹big› **c**"), "new")
    assert put(place("a **‹big› c**"), "")


@pytest.mark.parametrize(
    ("key", "how", "command"),
    [
        (Qt.Key.Key_B, _CTRL, True),
        (Qt.Key.Key_Left, _CTRL, False),
        (Qt.Key.Key_X, _CTRL, False),
        (_SPACE, _NONE, False),
    ],
)
def test_of_the_keys_with_ctrl_some_are_commands(key: Qt.Key, how: Qt.KeyboardModifier, command: bool) -> None:
    assert is_command(QKeyEvent(QEvent.Type.KeyPress, key, how)) is command
