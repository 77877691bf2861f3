"""The form of a client profile."""

import pytest
from PySide6.QtCore import Qt

from editor_app.domain.client import Client, Skip
from editor_app.domain.house import HouseList, HouseTerm, TermKind, TermStatus
from editor_app.gui.dialogs.lists.client import ClientDialog
from editor_app.gui.dialogs.settings.rules import RuleRow

RULES = (RuleRow("names.variant", "Several spellings"), RuleRow("terms.style", "Several styles"))
TERMS = HouseList((HouseTerm("lock", TermKind.TERM, "lock", TermStatus.PREFERRED),))


@pytest.fixture
def form(qtbot):
    def made(one):
        dialog = ClientDialog(one, RULES)
        qtbot.addWidget(dialog)
        return dialog

    return made


def test_what_is_shown_is_what_is_kept(form, qtbot):
    one = Client("Zoo", ("terms.style",), "en_GB", frozenset({Skip.TABLES}), TERMS)
    dialog = form(one)
    assert dialog.client() == one
    dialog.name.setText(" Aquarium ")
    dialog.english.setCurrentIndex(0)
    dialog.parts[Skip.TABLES].setChecked(False)
    dialog.parts[Skip.QUOTATIONS].setChecked(True)
    model = dialog.rules.model()
    model.setData(model.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    dialog.no_terms.click()
    with qtbot.waitSignal(dialog.filled) as kept:
        dialog.go.click()
    off = ("names.variant", "terms.style")
    assert kept.args == [Client("Aquarium", off, "", frozenset({Skip.QUOTATIONS}))]


def test_a_profile_needs_a_name(form):
    dialog = form(Client(""))
    assert not dialog.go.isEnabled()
    dialog.name.setText("  ")
    assert not dialog.go.isEnabled()
    dialog.name.setText("Zoo")
    assert dialog.go.isEnabled()


def test_terms_are_read_and_removed_as_a_whole(form, qtbot):
    dialog = form(Client("Zoo"))
    assert not dialog.no_terms.isEnabled()
    with qtbot.waitSignal(dialog.terms_asked):
        dialog.read.click()
    dialog.show_terms(TERMS)
    assert dialog.client().terms == TERMS
    assert dialog.terms.text().startswith("1 term")


def test_checks_are_found_by_their_words(form):
    dialog = form(Client("Zoo"))
    dialog.sought.setText("STYLES")
    assert [dialog.rules.isRowHidden(row) for row in range(2)] == [True, False]
