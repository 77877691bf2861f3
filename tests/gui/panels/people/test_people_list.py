"""The table of people."""

from datetime import UTC, datetime

import pytest

from editor_app.desk.lists.roster import Seat
from editor_app.domain.person import Person, Role
from editor_app.gui.panels.people.people_list import PeopleList


@pytest.fixture
def seats() -> tuple[Seat, ...]:
    """Two editors who did something just now."""
    people = {name: Person(name, (Role.EDITOR,), frozenset()) for name in ("Ada", "Ed")}
    return tuple(Seat(one, 2, datetime.now(UTC), (f"{name.lower()}@desk",)) for name, one in people.items())


def test_a_row_says_name_role_last_step_and_what_is_in_hand(qtbot, seats):
    made = PeopleList()
    qtbot.addWidget(made)
    made.show_seats(seats, "Ed")
    assert [made.model_.index(0, column).data() for column in range(5)] == ["Ada", "editor", "ada@desk", "now", "2"]
    assert made.name == "Ed"


def test_who_is_in_hand_stays_so(qtbot, seats):
    made = PeopleList()
    qtbot.addWidget(made)
    made.show_seats(seats, "Ed")
    made.setCurrentIndex(made.model_.index(0, 0))
    made.show_seats((Seat(Person("Aaron", (), frozenset())), *seats), "Ed")
    assert made.name == "Ada"
    assert made.model_.index(0, 1).data() == "none"
