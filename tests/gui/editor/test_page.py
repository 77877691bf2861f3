"""The page says the text to the letter, whatever the toolkit does with it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.finding import Finding
from editor_app.gui.editor.page import Page
from editor_app.text import edits
from editor_app.text.edits import Edit
from editor_app.text.span import Span


@pytest.fixture
def page(qtbot: QtBot, body: str) -> Iterator[Page]:
    made = Page()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show_text(body)
    made.show()
    return made


@pytest.mark.parametrize("text", ["", "a\u00a0b", "a\u2028b", "a\u2029b", "😀 文\t", "one\n\ntwo\n", "\u00ad\ufeff"])
def test_a_text_comes_back_to_the_letter(page: Page, text: str) -> None:
    page.show_text(text)
    assert page.body == text


def test_what_is_odd_stays_odd_when_something_else_is_typed(page: Page) -> None:
    page.show_text("a\u00a0b\u2029c\u2028d 😀")
    page.go_to(Span(8, 8))
    QTest.keyClicks(page, "x")
    assert page.body == "a\u00a0b\u2029c\u2028d x😀"


def test_edits_tell_exactly_what_happened(page: Page, body: str) -> None:
    heard: list[Edit] = []
    page.edited.connect(heard.append)
    page.go_to(Span(8, 14), select=True)
    QTest.keyClicks(page, "Hall")
    for edit in heard:
        body = edits.replace(body, (edit,))
    assert body == page.body


def test_a_fix_of_many_places_is_one_change(page: Page, body: str) -> None:
    heard: list[Edit] = []
    page.edited.connect(heard.append)
    page.apply((Edit(Span(0, 7), "Port"), Edit(Span(19, 24), "Stream 😀"), Edit(Span(24, 24), "!")))
    assert page.body.startswith("Port Museum and Stream 😀! Institute")
    assert len(heard) == 1
    assert edits.replace(body, tuple(heard)) == page.body


def test_marks_between_the_places_of_one_change_stay(page: Page, body: str, finding: Callable[..., Finding]) -> None:
    word = finding("repetition.word", "the the")
    page.overlay.show([word])
    page.apply((Edit(Span(0, 7), "Port"), Edit(Span(len(body) - 5, len(body) - 1), "")))
    place = page.overlay.marks.place_of(word)
    assert place and place.of(page.body) == "the the"


def test_marks_move_at_once(page: Page, body: str, finding: Callable[..., Finding]) -> None:
    word = finding("repetition.word", "the the")
    page.overlay.show([word])
    page.go_to(Span(0, 0))
    page.textCursor().insertText("New 文 ")
    place = page.overlay.marks.place_of(word)
    assert place
    assert place.of(page.body) == "the the"
    assert place.start == word.span.start + 6


def test_a_mark_whose_words_are_edited_is_gone(page: Page, finding: Callable[..., Finding]) -> None:
    word = finding("repetition.word", "the the")
    page.overlay.show([word])
    page.go_to(Span(word.span.start + 2, word.span.start + 2))
    QTest.keyClicks(page, "n")
    assert page.overlay.marks.place_of(word) is None


def test_a_mark_is_painted_under_its_words(page: Page, body: str, finding: Callable[..., Finding]) -> None:
    plain = _picture(page)
    page.overlay.show([finding("spelling.unknown", "archi")])
    page.refresh()
    marked = _picture(page)
    page.overlay.show([])
    page.refresh()
    assert marked != plain
    assert _picture(page) == plain


def test_a_click_on_a_mark_points_at_its_finding(page: Page, qtbot: QtBot, finding: Callable[..., Finding]) -> None:
    word = finding("spelling.unknown", "Museum")
    page.overlay.show([word])
    page.go_to(Span(word.span.start + 2, word.span.start + 2))
    with qtbot.waitSignal(page.pointed) as heard:
        QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=page.cursorRect().center())
    assert heard.args == [word]


def test_enter_makes_a_line_wherever_it_is_pressed(page: Page) -> None:
    for at, after in ((5, "One.\n\n\nTwo."), (4, "One.\n\n\nTwo."), (10, "One.\n\nTwo.\n"), (0, "\nOne.\n\nTwo.")):
        page.show_text("One.\n\nTwo.")
        page.go_to(Span(at, at))
        QTest.keyClick(page, Qt.Key.Key_Return)
        assert page.body == after
    page.show_text("One.")
    page.go_to(Span(4, 4))
    for _ in range(3):
        QTest.keyClick(page, Qt.Key.Key_Return)
    QTest.keyClicks(page, "Two.")
    assert page.body == "One.\n\n\nTwo."
    for _ in range(3):
        page.undo()
    assert page.body.startswith("One.")
    page.setReadOnly(True)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert page.body.count("\n") <= 3


def test_shift_enter_makes_a_paragraph_and_no_hidden_sign(page: Page) -> None:
    page.show_text("ab")
    page.go_to(Span(1, 1))
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.body == "a\nb"


def test_pasting_keeps_the_words_alone(page: Page) -> None:
    rich = QMimeData()
    rich.setHtml("<b>bold</b>")
    rich.setText("bold")
    page.show_text("")
    page.insertFromMimeData(rich)
    assert page.body == "bold"
    assert not page.textCursor().charFormat().font().bold()


def test_the_column_keeps_its_reading_width(page: Page, qtbot: QtBot) -> None:
    page.resize(1600, 500)
    qtbot.waitUntil(lambda: page.width() == 1600)
    per_line = page.viewport().width() / page.fontMetrics().horizontalAdvance("newspapers are read twice here") * 30
    assert 60 <= per_line <= 84


def _picture(page: Page) -> QImage:
    return page.viewport().grab().toImage()


def test_another_width_leaves_the_first_line_in_sight(page: Page) -> None:
    page.show_text(
        "\n\n".join("Keepers open the lock, and the boats go up the river to the harbour. " * 4 for _ in range(60))
    )
    page.verticalScrollBar().setValue(1200)
    first, above = page.cursorForPosition(QPoint(0, 0)), page.cursorRect(page.cursorForPosition(QPoint(0, 0))).top()
    for width in (620, 480, 900):
        page.resize(width, page.height())
        assert abs(page.cursorRect(first).top() - above) <= page.fontMetrics().height()


def test_what_is_out_of_sight_of_a_long_text_is_laid_out_later(page: Page, qtbot: QtBot) -> None:
    page.show_text("\n".join(["The harbour opens a new hall of its museum, and the boats come in."] * 2000))
    guessed = page.verticalScrollBar().maximum()  # to ask for the height would lay it out
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() != guessed)
    assert page.document().lastBlock().blockFormat().lineHeight() > 100
