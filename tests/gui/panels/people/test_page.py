"""Everybody sees people and policies; those who may, change them."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor_app.desk.lists.roster import Roster, Seat
from editor_app.domain.person import Person, Privilege, Role
from editor_app.gui.panels.people.page import PeoplePage

ADA = Person("Ada", (Role.ADMINISTRATOR,), frozenset(Privilege))
ED = Person("Ed", (Role.EDITOR,), frozenset([Privilege.EDIT]))
ROSTER = Roster(
    (Seat(ADA), Seat(ED, 3, datetime(2026, 3, 1, tzinfo=UTC))),
    {Role.EDITOR: ED.privileges, Role.MANAGER: frozenset([Privilege.APPROVE]), Role.ADMINISTRATOR: ADA.privileges},
    {"four_eyes": "yes", "approve_own": "no", "retention_days": "365"},
)


@pytest.fixture
def page(qtbot):
    made = PeoplePage()
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.show_roster(ROSTER, "Ada", may=True)
    return made


def test_whoever_looks_is_in_hand_first(page):
    assert page.one.name.text() == "Ada"
    assert page.people.model_.index(0, 0).data() == "Ada (you)"


def test_the_only_administrator_stays_one(page):
    assert not page.one.roles[Role.ADMINISTRATOR].isEnabled()
    assert page.one.roles[Role.ADMINISTRATOR].toolTip() == "The only administrator"


def test_a_person_is_added_and_taken_in_hand(page, qtbot):
    QTest.keyClicks(page.name, "  Bo   Lee ")
    with qtbot.waitSignal(page.person_added) as added:
        QTest.keyClick(page.name, Qt.Key.Key_Return)
    assert added.args == ["Bo Lee"]
    page.show_roster(ROSTER, "Ada", may=True)
    assert page.name.text(), "it was not kept"
    QTest.keyClick(page.name, Qt.Key.Key_Return)
    bo = Seat(Person("Bo Lee", (Role.EDITOR,), frozenset()))
    page.show_roster(Roster((*ROSTER.seats, bo), ROSTER.allowed, ROSTER.policies), "Ada", may=True)
    assert (page.one.name.text(), page.name.text()) == ("Bo Lee", "")


def test_who_may_not_sees_it_all_and_who_can(page):
    page.show_roster(ROSTER, "Ed", may=False)
    boxes = (*page.one.roles.values(), *page.policies.boxes.values(), page.policies.days, page.name, page.add)
    assert not any(one.isEnabled() for one in boxes)
    assert page._who_can.text() == "Ada can change this."
