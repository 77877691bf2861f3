from PySide6.QtCore import Qt

from editor_app.domain.checklist import Item, When
from editor_app.domain.message import verbatim
from editor_app.gui.dialogs.submit import SubmitDialog


def show(qtbot, *given):
    made = SubmitDialog(*given)
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_open_error_blocks_and_no_reason_is_asked(qtbot, standings, body):
    dialog = show(qtbot, standings, body)
    assert not dialog.go.isEnabled()
    assert not dialog.reason.isVisible()
    assert dialog.items.items.rowCount() == 5


def test_one_reason_lets_the_warnings_stay(qtbot, standings, body):
    dialog = show(qtbot, standings[4:], body)
    assert not dialog.go.isEnabled()
    qtbot.keyClicks(dialog.reason, "house style")
    with qtbot.waitSignal(dialog.submitted) as said:
        qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert said.args == ["house style", ()]


def test_nothing_open_needs_no_reason(qtbot, standings, body):
    dialog = show(qtbot, standings[5:], body)
    with qtbot.waitSignal(dialog.submitted) as said:
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert said.args == ["", ()]


def test_what_the_house_asks_is_ticked_first(qtbot, standings, body):
    asked = (Item(When.SUBMIT, "Client?"), Item(When.SUBMIT, "Pictures?", required=False))
    dialog = show(qtbot, standings[5:], body, (), asked)
    assert not dialog.go.isEnabled()
    qtbot.keyClick(dialog.ticks.boxes[0], Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.submitted) as said:
        qtbot.keyClick(dialog.ticks.boxes[0], Qt.Key.Key_Return)
    assert said.args == ["", ("Client?",)]


def test_what_is_missing_blocks(qtbot, standings, body):
    assert not show(qtbot, standings[5:], body, (verbatim("The source is missing."),)).go.isEnabled()


def test_enter_on_a_finding_goes_to_its_place(qtbot, standings, body):
    dialog = show(qtbot, standings, body)
    dialog.items.setCurrentIndex(dialog.items.items.index(0))
    with qtbot.waitSignal(dialog.place_activated) as went:
        dialog.items.activated.emit(dialog.items.currentIndex())
    assert went.args == [dialog.items.items.rows[0].finding.span]
    assert dialog.isHidden()
