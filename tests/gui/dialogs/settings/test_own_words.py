"""Words are told when the field is left, and only when there are others."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from editor_app.gui.dialogs.settings.own_words import OwnWords


def test_words_are_told_when_the_field_is_left(qtbot):
    window, words, other = QWidget(), OwnWords(), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(words)
    column.addWidget(other)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    assert not words.isEnabled()
    words.show_words(("gyrovault",))
    words.setFocus()
    QTest.keyClicks(words, "velotamab")
    QTest.keyClick(words, Qt.Key.Key_Return)
    with qtbot.waitSignal(words.changed) as told:
        other.setFocus()
    assert told.args == [("velotamab", "gyrovault")]
    words.setFocus()
    with qtbot.assertNotEmitted(words.changed):
        other.setFocus()
