"""The arc diagram under the pointer and the keys. What the arcs are is tested in test_arcs.py."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from editor_app.domain.finding import Finding
from editor_app.gui.panels.repeats.arc_diagram import ArcDiagram
from editor_app.gui.panels.repeats.arcs import Arc, arcs
from editor_app.text.span import Span

PARAGRAPH = "The Harbour Museum and the River Institute signed an accord on 5 March. They will open their archives."


@pytest.fixture
def diagram(qtbot: QtBot, finding: Callable[..., Finding], place: Callable[..., Span], body: str) -> ArcDiagram:
    """One arc over most of the text, and a short one inside of it."""
    long = finding("duplicates.exact", PARAGRAPH, 1, group="p", related=(place(PARAGRAPH),))
    short = finding("duplicates.near", "River Institution", 1, group="n", related=(place("River Institution", 2),))
    made = ArcDiagram()
    qtbot.addWidget(made)
    made.resize(800, 160)
    made.show_arcs(arcs((long, short)), body)
    made.show()
    return made


def arc(diagram: ArcDiagram, kind: str) -> Arc:
    return next(one for one in diagram.arcs if one.kind == kind)


def test_the_arc_under_the_pointer_is_found_at_its_top_and_nothing_far_from_all(diagram: ArcDiagram) -> None:
    for kind in ("exact", "near"):
        assert diagram.at(QPointF(diagram.top(arc(diagram, kind)))) is arc(diagram, kind)
    assert diagram.at(QPointF(400, 1)) is None
    assert diagram.at(QPointF(2, 80)) is None


def test_a_click_asks_for_the_nearer_end_and_the_next_for_the_other(diagram: ArcDiagram) -> None:
    asked: list[int] = []
    diagram.activated.connect(lambda _, end: asked.append(end))
    top = diagram.top(arc(diagram, "exact"))
    right = top + QPoint(20, 1)
    for _ in range(3):
        QTest.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=right)
    assert asked == [1, 0, 1]


def test_the_keys_go_from_arc_to_arc_and_round(diagram: ArcDiagram) -> None:
    chosen: list[Arc] = []
    diagram.chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(diagram, key)
    first, last = diagram.arcs
    assert chosen == [first, last, first, last, first, last]


def test_who_comes_by_key_is_told_which_arc_is_in_hand(diagram: ArcDiagram) -> None:
    diagram.setFocus(Qt.FocusReason.MouseFocusReason)
    assert diagram.current is None
    diagram.clearFocus()
    diagram.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert diagram.current is diagram.arcs[0]
    assert diagram.accessibleDescription().startswith("1 of 2. ")


def test_the_arc_in_hand_stays_so_in_the_next_report_if_it_is_still_there(diagram: ArcDiagram, body: str) -> None:
    held = arc(diagram, "near")
    diagram.choose(held)
    diagram.show_arcs(tuple(diagram.arcs), body)
    assert diagram.current == held
    diagram.show_arcs((arc(diagram, "exact"),), body)
    assert diagram.current is None


def test_an_arc_says_what_it_is(diagram: ArcDiagram) -> None:
    where = diagram.top(arc(diagram, "near"))
    QApplication.sendEvent(diagram, QHelpEvent(QEvent.Type.ToolTip, where, diagram.mapToGlobal(where)))
    assert "River Institution" in QToolTip.text()
    QToolTip.hideText()


def test_the_arc_under_the_pointer_stands_out(diagram: ArcDiagram) -> None:
    before = diagram.grab().toImage()
    QTest.mouseMove(diagram, diagram.top(arc(diagram, "near")))
    assert diagram.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert diagram.grab().toImage() != before
    QApplication.sendEvent(diagram, QEvent(QEvent.Type.Leave))
    assert diagram.grab().toImage() == before
