"""Places on a page."""

import pytest
from pytestqt.qtbot import QtBot

from editor_app.gui.editor.page import Page
from editor_app.gui.editor.page_places import cover, go_between, go_to, show_place
from editor_app.text.span import Span

BODY = "\n".join(f"Line 😀 {number}" for number in range(300))


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show_text(BODY)
    made.show()
    return made


def place(words: str) -> Span:
    return Span(BODY.index(words), BODY.index(words) + len(words))


def test_a_cursor_covers_a_place_to_the_letter(page: Page) -> None:
    cursor = page.textCursor()
    cover(cursor, page.positions, place("😀 120"))
    assert cursor.selectedText() == "😀 120"


def test_a_place_out_of_sight_comes_to_a_third_of_the_page(page: Page) -> None:
    go_to(page, place("Line 😀 150"))
    assert abs(page.cursorRect().top() - page.viewport().height() // 3) <= 1
    before = page.verticalScrollBar().value()
    go_to(page, place("Line 😀 152"))
    assert page.verticalScrollBar().value() == before


def test_both_places_are_in_sight_where_they_fit(page: Page) -> None:
    go_between(page, place("Line 😀 150"), place("Line 😀 155"))
    seen = page.visible()
    assert seen.start <= place("Line 😀 150").start and place("Line 😀 155").end <= seen.end
    assert page.caret == place("Line 😀 150").start
    go_between(page, place("Line 😀 20"), place("Line 😀 250"))
    assert page.visible().start <= place("Line 😀 20").start <= page.visible().end


def test_a_place_that_is_shown_is_selected(page: Page) -> None:
    show_place(page, place("Line 😀 99"))
    assert page.selection == place("Line 😀 99")
