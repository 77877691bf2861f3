"""What must be so that a text can be approved from here."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from editor_app.desk.reports.approval_sheet import Before, Sheet, Since
from editor_app.domain.article import Action, Status, Step
from editor_app.domain.checklist import Item, When
from editor_app.domain.message import verbatim
from editor_app.gui.panels.approval.verdict import Verdict
from editor_app.gui.shell.actions import Menu

SHEET = Sheet(
    "Locks", 3, "d", "5" * 64, "<p>Locks</p>", "Locks", (), "Ed", datetime(2026, 3, 1, tzinfo=UTC), 2, "Why?", "Mia"
)


@pytest.fixture
def verdict(qtbot, standings):
    def make(against=(), commented=False, asked=(), sheet=SHEET, own=False):
        made = Verdict(sheet, standings, against, commented, asked, own)
        qtbot.addWidget(made)
        made.hold(False)
        return made

    return make


def test_approving_sleeps_and_wakes(verdict):
    made = verdict()
    made.hold(True)
    assert not made.go.isEnabled()
    made.hold(False)
    assert made.go.isEnabled()


def test_who_may_not_reads_why_and_can_still_send_it_back(verdict, qtbot):
    made = verdict((verbatim("You edited this text."),))
    assert not made.go.isEnabled()
    assert made.go.toolTip() == "You edited this text."
    assert not made.back.isEnabled()
    made.note.setText(" Which lock? ")
    with qtbot.waitSignal(made.changes_requested) as asked:
        made.back.click()
    assert asked.args == ["Which lock?"]


def test_own_work_wants_a_reason_and_is_not_said_to_be_of_others(verdict, qtbot):
    made = verdict(own=True)
    assert (made.go.isEnabled(), made.go.toolTip()) == (False, "Say why you approve your own work.")
    assert "you have not written" not in told(made)
    made.note.setText(" Alone tonight. ")
    assert made.go.toolTip() == ""
    with qtbot.waitSignal(made.approved) as said:
        made.go.click()
    assert said.args == ["Alone tonight.", False, ()]


def test_open_comments_want_a_tick(verdict, qtbot):
    made = verdict((), True)
    assert not made.go.isEnabled()
    made.anyway.setChecked(True)
    with qtbot.waitSignal(made.approved) as said:
        made.go.click()
    assert said.args == ["", True, ()]


def test_what_the_house_asks_is_ticked_first(verdict, qtbot):
    made = verdict(asked=(Item(When.APPROVE, "Law?"),))
    assert (made.go.isEnabled(), made.go.toolTip()) == (False, "Checklist of the house: 1 to tick")
    made.ticks.boxes[0].click()
    with qtbot.waitSignal(made.approved) as said:
        made.go.click()
    assert said.args == ["", False, ("Law?",)]


def told(made):
    return " ".join(one.text() for one in made.findChildren(QLabel))


def test_who_approved_first_is_told_and_whose_turn_it_is(verdict):
    at = datetime(2026, 3, 1, tzinfo=UTC)
    first = Step("a", 3, Action.APPROVE, "Mia", "manager", at, Status.SUBMITTED, Status.SUBMITTED)
    assert "first by Mia" in told(verdict(sheet=replace(SHEET, two=True, first=first)))
    assert "yours is the first" in told(verdict(sheet=replace(SHEET, two=True)))
    assert "first" not in told(verdict())
    assert "first" not in told(verdict((verbatim("You edited this text."),), sheet=replace(SHEET, two=True)))


def test_changes_of_text_and_details_are_told(verdict):
    made = verdict()
    made.show_changes([("a", "b")], Before(Since.ROUND, 1, "", (("date", "", "2026-03-01"),)))
    assert made.changes.changes.rowCount() == 1
    assert made._details.text() == "Date: none → 2026-03-01"
    made.show_changes([], None)
    assert made._changed.text() == "Nothing changed in the text"


def test_no_button_has_the_access_key_of_a_menu(verdict):
    buttons = verdict(commented=True).findChildren(QAbstractButton)
    own = {one.text().partition("&")[2][:1].upper() for one in buttons} - {""}
    assert len(own) >= 4
    assert own.isdisjoint(menu.title.partition("&")[2][0].upper() for menu in Menu)


def test_open_comments_say_what_is_lacking(verdict):
    made = verdict(commented=True)
    assert (made.go.isEnabled(), "Comments are still open" in made.go.toolTip()) == (False, True)
    made.anyway.setChecked(True)
    assert (made.go.isEnabled(), made.go.toolTip()) == (True, "")
