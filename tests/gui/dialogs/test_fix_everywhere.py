import pytest
from PySide6.QtCore import Qt

from editor_app.gui.dialogs.fix_everywhere import FixEverywhere
from editor_app.text.edits import replace
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


@pytest.fixture
def sheet(qtbot, standings, body):
    names = [one.finding for one in standings if one.finding.rule == "names.variant"]
    made = FixEverywhere(names, "River Institute", Text(Manuscript("", body)))
    qtbot.addWidget(made)
    made.show()
    return made


def test_quotations_begin_unticked(sheet, qtbot, body):
    with qtbot.waitSignal(sheet.edits_chosen) as chosen:
        qtbot.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    assert replace(body, chosen.args[0]).count("River Institution") == 1
    assert sheet.isHidden()


def test_all_can_be_ticked_and_each_taken_out_by_space(sheet, qtbot, body):
    qtbot.mouseClick(sheet.all, Qt.MouseButton.LeftButton)
    assert "River Institution" not in replace(body, sheet.places.chosen())
    for row in range(3):
        sheet.places.setCurrentIndex(sheet.places.ticks.index(row))
        qtbot.keyClick(sheet.places, Qt.Key.Key_Space)
    assert not sheet.go.isEnabled()


def test_escape_changes_nothing(sheet, qtbot):
    with qtbot.assertNotEmitted(sheet.edits_chosen):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
