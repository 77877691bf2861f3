import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from editor_app.domain.settings import Settings
from editor_app.gui.dialogs.settings.preferences import KeyRow, PreferencesDialog, RuleRow

KEYS = (KeyRow("save", "Save revision", "Ctrl+S"), KeyRow("check", "Check", "F7"))
RULES = (RuleRow("dates.order", "Order of dates"), RuleRow("dates.glued", "Glued date"))


@pytest.fixture
def dialog(qtbot):
    made = PreferencesDialog(Settings(rules_off=("dates.order",)), RULES, KEYS)
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_change_holds_at_once_and_keeps_the_others(dialog, qtbot):
    said = []
    dialog.settings_changed.connect(said.append)
    dialog.theme.setCurrentIndex(2)
    dialog.theme.activated.emit(2)
    dialog.offer_dictionaries(("en_GB", "en_US"))
    dialog.spelling.setCurrentIndex(0)
    dialog.spelling.activated.emit(0)
    dialog.person.setText("Wu Lan")
    dialog.person.editingFinished.emit()
    assert said[-1] == Settings(person="Wu Lan", theme="dark", spelling="en_GB", rules_off=("dates.order",))
    dialog.theme.activated.emit(2)
    assert len(said) == 3


def test_a_check_can_be_switched_off_and_on(dialog, qtbot):
    dialog.rules.setCurrentIndex(dialog.rules.model().index(1, 0))
    with qtbot.waitSignal(dialog.settings_changed) as said:
        qtbot.keyClick(dialog.rules, Qt.Key.Key_Space)
    assert said.args[0].rules_off == ("dates.glued", "dates.order")
    with qtbot.waitSignal(dialog.settings_changed) as said:
        qtbot.keyClick(dialog.rules, Qt.Key.Key_Space)
    assert said.args[0].rules_off == ("dates.order",)


def test_keys_are_changed_but_never_given_twice(dialog, qtbot):
    keys = dialog.keys
    keys.table.setCurrentIndex(keys.shown.index(0, 0))
    keys.edit.setKeySequence(QKeySequence("F7"))
    assert not keys.give.isEnabled()
    assert "Check" in keys.hint.text()
    keys.edit.setKeySequence(QKeySequence("Ctrl+Shift+S"))
    with qtbot.waitSignal(keys.key_changed) as said:
        keys.give.click()
    assert said.args == ["save", "Ctrl+Shift+S"]
    assert keys.current().keys == "Ctrl+Shift+S"


def test_commands_can_be_looked_up(dialog):
    dialog.keys.words.setText("chec")
    assert dialog.keys.shown.rowCount() == 1


def test_an_unknown_size_of_text_is_kept(qtbot):
    made = PreferencesDialog(Settings(text_size=17))
    qtbot.addWidget(made)
    assert made.text_size.currentData() == 17


def test_dictionaries_are_offered_by_name_once_they_are_known(dialog):
    assert not dialog.spelling.isEnabled()
    assert dialog.spelling.currentData() == "en_US"
    dialog.offer_dictionaries(("en_GB", "en_US", "tlh"))
    assert dialog.spelling.isEnabled()
    offered = [dialog.spelling.itemText(number) for number in range(dialog.spelling.count())]
    assert offered == ["British English (en_GB)", "American English (en_US)", "tlh"]
    assert dialog.spelling.currentData() == "en_US"


def test_the_dictionary_that_is_set_is_shown_where_it_is_missing(qtbot):
    made = PreferencesDialog(Settings(spelling="en_AU"))
    qtbot.addWidget(made)
    made.offer_dictionaries(("en_GB",))
    assert [made.spelling.itemData(number) for number in range(made.spelling.count())] == ["en_GB", "en_AU"]
    assert made.spelling.currentData() == "en_AU"


def test_settings_are_found_on_the_page_they_stand_on(dialog):
    dialog.search.setText("theme")
    assert dialog._tabs.currentIndex() == 0
    dialog.search.setText("glued")
    assert dialog._tabs.currentWidget() is dialog.rules
    assert [dialog.rules.isRowHidden(row) for row in range(2)] == [True, False]
    dialog.search.setText("Save rev")
    assert dialog._tabs.currentWidget() is dialog.keys
    dialog.search.clear()
    assert not any(dialog.rules.isRowHidden(row) for row in range(2))


def test_a_setting_is_found_by_what_it_can_be_and_nothing_found_is_said(dialog):
    dialog.search.setText("high contrast")
    assert dialog._form.isRowVisible(2) and not dialog._form.isRowVisible(0)
    assert dialog.nothing.isHidden()
    dialog.search.setText("zzz")
    assert not dialog.nothing.isHidden() and "zzz" in dialog.nothing.text()
    dialog.search.clear()
    assert dialog.nothing.isHidden()


def test_the_signs_of_markdown_can_be_shown_and_are_found(qtbot: QtBot) -> None:
    made = PreferencesDialog(Settings(signs=True))
    qtbot.addWidget(made)
    assert made.signs.isChecked()
    with qtbot.waitSignal(made.settings_changed) as heard:
        made.signs.click()
    assert heard.args == [Settings(signs=False)]
    made.show()
    made.narrow("markdown")
    assert made.signs.isVisible() and not made.text_size.isVisible()
