"""A new passphrase is typed twice and unseen."""

from PySide6.QtWidgets import QLineEdit

from editor_app.gui.dialogs.new_passphrase import NewPassphrase


def test_it_is_taken_when_both_are_the_same_and_long_enough(qtbot):
    dialog = NewPassphrase("Ed", 8)
    qtbot.addWidget(dialog)
    assert "Ed" in dialog.windowTitle()
    for first, second, taken in (("ducks", "ducks", False), ("three ducks", "", False), ("three ducks",) * 2 + (True,)):
        dialog.first.setText(first)
        dialog.second.setText(second)
        assert dialog.go.isEnabled() is taken
    assert {one.echoMode() for one in (dialog.first, dialog.second)} == {QLineEdit.EchoMode.Password}
    with qtbot.waitSignal(dialog.chosen) as said:
        dialog.go.click()
    assert said.args == ["three ducks"]
