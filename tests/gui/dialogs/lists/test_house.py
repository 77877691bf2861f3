"""The dialog of the house list passes on what is asked, and keeps what is chosen."""

from datetime import UTC, datetime

import pytest

from editor_app.domain.house import Held, HouseTerm, Suggestion, TermKind, TermStatus
from editor_app.gui.dialogs.lists.house import HouseListDialog

AT = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)
TERMS = tuple(
    Held(word, place, HouseTerm(word, TermKind.TERM, word, TermStatus.PREFERRED), "Mia", AT)
    for place, word in enumerate(("quay", "lock", "gate"))
)


@pytest.fixture
def dialog(qtbot):
    made = HouseListDialog(True)
    qtbot.addWidget(made)
    made.show_terms(TERMS)
    return made


def test_terms_are_sorted_and_what_is_chosen_is_asked_for(dialog, qtbot):
    dialog.table.selectRow(0)
    with qtbot.waitSignal(dialog.change_asked) as said:
        dialog.change.click()
    assert said.args[0].id == "gate"
    dialog.table.selectAll()
    assert not dialog.change.isEnabled()
    with qtbot.waitSignal(dialog.delete_asked) as said:
        dialog.delete.click()
    assert {one.id for one in said.args[0]} == {"quay", "lock", "gate"}


def test_what_is_chosen_stays_chosen(dialog):
    dialog.table.selectRow(1)
    dialog.show_terms(TERMS[:2])
    assert [one.id for one in dialog.chosen()] == ["lock"]


def test_the_count_says_what_is_shown(dialog):
    assert dialog.count.text() == "Terms: 3"
    dialog.words.setText("lock")
    assert dialog.count.text() == "1 of 3 terms"
    dialog.show_terms(())
    assert "is empty" in dialog.count.text()


def test_an_editor_can_only_suggest_and_export(qtbot):
    dialog = HouseListDialog(False)
    qtbot.addWidget(dialog)
    dialog.show_terms(TERMS)
    dialog.table.selectAll()
    assert "uggest" in dialog.add.text()
    enabled = [one.isEnabled() for one in (dialog.add, dialog.write, dialog.change, dialog.delete, dialog.bring)]
    assert enabled == [True, True, False, False, False]


def test_what_waits_is_answered_where_one_may(dialog, qtbot):
    asked = Suggestion("s", TERMS[0].term, "Ed", AT)
    dialog.waiting.show_asked((asked,))
    with qtbot.waitSignal(dialog.answered) as said:
        dialog.waiting.refuse.click()
    assert said.args == [asked, False]
