"""What the rows of several lists paint alike."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from editor_app.gui.base import painting, theme

ROOM = QRect(0, 0, 200, 40)
INK = QColor("black")


@pytest.fixture
def canvas(qtbot: object) -> QImage:
    made = QImage(ROOM.size(), QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    return made


def inked(canvas: QImage) -> list[int]:
    """The columns that have a dark pixel."""
    return [x for x in range(ROOM.width()) if any(canvas.pixelColor(x, y).lightness() < 128 for y in range(40))]


def test_words_that_do_not_fit_end_inside_their_room(canvas: QImage) -> None:
    painter = QPainter(canvas)
    width = painting.words(painter, QRect(0, 0, 90, 40), "The keepers opened\nthe upper lock", theme.font(), INK)
    painter.end()
    assert 50 < width <= 90
    assert max(inked(canvas)) < 90


def test_words_at_the_right_end_at_the_edge_and_say_how_wide_they_are(canvas: QImage) -> None:
    painter = QPainter(canvas)
    width = painting.words_right(painter, ROOM, "12 open", theme.font(), INK)
    painter.end()
    columns = inked(canvas)
    assert ROOM.right() - 4 <= max(columns) <= ROOM.right()
    assert abs((max(columns) - min(columns)) - width) < 8


@pytest.mark.parametrize(
    ("state", "role"),
    [
        (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver, "selected"),
        (QStyle.StateFlag.State_MouseOver, "hover"),
        (QStyle.StateFlag.State_None, ""),
    ],
)
def test_what_is_chosen_shows_more_than_what_is_pointed_at(canvas: QImage, state: QStyle.StateFlag, role: str) -> None:
    option = QStyleOptionViewItem()
    option.rect, option.state = ROOM, state
    roles = theme.colours(option.palette)
    painter = QPainter(canvas)
    painting.background(painter, option, roles)
    painter.end()
    assert canvas.pixelColor(5, 5).name() == (roles.of(role).name() if role else "#ffffff")


def test_an_icon_stands_in_the_middle_of_the_height() -> None:
    place = painting.icon_place(QRect(10, 100, 200, 40), 16)
    assert place == QRect(10, 112, 16, 16)


@pytest.mark.parametrize("height", [30, 44, 45, 60])
def test_two_lines_meet_and_stay_inside_the_row(height: int) -> None:
    row = QRect(0, 0, 100, height)
    first, second = painting.halves(row)
    assert row.contains(first) and row.contains(second)
    assert second.top() == first.bottom() + 1
    assert first.height() == second.height()
