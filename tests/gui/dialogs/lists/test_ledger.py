"""The dialog of the ledger: a line a name; what is chosen can be corrected or forgotten."""

from datetime import UTC, datetime

import pytest

from editor_app.domain.ledger import Entry, EntryKind, Ledger
from editor_app.gui.dialogs.lists.ledger import LedgerDialog, lines

ANA = Entry(
    EntryKind.PERSON, "Ana Brandt", "director", "River Institute", "a", "Maps", datetime(2025, 5, 2, tzinfo=UTC)
)
AGAIN = Entry(EntryKind.PERSON, "Ana Brandt", "president", "", "b", "Locks", datetime(2025, 5, 12, tzinfo=UTC))
BODY = Entry(EntryKind.BODY, "River Institute", "", "", "a", "Maps", datetime(2025, 5, 2, tzinfo=UTC))


@pytest.fixture
def dialog(qtbot):
    made = LedgerDialog(True)
    qtbot.addWidget(made)
    made.show_ledger(Ledger((BODY, ANA, AGAIN)))
    return made


def test_a_name_is_one_line_with_posts_articles_and_last_day():
    ana, body = lines(Ledger((BODY, ANA, AGAIN)))
    assert (ana.name, ana.posts, ana.articles) == ("Ana Brandt", ("director, River Institute", "president"), 2)
    assert (ana.last, body.posts) == (AGAIN.at, ())


def test_a_name_is_corrected_or_forgotten(dialog, qtbot):
    assert not dialog.forget.isEnabled()
    dialog.table.selectRow(0)
    assert (dialog.right.text(), dialog.correct.isEnabled()) == ("Ana Brandt", False)
    dialog.right.setText("Anna Brandt")
    with qtbot.waitSignal(dialog.correct_asked) as said:
        dialog.correct.click()
    assert (said.args[0].name, said.args[1]) == ("Ana Brandt", "Anna Brandt")
    with qtbot.waitSignal(dialog.forget_asked):
        dialog.forget.click()


def test_names_are_found_by_their_posts(dialog):
    dialog.words.setText("PRESIDENT")
    assert [dialog.shown.index(row, 0).data() for row in range(dialog.shown.rowCount())] == ["Ana Brandt"]


def test_an_editor_only_looks(qtbot):
    dialog = LedgerDialog(False)
    qtbot.addWidget(dialog)
    dialog.show_ledger(Ledger((BODY,)))
    dialog.table.selectRow(0)
    assert not (dialog.right.isEnabled() or dialog.correct.isEnabled() or dialog.forget.isEnabled())
