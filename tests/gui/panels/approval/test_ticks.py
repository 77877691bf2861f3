"""Boxes for what the house asks."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from editor_app.domain.checklist import Item, When
from editor_app.gui.panels.approval.ticks import Ticks

ASKED = (Item(When.APPROVE, "Law & order?"), Item(When.APPROVE, "Pictures?", required=False))


def test_it_is_complete_when_what_is_required_is_ticked(qtbot):
    ticks = Ticks(ASKED)
    qtbot.addWidget(ticks)
    ticks.show()
    assert not ticks.complete
    assert ticks.boxes[0].accessibleName() == "Law & order?"
    with qtbot.waitSignal(ticks.changed):
        QTest.keyClick(ticks.boxes[0], Qt.Key.Key_Space)
    assert (ticks.complete, ticks.ticked) == (True, ("Law & order?",))


def test_a_click_on_the_words_ticks_too(qtbot):
    ticks = Ticks(ASKED)
    qtbot.addWidget(ticks)
    ticks.show()
    words = next(one for one in ticks.findChildren(QLabel) if "optional" in one.text())
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    assert ticks.ticked == ("Pictures?",)
    assert not ticks.complete


def test_nothing_is_shown_where_nothing_is_asked(qtbot):
    ticks = Ticks(())
    qtbot.addWidget(ticks)
    assert ticks.isHidden()
    assert ticks.complete
