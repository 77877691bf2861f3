"""The history of a term says who made what of what, in the words of the window."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from editor_app.domain.record import Act, Change, Record
from editor_app.gui.dialogs.lists.term_history import TermHistoryDialog, act_name, change_line

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
QUAY = {"term": "North Quay", "status": "preferred", "kind": "term", "concept": "quay", "case_rule": "auto"}
BAD = {**QUAY, "status": "forbidden", "note": "old\nname", "case_rule": "exact"}


def record(act=Act.ADD, *changes, note=""):
    return Record(act, "Mia", "manager", NOW, changes, note)


@pytest.mark.parametrize(
    "change, said",
    [
        (Change("a", None, QUAY), "“North Quay” (Preferred, Term)"),
        (Change("a", QUAY, None), "“North Quay” (Preferred, Term)"),
        (
            Change("a", QUAY, BAD),
            "“North Quay” · status: Preferred → Forbidden"
            " · capitals: Capitals inside a word count → Exactly as written · note: – → old name",
        ),
        (Change("a", QUAY, QUAY), "“North Quay”"),
        (Change("a", None, {"rule": "names.variant", "quote": "the Quay"}), "“the Quay” (names.variant)"),
    ],
)
def test_a_change_is_said_by_what_differs(change, said):
    assert change_line(change) == said


@pytest.mark.parametrize("act", Act)
def test_whatever_can_be_done_has_a_name(act):
    assert act_name(act)


def told(dialog):
    model = dialog.moments
    return [[model.index(row, column).data() for column in range(1, 4)] for row in range(model.rowCount())]


def test_of_the_whole_list_an_import_is_one_line_and_of_a_term_its_own(qtbot):
    brought = record(Act.IMPORT, Change("a", None, QUAY), Change("b", None, BAD), note="in.csv: 2 new")
    whole = TermHistoryDialog("", (brought, record(Act.ADD, Change("a", None, QUAY))))
    one = TermHistoryDialog("North Quay", (record(Act.IMPORT, Change("a", None, QUAY), note="in.csv: 2 new"),))
    for dialog in (whole, one):
        qtbot.addWidget(dialog)
    assert told(whole) == [
        ["Mia (manager)", "Imported", "in.csv: 2 new"],
        ["Mia (manager)", "Added", "“North Quay” (Preferred, Term)"],
    ]
    assert told(one) == [["Mia (manager)", "Imported", "“North Quay” (Preferred, Term) (in.csv)"]]
    assert whole.moments.headerData(0, Qt.Orientation.Horizontal) == "When"


def test_what_is_shown_has_an_end(qtbot):
    dialog = TermHistoryDialog("", tuple(record(Act.ADD, Change("a", None, QUAY)) for _ in range(1002)))
    qtbot.addWidget(dialog)
    assert dialog.moments.rowCount() == 1000
