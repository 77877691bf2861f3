"""The marks of a page, for programs that read it out."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible, QTextCharFormat
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.finding import Finding, Severity
from editor_app.gui.editor.page import Page
from editor_app.gui.editor.spoken_marks import tell_marks, underlined
from editor_app.text.span import Span

LINES = QTextCharFormat.UnderlineStyle


@pytest.fixture
def listening() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def page(qtbot: QtBot, body: str) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show_text(body)
    made.show()
    return made


def tell(page: Page, *findings: Finding) -> list[tuple[str, QTextCharFormat.UnderlineStyle]]:
    page.overlay.show(findings)
    tell_marks(page.document(), page.positions, page.overlay.marks)
    text = page.document().toRawText()
    return [(text[start:end], style) for start, end, style in underlined(page.document())]


@pytest.mark.usefixtures("listening")
def test_marks_are_told_and_leave_the_words_and_the_look_alone(
    page: Page, body: str, finding: Callable[..., Finding]
) -> None:
    bare = page.grab().toImage()
    word = finding("repetition.word", "the the", severity=Severity.ERROR)
    name = finding("names.variant", "River Institution", sure=False)
    assert tell(page, word, name) == [("the the", LINES.WaveUnderline), ("River Institution", LINES.DotLine)]
    assert page.body == body
    page.overlay.show(())
    assert page.grab().toImage() == bare
    assert tell(page, name) == [("River Institution", LINES.DotLine)]
    assert tell(page) == []


@pytest.mark.usefixtures("listening")
def test_of_two_marks_on_the_same_words_the_more_serious_is_told(page: Page, finding: Callable[..., Finding]) -> None:
    band = finding("duplicates.exact", "to the the guests")
    word = finding("repetition.word", "the the", severity=Severity.ERROR)
    assert tell(page, band, word) == [
        ("to ", LINES.SingleUnderline),
        ("the the", LINES.WaveUnderline),
        (" guests", LINES.SingleUnderline),
    ]


def test_where_nobody_listens_nothing_is_told(page: Page, finding: Callable[..., Finding]) -> None:
    QAccessible.setActive(False)
    assert tell(page, finding("repetition.word", "the the")) == []


def test_what_is_copied_has_no_look(page: Page) -> None:
    page.go_to(Span(4, 11), select=True)
    copied = page.createMimeDataFromSelection()
    assert copied.text() == page.body[4:11]
    assert not copied.hasHtml()
    QTest.keyClicks(page, "x")
