"""The sheet of the house list passes on what is asked, and keeps what is chosen."""

from datetime import UTC, datetime

import pytest

from editor_app.domain.house import Held, HouseTerm, Suggestion, TermKind, TermStatus
from editor_app.gui.dialogs.lists.house import HouseSheet

AT = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)
TERMS = tuple(
    Held(word, place, HouseTerm(word, TermKind.TERM, word, TermStatus.PREFERRED), "Mia", AT)
    for place, word in enumerate(("quay", "lock", "gate"))
)


@pytest.fixture
def sheet(qtbot):
    made = HouseSheet(True)
    qtbot.addWidget(made)
    made.show_terms(TERMS)
    return made


def test_terms_are_sorted_and_what_is_chosen_is_asked_for(sheet, qtbot):
    sheet.table.selectRow(0)
    with qtbot.waitSignal(sheet.change_asked) as said:
        sheet.change.click()
    assert said.args[0].id == "gate"
    sheet.table.selectAll()
    assert not sheet.change.isEnabled()
    with qtbot.waitSignal(sheet.delete_asked) as said:
        sheet.delete.click()
    assert {one.id for one in said.args[0]} == {"quay", "lock", "gate"}


def test_what_is_chosen_stays_chosen(sheet):
    sheet.table.selectRow(1)
    sheet.show_terms(TERMS[:2])
    assert [one.id for one in sheet.chosen()] == ["lock"]


def test_the_count_says_what_is_shown(sheet):
    assert sheet.count.text() == "Terms: 3"
    sheet.words.setText("lock")
    assert sheet.count.text() == "1 of 3 terms"
    sheet.show_terms(())
    assert "is empty" in sheet.count.text()


def test_an_editor_can_only_suggest_and_export(qtbot):
    sheet = HouseSheet(False)
    qtbot.addWidget(sheet)
    sheet.show_terms(TERMS)
    sheet.table.selectAll()
    assert "uggest" in sheet.add.text()
    enabled = [one.isEnabled() for one in (sheet.add, sheet.write, sheet.change, sheet.delete, sheet.bring)]
    assert enabled == [True, True, False, False, False]


def test_what_waits_is_answered_where_one_may(sheet, qtbot):
    asked = Suggestion("s", TERMS[0].term, "Ed", AT)
    sheet.waiting.show_asked((asked,))
    with qtbot.waitSignal(sheet.answered) as said:
        sheet.waiting.refuse.click()
    assert said.args == [asked, False]
