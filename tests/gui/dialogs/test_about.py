"""Which program this is."""

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from editor_app.gui.dialogs.about import AboutDialog
from editor_app.system.parts import Part


def test_it_shows_versions_and_each_licence(qtbot: QtBot) -> None:
    dialog = AboutDialog("Editor App 1.2", (("Qt", "6.9"), ("Python", "3.11")))
    qtbot.addWidget(dialog)
    assert dialog.title.text() == "Editor App 1.2" and dialog.drop.isHidden()
    dialog.show_parts((Part("click", "8.1", "BSD-3-Clause", "Redistribution …"), Part("qt", "6.9", "LGPL-3.0-only")))
    shown = [[str(dialog.parts.index(row, column).data()) for column in range(3)] for row in range(2)]
    assert shown == [["click", "8.1", "BSD-3-Clause"], ["qt", "6.9", "LGPL-3.0-only"]]
    assert dialog.text.toPlainText() == "Redistribution …"
    dialog.table.setCurrentIndex(dialog.parts.index(1, 0))
    assert dialog.text.toPlainText() == "The text of this licence did not come with the part."


def test_versions_can_be_copied_and_the_log_asked_for(qtbot: QtBot) -> None:
    dialog = AboutDialog("Editor App", (("Qt", "6.9"), ("Python", "3.11")))
    qtbot.addWidget(dialog)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "Qt: 6.9\nPython: 3.11"
    with qtbot.waitSignal(dialog.log_asked):
        dialog.log.click()
    dialog.show()
    dialog.go.click()
    assert dialog.isHidden()
