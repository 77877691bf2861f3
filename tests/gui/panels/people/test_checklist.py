"""The questions of the house are added and taken off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor_app.domain.checklist import Item, When
from editor_app.gui.panels.people.checklist import Checklist

ASKED = (Item(When.APPROVE, "Law?"), Item(When.SUBMIT, "Client?", required=False))


@pytest.fixture
def panel(qtbot):
    made = Checklist()
    qtbot.addWidget(made)
    made.show()
    made.show_items(ASKED, may_change=True)
    return made


def test_what_is_asked_is_listed_by_step(panel):
    rows = [panel.list.item(row).text() for row in range(panel.list.count())]
    assert rows == ["at submission, optional: Client?", "at approval: Law?"]


def test_a_question_is_added(panel, qtbot):
    QTest.keyClicks(panel.words, " Signed? ")
    panel.when.setCurrentIndex(1)
    with qtbot.waitSignal(panel.changed) as told:
        QTest.keyClick(panel.words, Qt.Key.Key_Return)
    assert told.args == [(ASKED[1], ASKED[0], Item(When.APPROVE, "Signed?")), (ASKED[1], ASKED[0])]
    panel.show_items(ASKED, may_change=True)
    assert panel.words.text() == " Signed? ", "it was refused, or is not kept yet"
    panel.show_items(told.args[0], may_change=True)
    assert panel.words.text() == ""


def test_what_is_typed_while_a_question_is_kept_stays(panel):
    panel.words.setText("Signed?")
    panel.add.click()
    panel.words.setText("Dated?")
    panel.show_items((*ASKED, Item(When.SUBMIT, "Signed?")), may_change=True)
    assert panel.words.text() == "Dated?"


def test_a_question_is_taken_off(panel, qtbot):
    panel.list.setCurrentRow(0)
    with qtbot.waitSignal(panel.changed) as told:
        panel.remove.click()
    assert told.args == [(ASKED[0],), (ASKED[1], ASKED[0])]
    panel.show_items((), may_change=True)
    assert not panel.remove.isEnabled()


def test_who_may_not_change_it_sees_it(panel):
    panel.show_items(ASKED, may_change=False)
    panel.list.setCurrentRow(0)
    assert panel.list.count() == 2
    assert not any(one.isEnabled() for one in (panel.add, panel.remove, panel.words, panel.when, panel.required))
