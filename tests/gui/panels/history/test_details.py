import pytest
from PySide6.QtCore import Qt

from editor_app.domain.client import Client
from editor_app.gui.panels.history.details import DetailsPanel, with_field
from editor_app.text.manuscript import Manuscript
from editor_app.text.span import Span

TEXT = Manuscript("Locks open", "body", language="en_GB", front=(("source", "Canal Weekly"), ("rights", "free")))


@pytest.fixture
def panel(qtbot):
    made = DetailsPanel()
    qtbot.addWidget(made)
    made.show_details(TEXT, (("Encoding", "UTF-8"),))
    made.show()
    return made


def write(qtbot, field, words):
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_field_speaks_as_it_is_typed(panel, qtbot):
    said = []
    panel.field_changed.connect(lambda key, value: said.append((key, value)))
    write(qtbot, panel.fields["source"], "A B")
    assert said == [("source", "A"), ("source", "A B")], "nothing for the blank alone"
    panel.language.setCurrentIndex(panel.language.findData("zh_CN"))
    assert said[-1] == ("language", "zh_CN")


def test_the_fields_follow_each_other_by_tab(panel):
    stops, widget = [], panel.fields["title"]
    while widget not in stops:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(widget)
        widget = widget.nextInFocusChain()
    fields = panel.fields
    wanted = [fields["title"], fields["source"], panel.language, panel.client, fields["date"], fields["embargo"]]
    assert stops[:6] == wanted


def test_a_moment_that_cannot_be_read_is_said_and_kept(panel, qtbot):
    with qtbot.waitSignal(panel.field_changed, check_params_cb=lambda *said: said == ("embargo", "tomorrow")):
        write(qtbot, panel.fields["embargo"], "tomorrow")
    assert "Embargo" in panel.hint.text()
    write(qtbot, panel.fields["embargo"], "2025-08-22 18:00")
    assert panel.hint.isHidden()


def test_showing_says_nothing_and_read_only_is_read_only(panel, qtbot):
    with qtbot.assertNotEmitted(panel.field_changed):
        panel.show_details(with_field(TEXT, "language", "fr_FR"), (), editable=False)
    assert panel.language.currentData() == "fr_FR"
    assert panel.fields["title"].isReadOnly()
    assert not panel.language.isEnabled()


def test_a_field_changes_only_itself():
    assert with_field(TEXT, "title", "New").title == "New"
    assert with_field(TEXT, "language", "zh_CN").front == TEXT.front
    assert with_field(TEXT, "source", "").front == (("rights", "free"),)


def test_words_of_the_headline_can_be_selected(panel, qtbot):
    panel.show_details(Manuscript("😀 Locks open", ""), ())
    panel.select_headline(Span(2, 7))
    assert panel.fields["title"].selectedText() == "Locks"
    qtbot.waitUntil(panel.fields["title"].hasFocus)


def test_the_client_is_chosen_among_those_of_the_house(panel):
    said = []
    panel.field_changed.connect(lambda key, value: said.append((key, value)))
    panel.show_clients((Client("Aquarium"), Client("Zoo")))
    assert [panel.client.itemText(row) for row in range(panel.client.count())] == ["None", "Aquarium", "Zoo"]
    assert (panel.client.currentData(), said) == ("", [])
    panel.client.setCurrentIndex(2)
    assert said == [("client", "Zoo")]
    panel.client.setCurrentIndex(0)
    assert said[-1] == ("client", "")


def test_a_client_that_the_house_does_not_have_stays_with_its_text(panel):
    panel.show_details(with_field(TEXT, "client", "Harbour  museum"), ())
    panel.show_clients((Client("Zoo"),))
    assert panel.client.currentData() == "Harbour  museum"
    panel.show_clients((Client("Harbour Museum"), Client("Zoo")))
    assert (panel.client.currentText(), panel.client.count()) == ("Harbour Museum", 3)
    panel.show_editable(False)
    assert not panel.client.isEnabled()


def test_what_is_selected_in_the_headline_can_be_commented_on(qtbot):
    panel = DetailsPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.show_details(TEXT, ())
    assert panel.headline_selected() is None
    panel.select_headline(Span(6, 10))
    qtbot.waitUntil(panel.fields["title"].hasFocus)
    assert panel.headline_selected() == Span(6, 10)
    panel.fields["title"].deselect()
    assert panel.headline_selected() == Span(0, 10)
