"""A term is filled in; what cannot be one cannot be kept."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt

from editor_app.desk.articles.remember import Offer
from editor_app.domain.house import CaseRule, HouseList, HouseTerm, TermKind, TermStatus
from editor_app.gui.dialogs.lists.term import TermSheet

TERM = HouseTerm(
    "port", TermKind.BODY, "Port Office", TermStatus.ADMITTED, "港", "PO", "old\nname", CaseRule.EXACT, date(2020, 1, 1)
)


FOUND = HouseTerm("Port Office", TermKind.BODY, "Port Office", TermStatus.PREFERRED)
OFFER = Offer(FOUND, (("Port Bureau", 3), ("Harbour Office", 1)), HouseList(), may_add=True)


def test_what_is_shown_comes_back(qtbot):
    sheet = TermSheet(TERM)
    qtbot.addWidget(sheet)
    with qtbot.waitSignal(sheet.filled) as said:
        sheet.go.click()
    assert said.args == [(TERM,)]


def test_a_new_term_names_itself_and_needs_words_and_a_day_that_is_one(qtbot):
    sheet = TermSheet(HouseTerm("", TermKind.TERM, "", TermStatus.PREFERRED))
    qtbot.addWidget(sheet)
    assert not sheet.go.isEnabled()
    sheet.words["term"].setText(" Quay ")
    assert sheet.go.isEnabled()
    assert sheet.term() == HouseTerm("Quay", TermKind.TERM, "Quay", TermStatus.PREFERRED)
    sheet.words["valid_from"].setText("tomorrow")
    assert not sheet.go.isEnabled()
    assert "2025-08-22" in sheet.against.text()


def test_other_forms_of_a_card_are_deprecated_unless_their_tick_is_taken_away(qtbot):
    sheet = TermSheet(FOUND, OFFER)
    qtbot.addWidget(sheet)
    sheet.show()
    assert [box.text() for box in sheet.others] == ["Port Bureau (3)", "Harbour Office (1)"]
    assert not sheet.case.isVisible()
    assert not sheet.words["valid_from"].isVisible()
    sheet.others[1].setChecked(False)
    sheet.words["concept"].setText("port")
    sheet.words["note"].setText("since May")
    with qtbot.waitSignal(sheet.filled) as said:
        qtbot.keyClick(sheet.words["note"], Qt.Key.Key_Return)
    (made,) = said.args
    assert made == (
        replace(FOUND, concept="port", note="since May"),
        HouseTerm("port", TermKind.BODY, "Port Bureau", TermStatus.DEPRECATED),
    )


def test_what_cannot_stand_on_the_list_is_said_while_it_can_be_changed(qtbot):
    listed = HouseList((HouseTerm("Port Office", TermKind.BODY, "Port Authority", TermStatus.PREFERRED),))
    sheet = TermSheet(FOUND, replace(OFFER, listed=listed, may_add=False))
    qtbot.addWidget(sheet)
    assert not sheet.go.isEnabled()
    assert "“Port Authority” is already preferred" in sheet.against.text()
    sheet.words["concept"].setText("another")
    assert (sheet.go.isEnabled(), sheet.against.text(), sheet.go.text()) == (True, "", "Suggest")
