"""What waits for a manager says who asks for what, when, where and why."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from editor_app.domain.decision import Decision, Reason, Scope, Verdict
from editor_app.domain.exemption import Exemption
from editor_app.domain.house import HouseTerm, Suggestion, TermKind, TermStatus
from editor_app.domain.message import say
from editor_app.gui.base.labels import moment
from editor_app.gui.dialogs.lists.waiting import WaitingList
from editor_app.text.anchors import Anchor

AT = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)
TERM = Suggestion("s", HouseTerm("quay", TermKind.BODY, "North Quay", TermStatus.PREFERRED, note="By law"), "Ed", AT)
WORDS = Anchor("the the", "He saw ", " man")
ALWAYS = Decision("d", "a", "repetition.word", WORDS, Verdict.IGNORED, Scope.HOUSE, Reason.FALSE_ALARM, "", "Eva", AT)
EXCEPTION = Exemption(say("Doubled word"), ("Locks", "Gates"), (ALWAYS,))


@pytest.fixture
def shown(qtbot):
    def show(*asked, may_answer=True):
        made = WaitingList(may_answer)
        qtbot.addWidget(made)
        made.show_asked(asked)
        return made

    return show


def rows(shown, role=Qt.ItemDataRole.DisplayRole):
    model = shown.model
    return [[model.index(row, column).data(role) for column in range(6)] for row in range(model.rowCount())]


def test_a_row_says_everything_a_manager_must_know(shown):
    made = shown(TERM, EXCEPTION)
    assert rows(made) == [
        ["North Quay", "House list: Preferred, Body", "Ed", moment(AT), "By law", ""],
        ["the the", "Ignore everywhere: Doubled word", "Eva", moment(AT), "False alarm", "Locks, Gates"],
    ]
    assert rows(made, Qt.ItemDataRole.ToolTipRole)[1][0] == "…He saw [the the] man…"
    header = [made.model.headerData(column, Qt.Orientation.Horizontal) for column in range(6)]
    assert header == ["Words", "Asked for", "By", "When", "Why", "Article"]


@pytest.mark.parametrize(
    ("reason", "note", "said"),
    [
        (Reason.FALSE_ALARM, "Her style", "False alarm: Her style"),
        (Reason.OTHER, "A song", "A song"),
    ],
)
def test_the_note_stands_beside_the_reason(shown, reason, note, said):
    noted = replace(EXCEPTION, decisions=(replace(ALWAYS, reason=reason, note=note),))
    assert rows(shown(noted))[0][4] == said


def test_the_row_in_hand_is_answered(shown, qtbot):
    made = shown(TERM, EXCEPTION)
    assert "house list" in made.hint.text()
    made.table.selectRow(1)
    assert "every article" in made.hint.text()
    with qtbot.waitSignal(made.answered) as said:
        made.accept.click()
    assert said.args == [EXCEPTION, True]
    made.show_asked((TERM,))
    with qtbot.waitSignal(made.answered) as said:
        made.refuse.click()
    assert said.args == [TERM, False]


def test_it_is_hidden_where_nothing_waits(shown):
    made = shown(EXCEPTION)
    assert not made.isHidden()
    made.show_asked(())
    assert made.isHidden()
    assert not made.accept.isEnabled()


def test_only_a_manager_answers(shown):
    made = shown(EXCEPTION, may_answer=False)
    assert not made.accept.isEnabled()
    assert not made.refuse.isEnabled()
    assert "Only a manager" in made.hint.text()
