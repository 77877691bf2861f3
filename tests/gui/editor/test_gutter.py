"""The gutter: numbers, and what stands in each paragraph."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.gui.editor.gutter import Gutter
from editor_app.gui.editor.page import Page
from editor_app.text.span import Span


@pytest.fixture
def gutter(marked: Page) -> Gutter:
    made = Gutter(marked)
    made.show()
    return made


def line(gutter: Gutter, words: str) -> QPoint:
    """The middle of the paragraph that begins so."""
    return next(place.center() for block, place in gutter._lines() if block.text().startswith(words))


@pytest.mark.parametrize(
    ("words", "wanted"), [("At the ceremony", ["names.variant"]), ("The Harbour Museum and", []), ("The River", [])]
)
def test_a_click_points_to_the_gravest_of_the_paragraph(gutter: Gutter, words: str, wanted: list[str]) -> None:
    heard: list[str] = []
    gutter.pointed.connect(lambda finding: heard.append(finding.rule))
    QTest.mousePress(gutter, Qt.MouseButton.LeftButton, pos=line(gutter, words))
    assert heard == wanted


def test_it_shows_a_bar_for_a_repeat_and_a_glyph_for_an_error(
    gutter: Gutter, count: Callable[[QWidget, str], int]
) -> None:
    assert count(gutter, "repeat") > 20
    assert count(gutter, "error") > 0
    gutter._page.overlay.show([])
    assert count(gutter, "repeat") == count(gutter, "error") == 0


def test_it_stays_beside_the_text(gutter: Gutter) -> None:
    gutter._page.resize(1400, 600)
    view = gutter._page.viewport().geometry()
    assert gutter.geometry().right() + 1 == view.left()
    assert (gutter.y(), gutter.height()) == (view.y(), view.height())


def test_the_paragraphs_are_those_in_sight(gutter: Gutter) -> None:
    page = gutter._page
    page.show_text("\n".join(f"Line {n}" for n in range(500)))
    page.go_to(Span(len(page.body), len(page.body)))
    numbers = [block.blockNumber() for block, _ in gutter._lines()]
    assert numbers[-1] == 499
    assert numbers == list(range(numbers[0], 500))
    assert numbers[0] > 400


def test_a_comment_has_its_number_where_it_begins_and_moves_with_the_text(gutter: Gutter, qtbot: QtBot) -> None:
    page = gutter._page
    at = page.body.index("Tomas Quill")
    gutter.show_comments(((3, Span(at, at + 11)),))
    ((number, place),) = gutter._circles()
    assert number == 3
    with qtbot.waitSignal(gutter.commented) as asked:
        QTest.mousePress(gutter, Qt.MouseButton.LeftButton, pos=place.center())
    assert asked.args == [3]
    page.go_to(Span(0, 0))
    QTest.keyClicks(page, "New")
    ((_, span),) = page.overlay.numbered
    assert span.of(page.body) == "Tomas Quill"
    gutter.show_comments(())
    assert not list(gutter._circles())
