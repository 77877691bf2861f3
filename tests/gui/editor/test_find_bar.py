"""Finding and replacing in the text under review."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor_app.gui.editor.find_bar import FindBar
from editor_app.gui.editor.page import Page
from editor_app.text.span import Span

BODY = "The lock and the Lock. A lock keeper (of the lock)."


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    page = Page()
    page.show_text(BODY)
    made = FindBar(page)
    for widget in (page, made):
        qtbot.addWidget(widget)
    made.open(replacing=True)
    return made


def selected(bar: FindBar) -> int:
    assert bar._page.selection.of(bar._page.body).lower() == bar.wanted.text().lower()
    return bar._page.selection.start


def said(bar: FindBar) -> str:
    return next(label.text() for label in bar.findChildren(QLabel))


def test_it_searches_while_one_types_and_goes_round(bar: FindBar) -> None:
    QTest.keyClicks(bar.wanted, "lock")
    starts = [selected(bar)]
    for _ in range(4):
        QTest.keyClick(bar, Qt.Key.Key_Return)
        starts.append(selected(bar))
    assert starts == [4, 17, 25, 45, 4]
    QTest.keyClick(bar, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert selected(bar) == 45
    assert said(bar) == "4 of 4"


def test_case_counts_only_when_asked(bar: FindBar) -> None:
    bar.wanted.setText("Lock")
    assert len(bar.matches()) == 4
    bar._case.setChecked(True)
    assert [span.start for span in bar.matches()] == [17]


def test_what_is_typed_is_no_pattern(bar: FindBar) -> None:
    bar.wanted.setText("(of")
    assert [span.of(BODY) for span in bar.matches()] == ["(of"]
    bar.wanted.setText("l.ck")
    assert bar.matches() == []
    assert said(bar) == "No match"
    bar.wanted.clear()
    assert (bar.matches(), said(bar)) == ([], "")


def test_one_is_replaced_and_the_next_is_shown(bar: FindBar) -> None:
    bar.wanted.setText("lock")
    bar.new.setText("block")
    bar.replace()
    assert bar._page.body.startswith("The block and the Lock")
    assert selected(bar) == 18, "not inside of what was just put in"


def test_all_are_replaced_in_one_change(bar: FindBar) -> None:
    heard = []
    bar._page.edited.connect(heard.append)
    bar.wanted.setText("lock")
    bar.new.setText("gate")
    bar.replace_all()
    assert bar._page.body == "The gate and the gate. A gate keeper (of the gate)."
    assert said(bar) == "4 replaced"
    assert len(heard) == 1


def test_a_text_that_must_not_change_is_searched_and_not_changed(bar: FindBar) -> None:
    bar._page.setReadOnly(True)
    bar.open(replacing=True)
    assert bar.new.isHidden()
    bar.wanted.setText("lock")
    bar.new.setText("gate")
    bar.replace()
    bar.replace_all()
    assert bar._page.body == BODY
    assert said(bar) != "4 replaced"


def test_it_opens_with_what_is_selected_unless_that_is_many_lines(bar: FindBar) -> None:
    page = bar._page
    page.show_text("one lock\ntwo")
    page.go_to(Span(4, 8), select=True)
    bar.open(replacing=False)
    assert bar.wanted.text() == "lock"
    page.go_to(Span(4, 12), select=True)
    bar.open(replacing=False)
    assert bar.wanted.text() == "lock"


def test_escape_leaves(qtbot: QtBot, bar: FindBar) -> None:
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_tab_goes_from_find_to_replace(bar: FindBar) -> None:
    bar.open(replacing=True)
    QTest.keyClick(bar.wanted, Qt.Key.Key_Tab)
    assert bar.window().focusWidget() is bar.new


def test_whole_words_are_no_parts_of_words(bar: FindBar) -> None:
    bar._page.show_text("Lock, locks, lock and block.")
    bar.wanted.setText("lock")
    assert len(bar.matches()) == 4
    bar._whole.setChecked(True)
    assert [span.of(bar._page.body) for span in bar.matches()] == ["Lock", "lock"]


def test_an_expression_finds_and_its_groups_are_written(bar: FindBar) -> None:
    bar._expression.setChecked(True)
    bar.wanted.setText(r"(l)ock( keeper)?")
    assert [place.of(BODY) for place in bar.matches()] == ["lock", "Lock", "lock keeper", "lock"]
    bar.new.setText(r"\1atch\2")
    bar.replace_all()
    assert bar._page.body == "The latch and the Latch. A latch keeper (of the latch)."


def test_what_is_no_expression_is_said_to_be_none_and_signs_are_signs_without_the_tick(bar: FindBar) -> None:
    bar._expression.setChecked(True)
    bar.wanted.setText("(lock")
    assert (bar.matches(), said(bar)) == ([], "Not an expression")
    bar._expression.setChecked(False)
    bar.wanted.setText("(of")
    assert [place.start for place in bar.matches()] == [BODY.index("(of")]
    bar.new.setText(r"\1")
    bar.replace_all()
    assert r"\1 the lock" in bar._page.body


@pytest.mark.parametrize("wanted", ["x*", "^", "$", r"\b"])
def test_an_expression_for_nothing_finds_nothing(bar: FindBar, wanted: str) -> None:
    bar._expression.setChecked(True)
    bar.wanted.setText(wanted)
    assert bar.matches() == []


def test_an_expression_that_would_take_for_ever_is_given_up(qtbot: QtBot) -> None:
    page = Page()
    page.show_text("a" * 60 + "!")
    made = FindBar(page)
    for widget in (page, made):
        qtbot.addWidget(widget)
    made._expression.setChecked(True)
    made.wanted.setText(r"(a|aa)+$")
    assert made.matches() == []


def test_places_behind_letters_of_two_units_are_right(qtbot: QtBot) -> None:
    page = Page()
    page.show_text("🌊🌊 one boat")
    made = FindBar(page)
    for widget in (page, made):
        qtbot.addWidget(widget)
    made.wanted.setText("boat")
    assert [place.of(page.body) for place in made.matches()] == ["boat"]


def test_words_are_found_across_signs_that_are_not_seen(bar: FindBar) -> None:
    page = bar._page
    page.show_text("The **new** lock is [open](https://example.org/open).", formatted=True)
    bar.wanted.setText("the new lock")
    assert [place.of(page.body) for place in bar.matches()] == ["The **new** lock"]
    bar.wanted.setText("open")
    assert [place.start for place in bar.matches()] == [21], "an address is not searched"
    bar.new.setText("shut")
    bar.replace_all()
    bar.wanted.setText("new lock")
    bar.step(1, from_start=True)
    bar.new.setText("old bridge")
    bar.replace()
    assert page.body == "The **old bridge** is [shut](https://example.org/open)."
    page.go_to(Span(23, 27), select=True)
    bar.open(replacing=False)
    assert bar.wanted.text() == "shut"
