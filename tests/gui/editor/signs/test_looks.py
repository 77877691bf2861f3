"""A text in Markdown as it looks: measured in the lines that are drawn."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.gui.base import theme
from editor_app.gui.editor.drawing import pieces
from editor_app.gui.editor.page import Page
from editor_app.gui.editor.signs import looks
from editor_app.gui.editor.signs.looks import QUOTE
from editor_app.text.edits import Edit
from editor_app.text.signs import line
from editor_app.text.signs.line import Line
from editor_app.text.span import Span

TEXT = "## Who comes\n\nA **band** of [ten](https://example.org/ten) 😀 *men*.\n\n- one\n> two\n\n```\n**x**\n```"


def width(page: Page, words: str) -> float:
    """How wide words are drawn."""
    at = page.body.index(words)
    block = page.document().findBlock(page.positions.to_qt(at))
    start = page.positions.to_qt(at) - block.position()
    end = page.positions.to_qt(at + len(words)) - block.position()
    return sum(box.width() for box, _ in pieces(block, start, end, QPointF(0, 0)))


def block_of(page: Page, words: str) -> QTextBlock:
    """The paragraph of words."""
    return page.document().findBlock(page.positions.to_qt(page.body.index(words)))


def look_at(page: Page, words: str) -> QFont:
    """In what type words are set."""
    block = block_of(page, words)
    at = page.positions.to_qt(page.body.index(words)) - block.position()
    return next(one.format.font() for one in block.layout().formats() if one.start <= at < one.start + one.length)


def test_signs_have_no_width_and_words_their_look(sheet: Page) -> None:
    sheet.show_text(TEXT, formatted=True)
    for signs in ("## ", "**band"[:2], "](https://example.org/ten)", "[", "> "):
        assert width(sheet, signs) < 0.5, signs
    assert width(sheet, "**x**") > 20, "code is seen as it is written"
    assert look_at(sheet, "Who").pointSizeF() > 1.2 * sheet.font().pointSizeF()
    assert look_at(sheet, "band").bold()
    assert look_at(sheet, "men").italic()
    assert sheet.body == TEXT


def test_the_signs_can_be_seen(sheet: Page) -> None:
    sheet.show_text(TEXT, formatted=True)
    sheet.show_signs(True)
    assert width(sheet, "](https://example.org/ten)") > 100
    assert look_at(sheet, "band").bold()
    assert block_of(sheet, "two").blockFormat().leftMargin() == 0
    sheet.show_signs(False)
    assert width(sheet, "](https://example.org/ten)") < 0.5


def test_plain_text_is_seen_as_it_is(sheet: Page) -> None:
    sheet.show_text(TEXT, formatted=True)
    sheet.show_text("## A **b**")
    assert width(sheet, "## ") > 5
    assert not sheet.looks.hiding
    QTest.keyClicks(sheet, "x")
    assert width(sheet, "**b**") > 20


def test_items_and_quotations_stand_in(sheet: Page, qtbot: QtBot) -> None:
    sheet.show_text(TEXT, formatted=True)
    item = block_of(sheet, "one").blockFormat()
    assert item.leftMargin() == -item.textIndent() > QFontMetricsF(sheet.font()).horizontalAdvance("- ")
    assert block_of(sheet, "two").blockFormat().leftMargin() == QUOTE
    at = sheet.body.index("> two")
    heard: list[Edit] = []
    sheet.edited.connect(heard.append)
    sheet.apply((Edit(Span(at, at + 2), ""),))
    qtbot.waitUntil(lambda: block_of(sheet, "two").blockFormat().leftMargin() == 0)
    assert len(heard) == 1, "what is drawn otherwise is not edited"


def test_what_is_typed_is_drawn_at_once(sheet: Page) -> None:
    sheet.show_text("A band", formatted=True)
    sheet.go_to(Span(2, 2))
    QTest.keyClicks(sheet, "**new** ")
    assert look_at(sheet, "new").bold()
    assert width(sheet, "**new"[:2]) < 0.5


def test_another_theme_has_other_colours(sheet: Page) -> None:
    sheet.show_text(TEXT, formatted=True)

    def colour() -> str:
        block = block_of(sheet, "ten")
        at = sheet.body.index("ten](") - block.position()
        ranges = block.layout().formats()
        return next(
            one.format.foreground().color().name() for one in ranges if one.start <= at < one.start + one.length
        )

    light = colour()
    palette = sheet.palette()
    palette.setColor(palette.ColorRole.Base, theme.DARK.of("surface"))
    palette.setColor(palette.ColorRole.Window, theme.DARK.of("window"))
    sheet.setPalette(palette)
    assert colour() != light


def test_a_text_that_is_opened_is_read_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a hundred thousand words each further time would keep the window waiting."""
    counted = list[str]()

    def read(text: str, code: int) -> Line:
        counted.append(text)
        return line.read(text, code)

    sheet = Page()
    qtbot.addWidget(sheet)
    monkeypatch.setattr(looks, "read", read)
    sheet.show_text("\n".join(f"Line {number}." for number in range(50)), formatted=True)
    assert len(counted) < 60, "once each, and a few for the caret"
