"""What a card is asked to remember is on the house list, or suggested for it, and can be taken back."""

import pytest
from PySide6.QtWidgets import QMenu

from editor_app.desk import house, suggestions
from editor_app.desk.people import set_roles
from editor_app.domain.house import TermKind, TermStatus
from editor_app.domain.person import Role

BODY = """The lock keeper Wang Xudong opened the museum on Monday. Wang Xudong spoke there for an hour.

Xudong Wang left later. Wang Xudong stayed there.
"""


@pytest.fixture
def room(start, qtbot, tmp_path):
    made = start().room
    path = tmp_path / "rivers.txt"
    path.write_text(BODY, encoding="utf-8")
    made.intake.take_in((path,))
    qtbot.waitUntil(lambda: bool(names(made)), timeout=30_000)
    return made


def names(room):
    return [one for one in room.findings.issues or () if one.lead.rule == "names.order"]


def in_hand(room):
    room.findings.select(names(room)[0].lead)
    return room.findings.tree.opened


def notices(room):
    return {one.topic: one for one in room.window.pane.notices.shown}


def listed(room):
    return [(one.term, one.kind, one.status) for one in house.terms(room.work.desk).terms]


def test_a_manager_adds_the_form_that_is_right_and_takes_it_back(room, qtbot):
    in_hand(room).prefer_asked.emit("Wang Xudong")
    qtbot.waitUntil(lambda: listed(room) == [("Wang Xudong", TermKind.PERSON, TermStatus.PREFERRED)])
    qtbot.waitUntil(lambda: "house" in notices(room))
    notices(room)["house"].then()
    qtbot.waitUntil(lambda: listed(room) == [])


def test_an_editor_keeps_a_form_and_suggests_it(room, qtbot):
    set_roles(room.work.desk, "Ada", tuple(Role), "Ed")
    set_roles(room.work.desk, "Ed", (Role.EDITOR,), "Ada")
    in_hand(room).remember_asked.emit("Xudong Wang")
    qtbot.waitUntil(lambda: len(suggestions.suggestions(room.work.desk)) == 1)
    (made,) = suggestions.suggestions(room.work.desk)
    assert (made.term.term, made.term.status, made.by) == ("Xudong Wang", TermStatus.ADMITTED, "Ed")
    assert listed(room) == []
    qtbot.waitUntil(lambda: not names(room)[0].open)
    qtbot.waitUntil(lambda: {"house", "decided"} <= set(notices(room)))
    notices(room)["house"].then()
    qtbot.waitUntil(lambda: suggestions.suggestions(room.work.desk) == ())


def test_the_card_offers_what_the_list_can_learn(room):
    menu = QMenu()
    in_hand(room)
    room.findings.tree.card.fill_house(menu)
    assert [one.text() for one in menu.actions()] == [
        "Keep and remember “Xudong Wang”",
        "Add “Wang Xudong” as preferred",
        "Add “Xudong Wang” as preferred",
    ]
