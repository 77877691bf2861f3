"""Help: how a text goes through the desk, and every key."""

from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from editor_app.gui.dialogs.help import HelpDialog
from editor_app.gui.dialogs.settings.keys import KeyRow


def test_it_lists_the_keys_there_are_to_the_letter(qtbot: QtBot) -> None:
    rows = (KeyRow("check", "Check <now>", "F7"), KeyRow("about", "About Editor App", ""))
    dialog = HelpDialog(rows)
    qtbot.addWidget(dialog)
    page = dialog.findChild(QTextBrowser)
    assert isinstance(page, QTextBrowser)
    said = page.toPlainText()
    assert "Check <now>" in said and "F7" in said
    assert "About Editor App" not in said
    assert dialog.drop.isHidden()


def test_its_one_button_closes_it(qtbot: QtBot) -> None:
    dialog = HelpDialog(())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.go.click()
    assert dialog.isHidden()
