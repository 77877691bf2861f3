"""The queue by state and age."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor_app.domain.article import Status
from editor_app.gui.panels.board.bars import SHOWN, Bars


@pytest.fixture
def bars(qtbot):
    made = Bars()
    qtbot.addWidget(made)
    made.resize(700, made.height())
    made.show()
    made.show_ages({Status.NEW: (3, 0, 1, 0, 0), Status.SUBMITTED: (0, 0, 0, 0, 2)})
    return made


def test_each_piece_is_as_wide_as_its_share_and_can_be_read(bars):
    widths = [place.width() for place in bars.pieces(Status.NEW)]
    assert widths[0] > widths[2] >= 26
    assert widths[1] == widths[3] == widths[4] == 0
    assert bars.pieces(Status.NEW)[-1].right() <= bars.width()


def test_a_bar_says_its_numbers_in_words(bars):
    assert bars.words(Status.SUBMITTED) == "Waiting for approval: 2, of which 2 older than 7 days"
    assert bars.words(Status.APPROVED) == "Approved: 0, of which 0 older than 7 days"
    assert "New: 4" in bars.accessibleDescription()


def test_a_click_and_enter_choose_a_state(bars, qtbot):
    with qtbot.waitSignal(bars.chosen) as chosen:
        QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(20, 3 * 32 + 5))
    assert chosen.args == [SHOWN[3]]
    QTest.keyClick(bars, Qt.Key.Key_Down)
    with qtbot.waitSignal(bars.chosen) as chosen:
        QTest.keyClick(bars, Qt.Key.Key_Return)
    assert chosen.args == [SHOWN[4]]


def test_the_oldest_are_the_darkest(bars, count):
    assert count(bars, "accent") > 100
