"""The overview of all marks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from editor_app.domain.finding import Finding, Severity
from editor_app.gui.editor.highlights import MarkStyle
from editor_app.gui.editor.page import Page
from editor_app.gui.editor.ruler import Ruler
from editor_app.text.span import Span


@pytest.fixture
def ruler(qtbot: QtBot, marked: Page) -> Ruler:
    made = Ruler(marked)
    qtbot.addWidget(made)
    made.resize(made.sizeHint().width(), 400)
    made.show()
    return made


def test_each_mark_has_a_tick_at_its_height(ruler: Ruler, place: Callable[..., Span]) -> None:
    ticks = list(ruler._ticks())
    assert [style for _, style in ticks] == [MarkStyle.WAVE, MarkStyle.DASH, MarkStyle.BAND]
    share = place("the the").start / len(ruler._page.body)
    assert abs(ticks[1][0] - share * 400) < 2


def test_of_ticks_that_meet_the_gravest_is_drawn(ruler: Ruler, finding: Callable[..., Finding]) -> None:
    near = [finding("a.a", "Ana"), finding("a.b", "Brandt", severity=Severity.ERROR), finding("a.c", "director")]
    ruler.resize(20, 30)
    ruler._page.overlay.show(near)
    assert [style for _, style in ruler._ticks()] == [MarkStyle.WAVE]


def test_a_click_on_a_tick_points_to_it_and_beside_all_it_asks_for_the_place(qtbot: QtBot, ruler: Ruler) -> None:
    y, _ = list(ruler._ticks())[1]
    with qtbot.waitSignal(ruler.pointed) as heard:
        QTest.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=QPoint(3, y))
    assert heard.args[0].rule == "repetition.word"
    with qtbot.waitSignal(ruler.asked) as asked:
        QTest.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=QPoint(3, 399))
    assert asked.args == [len(ruler._page.body)]


def test_another_button_asks_for_nothing(qtbot: QtBot, ruler: Ruler) -> None:
    with qtbot.assertNotEmitted(ruler.asked), qtbot.assertNotEmitted(ruler.pointed):
        QTest.mouseClick(ruler, Qt.MouseButton.RightButton, pos=QPoint(3, 399))


def test_a_tick_says_what_it_is(ruler: Ruler) -> None:
    y, _ = list(ruler._ticks())[1]
    where = QPoint(3, y)
    QApplication.sendEvent(ruler, QHelpEvent(QEvent.Type.ToolTip, where, ruler.mapToGlobal(where)))
    assert QToolTip.text() == "Title of repetition.word: “the the”"
    QToolTip.hideText()
