"""A term is filled in; what cannot be one cannot be kept."""

from datetime import date

from editor_app.domain.house import CaseRule, HouseTerm, TermKind, TermStatus
from editor_app.gui.dialogs.term import TermSheet

TERM = HouseTerm(
    "port", TermKind.BODY, "Port Office", TermStatus.ADMITTED, "港", "PO", "old\nname", CaseRule.EXACT, date(2020, 1, 1)
)


def test_what_is_shown_comes_back(qtbot):
    sheet = TermSheet(TERM, "Term", "Keep")
    qtbot.addWidget(sheet)
    with qtbot.waitSignal(sheet.filled) as said:
        sheet.go.click()
    assert said.args == [TERM]


def test_a_new_term_names_itself_and_needs_words_and_a_day_that_is_one(qtbot):
    sheet = TermSheet(HouseTerm("", TermKind.TERM, "", TermStatus.PREFERRED), "Term", "Keep")
    qtbot.addWidget(sheet)
    assert not sheet.go.isEnabled()
    sheet.words["term"].setText(" Quay ")
    assert sheet.go.isEnabled()
    assert sheet.term() == HouseTerm("Quay", TermKind.TERM, "Quay", TermStatus.PREFERRED)
    sheet.words["valid_from"].setText("tomorrow")
    assert not sheet.go.isEnabled()
    assert "2025-08-22" in sheet.against.text()
