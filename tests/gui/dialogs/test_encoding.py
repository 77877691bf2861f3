"""The encodings of a file with the text in each."""

from editor_app.desk.articles.encodings import EncodingChoice
from editor_app.gui.dialogs.encoding import EncodingDialog

CHOICES = (
    EncodingChoice("cp1250", "Příští týden", True, 3),
    EncodingChoice("cp1252", "😀 the Pøíští týden", False, 3, 1, 7),
    EncodingChoice("iso8859-2", "Příští týden", True),
)


def test_the_text_changes_with_the_line_and_the_line_is_chosen(qtbot):
    dialog = EncodingDialog("most.txt", CHOICES)
    qtbot.addWidget(dialog)
    assert dialog.preview.toPlainText() == "Příští týden"
    assert dialog.told.text() == "Line 3 is the first that other encodings read differently."
    assert [dialog.list.item(row).text() for row in range(2)] == ["cp1250", "cp1252 (unlikely)"]
    dialog.list.setCurrentRow(1)
    assert dialog.preview.toPlainText() == "😀 the Pøíští týden"
    assert dialog.preview.textCursor().selectedText() == "Pøíští"
    assert dialog.told.text().startswith("Line 3 is the first that reads differently in cp1250. 1 character")
    dialog.list.setCurrentRow(2)
    assert dialog.told.text() == "Reads the same as cp1250."
    dialog.list.setCurrentRow(1)
    with qtbot.waitSignal(dialog.chosen) as signal:
        dialog.go.click()
    assert signal.args == ["cp1252"]
    assert dialog.isHidden()


def test_leaving_it_chooses_nothing(qtbot):
    dialog = EncodingDialog("most.txt", CHOICES)
    qtbot.addWidget(dialog)
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.drop.click()
