"""The dialog of client profiles."""

import pytest
from PySide6.QtCore import Qt

from editor_app.domain.client import Client
from editor_app.gui.dialogs.lists.clients import ClientsDialog

CLIENTS = (Client("Aquarium", english="en_US"), Client("Zoo", ("names.variant",)))


@pytest.fixture
def dialog(qtbot, request):
    made = ClientsDialog(getattr(request, "param", True))
    qtbot.addWidget(made)
    made.show_clients(CLIENTS)
    return made


def test_a_row_says_what_counts_for_a_client(dialog):
    rows = [[dialog.model.index(row, column).data() for column in range(4)] for row in range(2)]
    assert rows == [["Aquarium", "American", "0", "0"], ["Zoo", "", "0", "1"]]
    header = [dialog.model.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    assert header == ["Client", "English", "Terms", "Checks off"]


def test_the_buttons_ask_for_the_row_that_is_chosen(dialog, qtbot):
    dialog.table.selectRow(1)
    for button, asked in (
        (dialog.change, dialog.change_asked),
        (dialog.delete, dialog.delete_asked),
        (dialog.export, dialog.export_asked),
    ):
        with qtbot.waitSignal(asked) as said:
            button.click()
        assert said.args == [CLIENTS[1]]


@pytest.mark.parametrize("dialog", [False], indirect=True)
def test_who_may_not_change_the_list_reads_and_exports(dialog):
    dialog.table.selectRow(0)
    enabled = [one.isEnabled() for one in (dialog.new, dialog.change, dialog.delete, dialog.bring, dialog.export)]
    assert enabled == [False, False, False, False, True]


def test_an_empty_list_says_what_a_profile_is(dialog):
    assert dialog.hint.text().startswith("Choose the client")
    dialog.show_clients(())
    assert dialog.hint.text().startswith("A profile says")
    assert not dialog.change.isEnabled()


def test_the_row_in_hand_stays_in_hand(dialog):
    dialog.show_clients((Client("Bank"), *CLIENTS), "Bank")
    assert dialog.table.row() == 0
    dialog.table.selectRow(2)
    dialog.show_clients(CLIENTS)
    assert dialog.table.row() == 1
