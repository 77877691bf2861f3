"""The encodings of a file with the text in each."""

from editor_app.desk.encodings import EncodingChoice
from editor_app.gui.dialogs.encoding import EncodingSheet

CHOICES = (EncodingChoice("cp1250", "Příští týden", True), EncodingChoice("cp1252", "Pøíští týden", False))


def test_the_text_changes_with_the_line_and_the_line_is_chosen(qtbot):
    sheet = EncodingSheet("most.txt", CHOICES)
    qtbot.addWidget(sheet)
    assert sheet.preview.toPlainText() == "Příští týden"
    assert [sheet.list.item(row).text() for row in range(2)] == ["cp1250", "cp1252 (unlikely)"]
    sheet.list.setCurrentRow(1)
    assert sheet.preview.toPlainText() == "Pøíští týden"
    with qtbot.waitSignal(sheet.chosen) as signal:
        sheet.go.click()
    assert signal.args == ["cp1252"]


def test_leaving_it_chooses_nothing(qtbot):
    sheet = EncodingSheet("most.txt", CHOICES)
    qtbot.addWidget(sheet)
    with qtbot.assertNotEmitted(sheet.chosen):
        sheet.drop.click()
