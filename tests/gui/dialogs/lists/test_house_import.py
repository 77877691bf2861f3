"""Before an import: what comes, and which lines are wrong."""

from editor_app.domain.house import HouseList, HouseTerm, TermKind, TermStatus
from editor_app.domain.house_rows import Plan, Row, Wrong
from editor_app.domain.message import say
from editor_app.gui.dialogs.lists.house_import import HouseImportDialog

TERM = HouseTerm("quay", TermKind.TERM, "Quay", TermStatus.PREFERRED)


def test_counts_and_lines_are_shown_and_agreed_to(qtbot):
    plan = Plan(HouseList((TERM,)), new=(Row(2, TERM),), twice=(Row(3, TERM),), wrong=(Wrong(4, "Lock", say("No.")),))
    dialog = HouseImportDialog("list.csv", plan)
    qtbot.addWidget(dialog)
    assert dialog.counts.text() == "1 new, 0 changed, 0 already there, 1 listed twice, 1 wrong."
    assert dialog.lines.toPlainText().split("\n") == [
        "Line 4: Lock – No.",
        "Line 3: Quay – listed twice, kept once",
        "Line 2: Quay – new",
    ]
    with qtbot.waitSignal(dialog.agreed):
        dialog.go.click()


def test_where_nothing_comes_nothing_can_be_agreed_to(qtbot):
    dialog = HouseImportDialog("list.csv", Plan(HouseList(), wrong=(Wrong(2, "", say("No.")),)))
    qtbot.addWidget(dialog)
    assert not dialog.go.isEnabled()
