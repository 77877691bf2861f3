"""What a card is asked to remember is on the house list, or suggested for it, and can be taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from editor_app.desk.base.people import set_roles
from editor_app.desk.lists import house, suggestions
from editor_app.domain.house import TermKind, TermStatus
from editor_app.domain.person import Role
from editor_app.gui.dialogs.lists.term import TermSheet
from editor_app.store import records

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
    return [(one.term.term, one.term.kind, one.term.status) for one in house.held(room.work.desk)]


def asked(room):
    (sheet,) = (one for one in room.window.findChildren(TermSheet) if one.isVisible())
    return sheet


def prefer(room, qtbot, form):
    in_hand(room).prefer_asked.emit(form)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in room.window.findChildren(TermSheet)))
    return asked(room)


BOTH = [
    ("Wang Xudong", TermKind.PERSON, TermStatus.PREFERRED),
    ("Xudong Wang", TermKind.PERSON, TermStatus.DEPRECATED),
]


def test_a_manager_looks_at_the_form_that_is_right_adds_it_and_takes_all_of_it_back(room, qtbot):
    sheet = prefer(room, qtbot, "Wang Xudong")
    assert listed(room) == [], "nothing is added before it was looked at"
    assert [box.text() for box in sheet.others] == ["Xudong Wang (1)"]
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listed(room) == BOTH)
    qtbot.waitUntil(lambda: "house" in notices(room))
    assert "1 other form" in notices(room)["house"].text
    notices(room)["house"].then()
    qtbot.waitUntil(lambda: listed(room) == [])
    with room.work.desk.database.read() as tx:
        assert [len(one.changes) for one in records.records(tx)] == [2, 2]


def test_escape_adds_nothing(room, qtbot):
    qtbot.keyClick(prefer(room, qtbot, "Xudong Wang"), Qt.Key.Key_Escape)
    assert listed(room) == []


def test_an_editor_suggests_what_was_looked_at(room, qtbot):
    set_roles(room.work.desk, "Ada", tuple(Role), "Ed")
    set_roles(room.work.desk, "Ed", (Role.EDITOR,), "Ada")
    sheet = prefer(room, qtbot, "Wang Xudong")
    assert sheet.go.text() == "Suggest"
    sheet.go.click()
    waiting = lambda: [one.term.status for one in suggestions.suggestions(room.work.desk)]  # noqa: E731
    qtbot.waitUntil(lambda: waiting() == [TermStatus.PREFERRED, TermStatus.DEPRECATED])
    qtbot.waitUntil(lambda: "house" in notices(room))
    notices(room)["house"].then()
    qtbot.waitUntil(lambda: waiting() == [])


@pytest.mark.parametrize("role", [Role.EDITOR, Role.MANAGER])
def test_a_form_is_kept_and_remembered_and_one_undo_takes_back_both(room, qtbot, role):
    set_roles(room.work.desk, "Ada", tuple(Role), "Ed")
    set_roles(room.work.desk, "Ed", (Role.EDITOR, role), "Ada")
    in_hand(room).remember_asked.emit("Xudong Wang")
    qtbot.waitUntil(lambda: "decided" in notices(room))
    told = notices(room)
    waiting = [(one.term.term, one.term.status, one.by) for one in suggestions.suggestions(room.work.desk)]
    if role is Role.EDITOR:
        assert (waiting, listed(room)) == ([("Xudong Wang", TermStatus.ADMITTED, "Ed")], [])
    else:
        assert (waiting, listed(room)) == ([], [("Xudong Wang", TermKind.PERSON, TermStatus.ADMITTED)])
    qtbot.waitUntil(lambda: not any(one.open for one in names(room)))
    assert [one.action for one in told.values() if one.action] == ["Undo"], "one undo"
    told["decided"].then()
    qtbot.waitUntil(lambda: suggestions.suggestions(room.work.desk) == () and listed(room) == [])
    qtbot.waitUntil(lambda: any(one.open for one in names(room)))


def test_the_card_offers_what_the_list_can_learn(room):
    menu = QMenu()
    in_hand(room)
    room.findings.tree.card.fill_house(menu)
    assert [one.text() for one in menu.actions()] == [
        "Keep and remember “Xudong Wang”",
        "Add “Wang Xudong” as preferred",
        "Add “Xudong Wang” as preferred",
    ]
