"""What is drawn in the place of signs."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter

from editor_app.gui.editor.page import Page
from editor_app.gui.editor.signs import stand_ins


def ink(page: Page, number: int, left: int, right: int) -> int:
    """How many pixels of a line are not paper, between two columns of the page."""
    block = page.document().findBlockByNumber(number)
    place = page.document().documentLayout().blockBoundingRect(block).toRect()
    picture = page.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    paper = picture.pixel(QPoint(picture.width() - 1, picture.height() - 1))
    return sum(
        picture.pixel(x, y) != paper
        for y in range(place.top(), min(place.bottom(), picture.height()))
        for x in range(left, right)
    )


@pytest.mark.parametrize(
    ("line", "left", "right"),
    [
        ("- one", 4, 14),
        ("* one", 4, 14),
        ("> one", 4, 16),
        ("---", 300, 400),
        ("|---|:-:|", 300, 400),
        ("![](picture:0a)", 4, 22),
    ],
)
def test_each_is_drawn(sheet: Page, line: str, left: int, right: int) -> None:
    sheet.show_text(f"\n\n{line}\n", formatted=True)
    assert ink(sheet, 2, left, right) > 4
    sheet.show_text("\n\n\n", formatted=True)
    assert ink(sheet, 2, left, right) == 0


def test_only_what_is_in_sight_is_drawn(sheet: Page) -> None:
    sheet.show_text("- one\n" * 3000, formatted=True)
    picture = QImage(sheet.viewport().size(), QImage.Format.Format_RGB32)
    picture.fill(0)
    painter = QPainter(picture)
    stand_ins.paint(painter, sheet, sheet.looks.tables)
    painter.end()
    assert any(picture.pixel(x, y) & 0xFFFFFF for x in range(4, 12) for y in range(60))
