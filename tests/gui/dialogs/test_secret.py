"""A secret is typed unseen, and whoever cancels says nothing."""

from PySide6.QtWidgets import QLineEdit, QWidget

from editor_app.gui.dialogs.secret import ask_secret


def test_what_is_typed_is_unseen_and_passed_on(qtbot):
    parent, given = QWidget(), []
    qtbot.addWidget(parent)
    dialog = ask_secret("Passphrase", "That of Ed", given.append, parent)
    assert dialog.textEchoMode() is QLineEdit.EchoMode.Password
    dialog.setTextValue("three ducks")
    dialog.reject()
    assert given == []
    again = ask_secret("Passphrase", "That of Ed", given.append, parent)
    again.setTextValue("three ducks")
    again.accept()
    assert given == ["three ducks"]
