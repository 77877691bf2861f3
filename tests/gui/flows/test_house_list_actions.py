"""What a card is asked to remember is on the house list, or suggested for it, and can be taken back."""

import pytest
from PySide6.QtCore import Qt

from editor_app.desk.base.people import set_roles
from editor_app.desk.lists import house, suggestions
from editor_app.domain.house import TermKind, TermStatus
from editor_app.domain.person import Role
from editor_app.domain.record import HOUSE_ACTS
from editor_app.gui.dialogs.lists.term import TermDialog
from editor_app.gui.flows.house_list_actions import keep
from editor_app.gui.flows.house_list_actions import prefer as prefer_form
from editor_app.gui.panels.findings.card.asks import Ask, house_choices
from editor_app.gui.session.lists.house_list_controller import HouseListController
from editor_app.store.lists import list_records

BODY = """The lock keeper Wang Xudong opened the museum on Monday. Wang Xudong spoke there for an hour.

Xudong Wang left later. Wang Xudong stayed there.
"""


@pytest.fixture
def workspace(start, qtbot, tmp_path):
    made = start().workspace
    path = tmp_path / "rivers.txt"
    path.write_text(BODY, encoding="utf-8")
    made.importing.take_in((path,))
    qtbot.waitUntil(lambda: bool(names(made)), timeout=30_000)
    return made


def names(workspace):
    return [one for one in workspace.findings.issues or () if one.lead.rule == "names.order"]


def in_hand(workspace):
    workspace.findings.select(names(workspace)[0].lead)
    return workspace.findings.tree.opened


def notices(workspace):
    return {one.topic: one for one in workspace.window.notices}


def listed(workspace):
    return [(one.term.term, one.term.kind, one.term.status) for one in house.held(workspace.work.desk)]


def asked(workspace):
    (dialog,) = (one for one in workspace.window.findChildren(TermDialog) if one.isVisible())
    return dialog


def prefer(workspace, qtbot, form):
    in_hand(workspace).asked.emit(Ask.PREFER, form)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in workspace.window.findChildren(TermDialog)))
    return asked(workspace)


BOTH = [
    ("Wang Xudong", TermKind.PERSON, TermStatus.PREFERRED),
    ("Xudong Wang", TermKind.PERSON, TermStatus.DEPRECATED),
]


def test_a_manager_looks_at_the_form_that_is_right_adds_it_and_takes_all_of_it_back(workspace, qtbot):
    dialog = prefer(workspace, qtbot, "Wang Xudong")
    assert listed(workspace) == [], "nothing is added before it was looked at"
    assert [box.text() for box in dialog.others] == ["Xudong Wang (1)"]
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listed(workspace) == BOTH)
    qtbot.waitUntil(lambda: "house" in notices(workspace))
    assert "1 other form" in notices(workspace)["house"].text
    notices(workspace)["house"].then()
    qtbot.waitUntil(lambda: listed(workspace) == [])
    with workspace.work.desk.database.read() as tx:
        assert [len(one.changes) for one in list_records.records(tx) if one.act not in HOUSE_ACTS] == [2, 2]


def test_without_a_text_nothing_is_remembered(furnished):
    house_list = furnished.window.findChild(HouseListController)
    keep(furnished.work, furnished.live, house_list, furnished.acts, (), "Wang Xudong")
    prefer_form(furnished.work, furnished.live, house_list, None, "Wang Xudong", ())
    assert furnished.live._store_lane.settle(30)
    assert listed(furnished) == []


def test_escape_adds_nothing(workspace, qtbot):
    qtbot.keyClick(prefer(workspace, qtbot, "Xudong Wang"), Qt.Key.Key_Escape)
    assert listed(workspace) == []


def test_an_editor_suggests_what_was_looked_at(workspace, qtbot):
    set_roles(workspace.work.desk, "Ada", tuple(Role), "Ed")
    set_roles(workspace.work.desk, "Ed", (Role.EDITOR,), "Ada")
    dialog = prefer(workspace, qtbot, "Wang Xudong")
    assert dialog.go.text() == "Suggest"
    dialog.go.click()
    waiting = lambda: [one.term.status for one in suggestions.suggestions(workspace.work.desk)]  # noqa: E731
    qtbot.waitUntil(lambda: waiting() == [TermStatus.PREFERRED, TermStatus.DEPRECATED])
    qtbot.waitUntil(lambda: "house" in notices(workspace))
    notices(workspace)["house"].then()
    qtbot.waitUntil(lambda: waiting() == [])


@pytest.mark.parametrize("role", [Role.EDITOR, Role.MANAGER])
def test_a_form_is_kept_and_remembered_and_one_undo_takes_back_both(workspace, qtbot, role):
    set_roles(workspace.work.desk, "Ada", tuple(Role), "Ed")
    set_roles(workspace.work.desk, "Ed", (Role.EDITOR, role), "Ada")
    in_hand(workspace).asked.emit(Ask.REMEMBER, "Xudong Wang")
    said = workspace.window.status.said
    ending = "suggested for the house list." if role is Role.EDITOR else "admitted on the house list."
    qtbot.waitUntil(lambda: said.text().endswith(ending))
    waiting = [(one.term.term, one.term.status, one.by) for one in suggestions.suggestions(workspace.work.desk)]
    if role is Role.EDITOR:
        assert (waiting, listed(workspace)) == ([("Xudong Wang", TermStatus.ADMITTED, "Ed")], [])
    else:
        assert (waiting, listed(workspace)) == ([], [("Xudong Wang", TermKind.PERSON, TermStatus.ADMITTED)])
    qtbot.waitUntil(lambda: not any(one.open for one in names(workspace)))
    workspace.window.command("undo").trigger()
    qtbot.waitUntil(lambda: suggestions.suggestions(workspace.work.desk) == () and listed(workspace) == [])
    qtbot.waitUntil(lambda: any(one.open for one in names(workspace)))


def test_the_card_offers_what_the_list_can_learn(workspace):
    in_hand(workspace)
    card = workspace.findings.tree.card
    assert [one.says for one in house_choices(card.issue, card.place)] == [
        "Keep and remember “Xudong Wang”",
        "Add “Wang Xudong” as preferred",
        "Add “Xudong Wang” as preferred",
    ]
