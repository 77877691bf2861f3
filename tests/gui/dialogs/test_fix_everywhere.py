import pytest
from PySide6.QtCore import Qt

from editor_app.domain.finding import Finding, Severity
from editor_app.domain.message import NOTHING
from editor_app.gui.dialogs.fix_everywhere import FixEverywhereDialog
from editor_app.text.anchors import anchor
from editor_app.text.edits import replace
from editor_app.text.manuscript import Manuscript, Part
from editor_app.text.prepared import Text
from editor_app.text.span import Span


@pytest.fixture
def dialog(qtbot, standings, body):
    names = [one.finding for one in standings if one.finding.rule == "names.variant"]
    made = FixEverywhereDialog(names, "River Institute", Text(Manuscript("", body)))
    qtbot.addWidget(made)
    made.show()
    return made


def test_quotations_begin_unticked(dialog, qtbot, body):
    with qtbot.waitSignal(dialog.edits_chosen) as chosen:
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert replace(body, chosen.args[0]).count("River Institution") == 1
    assert dialog.isHidden()


def test_all_can_be_ticked_and_each_taken_out_by_space(dialog, qtbot, body):
    qtbot.mouseClick(dialog.all, Qt.MouseButton.LeftButton)
    assert "River Institution" not in replace(body, dialog.places.chosen())
    for row in range(3):
        dialog.places.setCurrentIndex(dialog.places.ticks.index(row))
        qtbot.keyClick(dialog.places, Qt.Key.Key_Space)
    assert not dialog.go.isEnabled()


def test_escape_changes_nothing(dialog, qtbot):
    with qtbot.assertNotEmitted(dialog.edits_chosen):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_what_is_ticked_in_the_headline_is_told_apart(qtbot):
    title = "River Institution opens"
    span = Span(0, 17)
    above = Finding("names.variant", Severity.WARNING, span, anchor(title, span, Part.TITLE), NOTHING, NOTHING)
    made = FixEverywhereDialog([above], "River Institute", Text(Manuscript(title, "")))
    qtbot.addWidget(made)
    assert made.places.ticks.index(0).data().startswith("headline: River Institution")
    with qtbot.assertNotEmitted(made.places.place_activated):
        made.places.activated.emit(made.places.ticks.index(0))
    with qtbot.waitSignal(made.headline_edits_chosen) as chosen:
        made.go.click()
    assert replace(title, chosen.args[0]) == "River Institute opens"
