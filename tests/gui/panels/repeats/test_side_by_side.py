"""Two texts beside each other."""

import pytest
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from editor_app.gui.panels.repeats.side_by_side import SideBySide, SideText
from editor_app.text.compare import Change, differences

A, B = "The lock opens in May and closes in June.", "The lock opened in May and closes in late June."


@pytest.fixture
def sides(qtbot: QtBot) -> SideBySide:
    made = SideBySide()
    qtbot.addWidget(made)
    made.resize(600, 160)
    made.show()
    return made


def changes(a: str, b: str) -> tuple[Change, ...]:
    return differences(a, b)


def formats(view: QTextEdit, words: str) -> QTextCharFormat:
    cursor = view.document().find(words)
    return cursor.charFormat()


def test_both_texts_are_shown_to_the_letter_with_the_words_that_differ_marked(sides: SideBySide) -> None:
    sides.show_sides(SideText(A), SideText(B), changes(A, B))
    assert (sides.left.toPlainText(), sides.right.toPlainText()) == (A, B)
    styles = QTextCharFormat.UnderlineStyle
    assert formats(sides.left, "opens").underlineStyle() is styles.SingleUnderline
    assert formats(sides.right, "late").underlineStyle() is styles.DashUnderline
    assert formats(sides.right, "closes").underlineStyle() is styles.NoUnderline


def test_what_is_around_is_shown_and_the_passage_lit(sides: SideBySide) -> None:
    sides.show_sides(SideText(A, "Before. ", " After."), SideText(B), changes(A, B))
    assert sides.left.toPlainText() == f"Before. {A} After."
    assert formats(sides.left, "closes").background().color().isValid()
    assert formats(sides.left, "closes").background() != formats(sides.left, "Before").background()


def test_steps_go_from_change_to_change_on_both_sides_and_round(sides: SideBySide) -> None:
    sides.show_sides(SideText(A), SideText(B), changes(A, B))
    places = []
    for by in (1, 1, 1, -1):
        sides.step(by)
        places.append((sides.left.textCursor().position(), sides.right.textCursor().position()))
    first, second = sides.stops
    assert places == [first, second, first, second]


def test_the_other_side_follows_when_one_is_scrolled(sides: SideBySide) -> None:
    long, longer = ("\n".join(f"Line {n}" for n in range(count)) for count in (100, 200))
    sides.show_sides(SideText(long), SideText(longer), changes(long, longer))
    here, there = sides.left.verticalScrollBar(), sides.right.verticalScrollBar()
    here.setValue(here.maximum())
    assert there.value() == there.maximum()
    there.setValue(0)
    assert here.value() == 0


def test_clearing_leaves_nothing_to_step_to(sides: SideBySide) -> None:
    sides.show_sides(SideText(A), SideText(B), changes(A, B))
    sides.clear()
    assert (sides.left.toPlainText(), sides.stops) == ("", [])
    sides.step(1)
    assert sides.left.textCursor().position() == 0


def test_the_passage_stands_at_the_top_though_much_is_before_it(sides: SideBySide) -> None:
    before = "\n".join(f"Line {n}" for n in range(80)) + "\n"
    sides.show_sides(SideText(A, before, before), SideText(B), changes(A, B))
    assert sides.left.verticalScrollBar().value() > 100
    sides.resize(500, 160)
    place = sides.left.cursorRect(sides.left.textCursor())
    assert 0 <= place.top() < sides.left.viewport().height() // 2
