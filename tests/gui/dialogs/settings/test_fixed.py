from PySide6.QtWidgets import QLineEdit

from editor_app.domain.settings import Settings
from editor_app.gui.dialogs.settings.fixed import FixedNote, fixed_here
from editor_app.gui.dialogs.settings.preferences import PreferencesDialog, RuleRow

POLICY = Settings(
    database="postgresql+psycopg://eva:secret@db/desk",
    interface="en",
    export_folder="/srv/out",
    fixed=("database", "interface", "spelling", "rules_off", "export_folder"),
)


def test_a_note_names_what_has_no_field_and_no_password(qtbot):
    note = FixedNote(POLICY)
    qtbot.addWidget(note)
    lines = note.text().split("<br>")
    assert lines == [
        "Your administrator has fixed this for everyone on this machine.",
        "Database: postgresql+psycopg://eva@db/desk",
        "Export folder: /srv/out",
    ]


def test_without_a_policy_there_is_no_note(qtbot):
    note = FixedNote(Settings())
    qtbot.addWidget(note)
    assert note.isHidden()


def test_a_fixed_field_cannot_be_changed_and_says_why(qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    fixed_here(field)
    assert not field.isEnabled()
    assert field.toolTip() == "Your administrator has fixed this for everyone on this machine."


def test_preferences_show_what_is_fixed_and_leave_the_rest(qtbot):
    dialog = PreferencesDialog(POLICY, [RuleRow("style.hedge", "Hedges")])
    qtbot.addWidget(dialog)
    dialog.offer_dictionaries(("en_GB", "en_US"))
    fixed = (dialog.interface, dialog.spelling, dialog.rules)
    assert not any(field.isEnabled() for field in fixed)
    assert dialog.theme.isEnabled() and dialog.text_size.isEnabled() and dialog.person.isEnabled()


def test_preferences_without_a_policy_fix_nothing(qtbot):
    dialog = PreferencesDialog(Settings(), [RuleRow("style.hedge", "Hedges")])
    qtbot.addWidget(dialog)
    dialog.offer_dictionaries(("en_GB", "en_US"))
    assert dialog.interface.isEnabled() and dialog.spelling.isEnabled() and dialog.rules.isEnabled()
