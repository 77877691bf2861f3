import pytest
from PySide6.QtCore import Qt

from editor_app.gui.panels.details import DetailsPanel, with_field
from editor_app.text.manuscript import Manuscript

TEXT = Manuscript("Locks open", "body", language="en_GB", front=(("source", "Canal Weekly"), ("rights", "free")))


@pytest.fixture
def panel(qtbot):
    made = DetailsPanel()
    qtbot.addWidget(made)
    made.show_details(TEXT, (("Encoding", "UTF-8"),))
    made.show()
    return made


def test_a_field_speaks_when_it_is_left_with_another_value(panel, qtbot):
    said = []
    panel.field_changed.connect(lambda key, value: said.append((key, value)))
    for key, words in (("source", "The Lock"), ("source", "The Lock"), ("date", "2025-08-22"), ("title", "Locks open")):
        panel.fields[key].setText(words)
        qtbot.keyClick(panel.fields[key], Qt.Key.Key_Return)
    panel.language.setCurrentText("zh_CN")
    assert said == [("source", "The Lock"), ("date", "2025-08-22"), ("language", "zh_CN")]


def test_a_moment_that_cannot_be_read_is_said_and_kept(panel, qtbot):
    panel.fields["embargo"].setText("tomorrow")
    with qtbot.waitSignal(panel.field_changed) as said:
        qtbot.keyClick(panel.fields["embargo"], Qt.Key.Key_Return)
    assert said.args == ["embargo", "tomorrow"]
    assert "Embargo" in panel.hint.text()
    panel.fields["embargo"].setText("2025-08-22 18:00")
    qtbot.keyClick(panel.fields["embargo"], Qt.Key.Key_Return)
    assert panel.hint.isHidden()


def test_showing_says_nothing_and_read_only_is_read_only(panel, qtbot):
    with qtbot.assertNotEmitted(panel.field_changed):
        panel.show_details(with_field(TEXT, "language", "fr_FR"), (), editable=False)
    assert panel.language.currentText() == "fr_FR"
    assert panel.fields["title"].isReadOnly()
    assert not panel.language.isEnabled()


def test_a_field_changes_only_itself():
    assert with_field(TEXT, "title", "New").title == "New"
    assert with_field(TEXT, "language", "zh_CN").front == TEXT.front
    assert with_field(TEXT, "source", "").front == (("rights", "free"),)
