"""A term is filled in; what cannot be one cannot be kept."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt

from editor_app.desk.articles.remember import Offer
from editor_app.domain.house import CaseRule, HouseList, HouseTerm, TermKind, TermStatus
from editor_app.gui.dialogs.lists.term import TermDialog

TERM = HouseTerm(
    "port", TermKind.BODY, "Port Office", TermStatus.ADMITTED, "港", "PO", "old\nname", CaseRule.EXACT, date(2020, 1, 1)
)


FOUND = HouseTerm("Port Office", TermKind.BODY, "Port Office", TermStatus.PREFERRED)
OFFER = Offer(FOUND, (("Port Bureau", 3), ("Harbour Office", 1)), HouseList(), may_add=True)


def test_what_is_shown_comes_back(qtbot):
    dialog = TermDialog(TERM)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.filled) as said:
        dialog.go.click()
    assert said.args == [(TERM,)]


def test_a_new_term_names_itself_and_needs_words_and_a_day_that_is_one(qtbot):
    dialog = TermDialog(HouseTerm("", TermKind.TERM, "", TermStatus.PREFERRED))
    qtbot.addWidget(dialog)
    assert not dialog.go.isEnabled()
    dialog.words["term"].setText(" Quay ")
    assert dialog.go.isEnabled()
    assert dialog.term() == HouseTerm("Quay", TermKind.TERM, "Quay", TermStatus.PREFERRED)
    dialog.words["valid_from"].setText("tomorrow")
    assert not dialog.go.isEnabled()
    assert "2025-08-22" in dialog.against.text()


def test_other_forms_of_a_card_are_deprecated_unless_their_tick_is_taken_away(qtbot):
    dialog = TermDialog(FOUND, OFFER)
    qtbot.addWidget(dialog)
    dialog.show()
    assert [box.text() for box in dialog.others] == ["Port Bureau (3)", "Harbour Office (1)"]
    assert not dialog.case.isVisible()
    assert not dialog.words["valid_from"].isVisible()
    dialog.others[1].setChecked(False)
    dialog.words["concept"].setText("port")
    dialog.words["note"].setText("since May")
    with qtbot.waitSignal(dialog.filled) as said:
        qtbot.keyClick(dialog.words["note"], Qt.Key.Key_Return)
    (made,) = said.args
    assert made == (
        replace(FOUND, concept="port", note="since May"),
        HouseTerm("port", TermKind.BODY, "Port Bureau", TermStatus.DEPRECATED),
    )


def test_what_cannot_stand_on_the_list_is_said_while_it_can_be_changed(qtbot):
    listed = HouseList((HouseTerm("Port Office", TermKind.BODY, "Port Authority", TermStatus.PREFERRED),))
    dialog = TermDialog(FOUND, replace(OFFER, listed=listed, may_add=False))
    qtbot.addWidget(dialog)
    assert not dialog.go.isEnabled()
    assert "“Port Authority” is already preferred" in dialog.against.text()
    dialog.words["concept"].setText("another")
    assert (dialog.go.isEnabled(), dialog.against.text(), dialog.go.text()) == (True, "", "Suggest")
