from PySide6.QtCore import Qt

from editor_app.domain.message import verbatim
from editor_app.gui.dialogs.submit import SubmitSheet


def show(qtbot, *given):
    made = SubmitSheet(*given)
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_open_error_blocks_and_no_reason_is_asked(qtbot, standings, body):
    sheet = show(qtbot, standings, body)
    assert not sheet.go.isEnabled()
    assert not sheet.reason.isVisible()
    assert sheet.items.items.rowCount() == 5


def test_one_reason_lets_the_warnings_stay(qtbot, standings, body):
    sheet = show(qtbot, standings[4:], body)
    assert not sheet.go.isEnabled()
    qtbot.keyClicks(sheet.reason, "house style")
    with qtbot.waitSignal(sheet.submitted) as said:
        qtbot.keyClick(sheet.reason, Qt.Key.Key_Return)
    assert said.args == ["house style"]


def test_nothing_open_needs_no_reason(qtbot, standings, body):
    sheet = show(qtbot, standings[5:], body)
    with qtbot.waitSignal(sheet.submitted) as said:
        qtbot.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    assert said.args == [""]


def test_what_is_missing_blocks(qtbot, standings, body):
    assert not show(qtbot, standings[5:], body, (verbatim("The source is missing."),)).go.isEnabled()


def test_enter_on_a_finding_goes_to_its_place(qtbot, standings, body):
    sheet = show(qtbot, standings, body)
    sheet.items.setCurrentIndex(sheet.items.items.index(0))
    with qtbot.waitSignal(sheet.place_activated) as went:
        sheet.items.activated.emit(sheet.items.currentIndex())
    assert went.args == [sheet.items.items.standings[0].finding.span]
    assert sheet.isHidden()
