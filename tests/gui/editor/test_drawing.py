"""How marks are drawn: told by their shape, within the line they belong to."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument

from editor_app.gui.editor import drawing
from editor_app.gui.editor.highlights import MarkStyle

INK = QColor("red")


def canvas() -> QImage:
    made = QImage(120, 40, QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    return made


def underlined(style: MarkStyle, left: float = 10, right: float = 90) -> list[int]:
    """The columns that have ink."""
    image = canvas()
    painter = QPainter(image)
    drawing.underline(painter, style, left, right, 20, INK)
    painter.end()
    return [x for x in range(120) if any(image.pixelColor(x, y).green() < 200 for y in range(40))]


def test_a_wave_has_no_gap_and_dashes_and_dots_have() -> None:
    wave, dash, dots = (underlined(style) for style in (MarkStyle.WAVE, MarkStyle.DASH, MarkStyle.DOTS))
    assert len(wave) >= 78
    assert len(dots) < len(dash) < len(wave)


@pytest.mark.parametrize("style", [MarkStyle.WAVE, MarkStyle.DASH, MarkStyle.DOTS])
def test_a_line_stays_under_its_words(style: MarkStyle) -> None:
    columns = underlined(style)
    assert min(columns) >= 9
    assert max(columns) <= 91


def test_even_a_single_letter_has_a_wave_to_be_seen(qtbot: object) -> None:
    assert len(underlined(MarkStyle.WAVE, 50, 52)) >= 5


@pytest.fixture
def document(qtbot: object) -> QTextDocument:
    made = QTextDocument()
    made.setTextWidth(120)
    made.setPlainText("one two three four five six seven eight nine ten")
    made.documentLayout().documentSize()  # breaks the lines
    return made


def test_a_stretch_over_several_lines_is_one_piece_a_line(document: QTextDocument) -> None:
    block = document.firstBlock()
    lines = block.layout().lineCount()
    pieces = list(drawing.pieces(block, 0, block.length() - 1, QPointF(0, 100)))
    assert len(pieces) == lines > 2
    assert pieces[0][0].top() == 100
    tops = [place.top() for place, _ in pieces]
    assert tops == sorted(set(tops))
    assert all(place.top() < y <= place.bottom() + 1 for place, y in pieces)


def test_a_piece_is_as_wide_as_its_words(document: QTextDocument) -> None:
    block = document.firstBlock()
    ((first, _),) = drawing.pieces(block, 0, 3, QPointF(0, 0))
    ((second, _),) = drawing.pieces(block, 0, 7, QPointF(0, 0))
    assert 0 < first.width() < second.width()


def test_a_pill_with_a_fill_covers_its_words_and_an_outline_does_not(qtbot: object) -> None:
    middles = []
    for fill in (QColor("yellow"), None):
        image = canvas()
        painter = QPainter(image)
        drawing.pill(painter, [QRectF(20, 10, 60, 20)], fill, INK)
        painter.end()
        middles.append(image.pixelColor(50, 20).name())
        assert image.pixelColor(50, 10).green() < 255, "an edge"
    assert middles == ["#ffff00", "#ffffff"]


def test_struck_words_are_dimmed_and_have_a_line_through_their_middle(qtbot: object) -> None:
    image = canvas()
    painter = QPainter(image)
    painter.fillRect(0, 0, 120, 40, QColor("black"))
    drawing.strike(painter, QRectF(10, 10, 80, 20), 28, QColor("white"), INK)
    painter.end()
    assert image.pixelColor(50, 20).red() > image.pixelColor(50, 20).blue()
    assert 0 < image.pixelColor(50, 12).lightness() < 255
    assert image.pixelColor(100, 20).name() == "#000000"
