"""The dialog of what is ignored in every article."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from editor_app.domain.decision import Decision, Reason, Scope, Verdict
from editor_app.domain.exemption import HeldExemption
from editor_app.domain.message import say
from editor_app.gui.base.labels import moment
from editor_app.gui.dialogs.lists.exceptions import ExceptionsDialog
from editor_app.text.anchors import Anchor

AT = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)


def held(words: str) -> HeldExemption:
    where = Anchor(words, "", "")
    made = Decision(
        words, "a", "repetition.word", where, Verdict.IGNORED, Scope.HOUSE, Reason.FALSE_ALARM, "A song", "Ed", AT
    )
    return HeldExemption(say("Doubled word"), made, "Mia")


@pytest.fixture
def dialog(qtbot):
    made = ExceptionsDialog(True)
    qtbot.addWidget(made)
    made.show_held((held("the the"), held("is is")))
    return made


def test_a_row_says_what_who_and_why(dialog):
    row = [dialog.model.index(0, column).data() for column in range(5)]
    assert row == ["the the", "Doubled word", "Ed", "False alarm: A song", f"Mia, {moment(AT)}"]
    header = [dialog.model.headerData(column, Qt.Orientation.Horizontal) for column in range(5)]
    assert header == ["Words", "Rule", "Asked for by", "Why", "Accepted"]


def test_the_row_in_hand_is_ended_and_the_next_one_is_in_hand(dialog, qtbot):
    dialog.table.selectRow(1)
    with qtbot.waitSignal(dialog.end_asked) as said:
        dialog.end.click()
    assert said.args[0].words == "is is"
    dialog.show_held((held("the the"),))
    with qtbot.waitSignal(dialog.end_asked) as said:
        dialog.end.click()
    assert said.args[0].words == "the the"


def test_where_nothing_is_ignored_it_says_how_to_ask(dialog):
    dialog.show_held(())
    assert not dialog.end.isEnabled()
    assert dialog.hint.text().startswith("Nothing is ignored")


def test_an_editor_can_only_read(qtbot):
    made = ExceptionsDialog(False)
    qtbot.addWidget(made)
    made.show_held((held("the the"),))
    assert not made.end.isEnabled()
