"""The encodings of a file with the text in each."""

from editor_app.desk.articles.encodings import EncodingChoice
from editor_app.gui.dialogs.encoding import EncodingSheet

CHOICES = (
    EncodingChoice("cp1250", "Příští týden", True, 3),
    EncodingChoice("cp1252", "😀 the Pøíští týden", False, 3, 1, 7),
    EncodingChoice("iso8859-2", "Příští týden", True),
)


def test_the_text_changes_with_the_line_and_the_line_is_chosen(qtbot):
    sheet = EncodingSheet("most.txt", CHOICES)
    qtbot.addWidget(sheet)
    assert sheet.preview.toPlainText() == "Příští týden"
    assert sheet.told.text() == "Line 3 is the first that other encodings read differently."
    assert [sheet.list.item(row).text() for row in range(2)] == ["cp1250", "cp1252 (unlikely)"]
    sheet.list.setCurrentRow(1)
    assert sheet.preview.toPlainText() == "😀 the Pøíští týden"
    assert sheet.preview.textCursor().selectedText() == "Pøíští"
    assert sheet.told.text().startswith("Line 3 is the first that reads differently in cp1250. 1 character")
    sheet.list.setCurrentRow(2)
    assert sheet.told.text() == "Reads the same as cp1250."
    sheet.list.setCurrentRow(1)
    with qtbot.waitSignal(sheet.chosen) as signal:
        sheet.go.click()
    assert signal.args == ["cp1252"]


def test_leaving_it_chooses_nothing(qtbot):
    sheet = EncodingSheet("most.txt", CHOICES)
    qtbot.addWidget(sheet)
    with qtbot.assertNotEmitted(sheet.chosen):
        sheet.drop.click()
